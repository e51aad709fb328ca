package vn.tracuu.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles match, and how they score in the first stage: a tree that each engine renders in
 * its own words, with the same outcome. Scores are BM25 (k1 1.2, b 0.75) where nothing else is
 * said.
 */
public sealed interface Condition {
  /** Has the term; its score counts {@code weight} times. */
  record Term(String field, String text, float weight) implements Condition {}

  /** Has the term, and scores {@code score} for it, however often. */
  record Present(String field, String text, float score) implements Condition {}

  /**
   * Has the terms next to each other, in this order.
   *
   * @param slop how many places they may be moved
   */
  record Phrase(String field, List<String> terms, int slop) implements Condition {
    public Phrase {
      terms = List.copyOf(terms);
    }
  }

  /** Has one of the terms; does not score. */
  record OneOf(String field, Set<String> terms) implements Condition {
    public OneOf {
      terms = Set.copyOf(terms);
    }
  }

  /** Was published from one day to another, both included; does not score. */
  record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Condition {}

  /** The same, its scores {@code weight} times as high. */
  record Weighted(Condition condition, float weight) implements Condition {}

  /** Every article. */
  record Everything() implements Condition {}

  /** No article. */
  record Nothing() implements Condition {}

  /**
   * Several together: the scores of those that must or should match are added. Where nothing must
   * match, one of those that should has to.
   */
  record Combination(List<Part> parts) implements Condition {
    public Combination {
      parts = List.copyOf(parts);
    }
  }

  /** One of several. */
  record Part(Occur occur, Condition condition) {}

  /** What a part of a combination is for. */
  enum Occur {
    MUST,
    SHOULD,
    /** Must match and does not score. */
    FILTER,
    MUST_NOT
  }

  /** Puts a combination together. */
  final class Builder {
    private final List<Part> parts = new ArrayList<>();

    Builder add(Condition condition, Occur occur) {
      parts.add(new Part(occur, condition));
      return this;
    }

    Combination build() {
      return new Combination(parts);
    }
  }
}
