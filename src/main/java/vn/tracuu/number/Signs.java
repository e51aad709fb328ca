package vn.tracuu.number;

import vn.tracuu.text.Folding;

/**
 * What one UTF-16 unit is within a document number: a digit, a letter, a dash, a slash, a blank.
 *
 * <p>Dashes, slashes, digits and letters of full width count as their narrow ones. The soft hyphen
 * is a dash here, since that is what it was typed for within a number; the callers that read words
 * skip it. Immutable tables; safe for all threads.
 */
final class Signs {
  /** One more than the last composed Latin letter (Latin Extended Additional ends at U+1EFF). */
  private static final int LIMIT = 0x1F00;

  private static final int FULL_WIDTH = 0xFEE0;
  private static final char SOFT_HYPHEN = '\u00AD';

  /** Letters that no official letters bear: every vowel with a tone mark decomposes to one. */
  private static final String TONED =
      "\u00E0\u00E1\u1EA1\u1EA3\u00E3\u1EA7\u1EA5\u1EAD\u1EA9\u1EAB\u1EB1\u1EAF\u1EB7\u1EB3\u1EB5"
          + "\u00E8\u00E9\u1EB9\u1EBB\u1EBD\u1EC1\u1EBF\u1EC7\u1EC3\u1EC5\u00EC\u00ED\u1ECB\u1EC9"
          + "\u0129\u00F2\u00F3\u1ECD\u1ECF\u00F5\u1ED3\u1ED1\u1ED9\u1ED5\u1ED7\u1EDD\u1EDB\u1EE3"
          + "\u1EDF\u1EE1\u00F9\u00FA\u1EE5\u1EE7\u0169\u1EEB\u1EE9\u1EF1\u1EED\u1EEF\u1EF3\u00FD"
          + "\u1EF5\u1EF7\u1EF9";

  private static final char[] BASE = new char[LIMIT];
  private static final boolean[] HAS_TONE = new boolean[LIMIT];

  static {
    for (char c = 0; c < LIMIT; c++) {
      String folded = Character.isLetter(c) ? Folding.of(String.valueOf(c)) : "";
      BASE[c] = folded.length() == 1 && folded.charAt(0) < 0x80 ? folded.charAt(0) : 0;
      HAS_TONE[c] = TONED.indexOf(Character.toLowerCase(c)) >= 0;
    }
  }

  private Signs() {}

  static boolean isDigit(char c) {
    return c <= '9' ? c >= '0' : c >= '\uFF10' && c <= '\uFF19';
  }

  /** The letter {@code a} to {@code z} that is left of {@code c} without marks; 0 if none is. */
  static char base(char c) {
    if (c < LIMIT) {
      return BASE[c];
    }
    char narrow = narrow(c);
    return narrow < LIMIT ? BASE[narrow] : 0;
  }

  static boolean isLetter(char c) {
    return base(c) != 0;
  }

  /** A mark that stands by itself, as in NFD. */
  static boolean isMark(char c) {
    return c >= '\u0300' && c < '\u0370';
  }

  /** Whether {@code c} is a tone mark or a letter under one. */
  static boolean hasTone(char c) {
    return c < LIMIT
        && (HAS_TONE[c]
            || c == '\u0300'
            || c == '\u0301'
            || c == '\u0303'
            || c == '\u0309'
            || c == '\u0323');
  }

  static boolean isUpper(char c) {
    return Character.isUpperCase(narrow(c));
  }

  /** The one ASCII form of a full-width sign; anything else as it is. */
  static char narrow(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - FULL_WIDTH) : c;
  }

  static boolean isDash(char c) {
    return c == '-'
        || c == SOFT_HYPHEN
        || (c >= '\u2010' && c <= '\u2015') // hyphen to horizontal bar
        || c == '\u2212' // minus
        || c == '\uFF0D' // full-width hyphen
        || c == '\uFE63' // small hyphen
        || c == '\u2043'; // hyphen bullet
  }

  static boolean isSlash(char c) {
    return c == '/' || c == '\uFF0F' || c == '\u2044' || c == '\u2215';
  }

  /** White space of any kind, no-break and zero-width too, and the underscore of file names. */
  static boolean isBlank(char c) {
    return c == ' '
        || c == '_'
        || (c >= '\t' && c <= '\r')
        || c == '\u00A0'
        || (c >= '\u2000' && c <= '\u200B')
        || c == '\u202F'
        || c == '\u3000'
        || c == '\uFEFF';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }
}
