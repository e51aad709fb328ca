package vn.tracuu.ranking;

/**
 * How much a frequency counts, between 0 and 1: BM25's saturation (Robertson and Zaragoza 2009).
 *
 * @param k1 how late repeats stop counting
 * @param b how much a text's length counts against it, 0 to 1
 */
record Saturation(float k1, float b) {
  /**
   * @param frequency how often the word is there; need not be whole
   * @param relativeLength the text's length, 1 for an average text
   */
  float of(float frequency, float relativeLength) {
    return frequency / (frequency + k1 * (1 - b + b * relativeLength));
  }

  /** Rarity of a term that {@code found} of {@code all} articles have. */
  static float rarity(long found, long all) {
    return (float) Math.log(1 + (all - found + 0.5) / (found + 0.5));
  }
}
