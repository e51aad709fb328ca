package vn.tracuu.ingest.line;

import vn.tracuu.text.HarmfulCharacters;

/** White space as a reader sees it: one blank between words, none around. */
public final class Lines {
  private static final byte SEEN = 0;
  private static final byte BLANK = 1;
  private static final byte ZERO_WIDTH = 2;

  /** What a reader sees of each UTF-16 unit: every character of every page is looked up here. */
  private static final byte[] SIGHT = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < SIGHT.length; c++) {
      SIGHT[c] = sight((char) c);
    }
  }

  private Lines() {}

  /**
   * The text on one line: every run of white space (no-break spaces and NUL, too) is one blank,
   * {@linkplain HarmfulCharacters harmful characters} are left out.
   */
  public static String oneLine(String s) {
    return isOneLine(s) ? HarmfulCharacters.removed(s) : joined(s);
  }

  /** True if all its blanks are single ones within it. */
  private static boolean isOneLine(String s) {
    boolean blank = true;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isBlank(c) && (blank || c != ' ')) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank || s.isEmpty();
  }

  private static String joined(String s) {
    StringBuilder line = new StringBuilder(s.length());
    boolean blank = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isBlank(c)) {
        blank = !line.isEmpty();
        continue;
      }
      if (blank) {
        line.append(' ');
        blank = false;
      }
      line.append(c);
    }
    return HarmfulCharacters.removed(line.toString());
  }

  /** White space of any kind, no-break spaces and control characters. */
  public static boolean isBlank(char c) {
    return SIGHT[c] == BLANK;
  }

  /** Blank, or {@linkplain #isZeroWidth of no width}: not part of what a reader sees. */
  public static boolean isUnseen(char c) {
    return SIGHT[c] != SEEN;
  }

  /**
   * The line, or its first words and an ellipsis where it is longer than {@code max} UTF-16 units.
   */
  public static String shortened(String line, int max) {
    if (line.length() <= max) {
      return line;
    }
    int end = line.lastIndexOf(' ', max - 1);
    return line.substring(0, end > 0 ? end : max - 1) + "\u2026";
  }

  /** Zero width space, word joiner, byte order mark, harmful ones: no reader sees them. */
  public static boolean isZeroWidth(char c) {
    return SIGHT[c] == ZERO_WIDTH;
  }

  private static byte sight(char c) {
    if (c == '\u200B' || c == '\u2060' || c == '\uFEFF') {
      return ZERO_WIDTH;
    }
    boolean blank =
        c <= ' '
            || c == '\u00A0'
            || c == '\u0085'
            || Character.isWhitespace(c)
            || Character.isSpaceChar(c);
    if (blank) {
      return BLANK;
    }
    // halves of characters are judged together, where a line is whole
    return HarmfulCharacters.isHarmful(c) && !Character.isSurrogate(c) ? ZERO_WIDTH : SEEN;
  }
}
