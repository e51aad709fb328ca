package vn.tracuu.ingest;

/** White space as a reader sees it: one blank between words, none around. */
final class Lines {
  private Lines() {}

  /** The text on one line: every run of white space (no-break spaces and NUL, too) is one blank. */
  static String oneLine(String s) {
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

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u0085'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  /**
   * The line, or its first words and an ellipsis where it is longer than {@code max} UTF-16 units.
   */
  static String shortened(String line, int max) {
    if (line.length() <= max) {
      return line;
    }
    int end = line.lastIndexOf(' ', max - 1);
    return line.substring(0, end > 0 ? end : max - 1) + "\u2026";
  }
}
