package vn.tracuu.ingest.line;

/** White space as a reader sees it: one blank between words, none around. */
public final class Lines {
  private Lines() {}

  /** The text on one line: every run of white space (no-break spaces and NUL, too) is one blank. */
  public static String oneLine(String s) {
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
    return line.toString();
  }

  /** White space of any kind, no-break spaces and control characters. */
  public static boolean isBlank(char c) {
    boolean latin = c > ' ' && c < '\u0085';
    if (latin || (c > '\u00A0' && c < '\u1680') || (c >= '\u1E00' && c < '\u2000')) {
      return false;
    }
    return c <= ' '
        || c == '\u00A0'
        || c == '\u0085'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  /** Zero width space, word joiner, byte order mark: no reader sees them. */
  public static boolean isZeroWidth(char c) {
    return c == '\u200B' || c == '\u2060' || c == '\uFEFF';
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
}
