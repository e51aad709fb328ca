package vn.tracuu.engine;

import java.util.List;

/**
 * The figures behind a hit's score: the sum of the parts' products.
 *
 * @param parts what was added up, in a fixed order
 */
public record Explanation(List<Part> parts) {
  /**
   * One kind of evidence.
   *
   * @param name its name in the documents
   * @param value what the article has of it
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
}
