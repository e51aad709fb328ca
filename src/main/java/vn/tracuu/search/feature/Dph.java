package vn.tracuu.search.feature;

/**
 * How far a word's frequency in a text is from chance: the DPH model, without a parameter (Amati,
 * Amodeo, Bianchi, Gaibisso and Gambosi 2008), with frequencies that need not be whole.
 */
final class Dph {
  private static final double LOG_2 = Math.log(2);

  /** A text of nothing but the word would be infinitely far. */
  private static final double MAX_SHARE = 0.99;

  private Dph() {}

  /**
   * @param frequency how often the word is in the text; above 0
   * @param length of the text, in words
   * @param chance the share of the word among all words of the collection, above 0
   */
  static float of(float frequency, float length, float chance) {
    double share = Math.min(MAX_SHARE, frequency / length);
    double norm = (1 - share) * (1 - share) / (frequency + 1);
    double gain =
        frequency * Math.log(frequency / (length * chance))
            + 0.5 * Math.log(2 * Math.PI * frequency * (1 - share));
    return (float) (norm * gain / LOG_2);
  }
}
