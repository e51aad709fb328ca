package vn.tracuu.search.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query of the first stage: which documents match, and how they score. A tree that each engine
 * renders as its own queries, with the same outcome. Scores are BM25 (k1 1.2, b 0.75) unless a node
 * says otherwise.
 */
public sealed interface RetrievalQuery {
  /** Documents with the term; the BM25 score times {@code boost}. */
  record Term(String field, String text, float boost) implements RetrievalQuery {}

  /** Documents with the term, each with the constant {@code score}. */
  record ConstantTerm(String field, String text, float score) implements RetrievalQuery {}

  /**
   * Documents with the terms next to each other, in this order.
   *
   * @param slop how many positions the terms may be moved
   */
  record Phrase(String field, List<String> terms, int slop) implements RetrievalQuery {
    public Phrase {
      terms = List.copyOf(terms);
    }
  }

  /** Documents with at least one of the terms; unscored. */
  record TermSet(String field, Set<String> terms) implements RetrievalQuery {
    public TermSet {
      terms = Set.copyOf(terms);
    }
  }

  /** Articles published between two days, both inclusive; unscored. */
  record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) implements RetrievalQuery {}

  /** The matches of another query, their scores times {@code boost}. */
  record Boosted(RetrievalQuery query, float boost) implements RetrievalQuery {}

  /** Every article. */
  record MatchAll() implements RetrievalQuery {}

  /** No article. */
  record MatchNone() implements RetrievalQuery {}

  /**
   * A Boolean query: the scores of MUST and SHOULD parts are added. Without a MUST or FILTER part
   * at least one SHOULD part has to match.
   */
  record Bool(List<Part> parts) implements RetrievalQuery {
    public Bool {
      parts = List.copyOf(parts);
    }
  }

  /** Documents that match at least so many of the queries; unscored. */
  record AtLeast(int least, List<RetrievalQuery> queries) implements RetrievalQuery {
    public AtLeast {
      queries = List.copyOf(queries);
    }
  }

  /** A part of a Boolean query. */
  record Part(Occur occur, RetrievalQuery query) {}

  /** The role of a part. */
  enum Occur {
    MUST,
    SHOULD,
    /** Must match and does not score. */
    FILTER,
    MUST_NOT
  }

  /** Builds a Boolean query. */
  final class Builder {
    private final List<Part> parts = new ArrayList<>();

    public Builder add(RetrievalQuery query, Occur occur) {
      parts.add(new Part(occur, query));
      return this;
    }

    public Bool build() {
      return new Bool(parts);
    }
  }
}
