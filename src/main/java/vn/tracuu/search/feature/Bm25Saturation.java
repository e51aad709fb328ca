package vn.tracuu.search.feature;

/**
 * How much a frequency counts, between 0 and 1: BM25's saturation (Robertson and Zaragoza 2009).
 *
 * @param k1 how late repeats stop counting
 * @param b how much a text's length counts against it, 0 to 1
 */
public record Bm25Saturation(float k1, float b) {
  /**
   * The saturated frequency.
   *
   * @param frequency how often the word is there; need not be whole
   * @param relativeLength the text's length, 1 for an average text
   */
  public float of(float frequency, float relativeLength) {
    return frequency / (frequency + k1 * (1 - b + b * relativeLength));
  }
}
