package vn.tracuu.engine;

import java.util.List;

/**
 * The figures behind a hit's score, which is the sum of the parts' products.
 *
 * @param of what was scored
 * @param parts what was added up, in a fixed order; none where hits are not ranked
 */
public record Explanation(Of of, List<Part> parts) {
  /** What the score of an article is the score of: the best of these. */
  public enum Of {
    /** The whole article. */
    ARTICLE,
    /** Its best section, as if that were an article by itself. */
    SECTION,
    /** The article, in other words than the typed ones. */
    OTHER_WORDS,
    /** The article by the first stage alone: it stands behind all that are scored by evidence. */
    CANDIDATE
  }

  /**
   * One kind of evidence.
   *
   * @param name its name in the documents
   * @param value what was scored has of it
   * @param weight how much one of it counts
   */
  public record Part(String name, double value, double weight) {
    /** What it adds to the score. */
    public double product() {
      return value * weight;
    }
  }

  public Explanation {
    parts = List.copyOf(parts);
  }

  /** The figures of an article that was not scored by evidence; its score is 0 if by none. */
  public static Explanation ofCandidate(double score) {
    return new Explanation(
        Of.CANDIDATE, score == 0 ? List.of() : List.of(new Part(Of.CANDIDATE.name(), score, 1)));
  }
}
