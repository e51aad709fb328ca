package vn.tracuu.text.legacy;

import java.util.Optional;

/**
 * What became of a text.
 *
 * @param encoding what the text was in; empty if it was not recognised, and then the text is the
 *     one that was given
 * @param text the text, in NFC if it was converted
 * @param unconverted how many characters had no meaning in the encoding and stand as they were
 */
public record Conversion(Optional<LegacyEncoding> encoding, String text, int unconverted) {
  /**
   * Checks that an untouched text has nothing unconverted.
   *
   * @throws IllegalArgumentException otherwise
   */
  public Conversion {
    if (unconverted < 0 || (encoding.isEmpty() && unconverted > 0)) {
      throw new IllegalArgumentException(unconverted + " characters unconverted");
    }
  }

  static Conversion untouched(String text) {
    return new Conversion(Optional.empty(), text, 0);
  }

  /** Whether the text was in a legacy encoding. */
  public boolean isConverted() {
    return encoding.isPresent();
  }
}
