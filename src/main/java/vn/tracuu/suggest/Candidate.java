package vn.tracuu.suggest;

import java.util.Comparator;
import vn.tracuu.engine.Suggestion;

/**
 * A suggestion and how well its marks go with the typed ones.
 *
 * @param agreement the least agreement of any typed word, see {@link Typed#agreement}
 */
public record Candidate(Suggestion suggestion, int agreement) {
  /** Typed marks prefer; then what more articles have; numbers before words, at last by text. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::agreement)
          .reversed()
          .thenComparing(c -> c.suggestion.kind() != Suggestion.Kind.NUMBER)
          .thenComparingLong(c -> -c.suggestion.count())
          .thenComparing(c -> c.suggestion.text());

  /** One of its parts. */
  public Candidate(String text, Suggestion.Kind kind, long count, int agreement) {
    this(new Suggestion(text, kind, count), agreement);
  }
}
