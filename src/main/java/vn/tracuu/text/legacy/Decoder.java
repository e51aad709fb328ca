package vn.tracuu.text.legacy;

/**
 * The way from one legacy encoding to Unicode. Text comes in as bytes read as ISO-8859-1 or
 * windows-1252 (both are understood), ASCII and Unicode letters that neither has pass through.
 */
interface Decoder {
  /** The decoder of {@code encoding}. */
  static Decoder of(LegacyEncoding encoding) {
    return switch (encoding) {
      case TCVN3, TCVN3_CAPITALS -> Tables.TCVN3;
      case VNI -> Tables.VNI;
      case VISCII -> Tables.VISCII;
      case WINDOWS_1258 -> Tables.WINDOWS_1258;
      case VIQR -> Tables.VIQR;
    };
  }

  /**
   * Appends the Unicode text of {@code text}, composed or not, to {@code out}.
   *
   * @return how many characters have no meaning in this encoding; they are appended as they are
   */
  int decode(String text, StringBuilder out);

  /** Whether a run of letters may hold {@code c}, a character below U+0080. */
  default boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
