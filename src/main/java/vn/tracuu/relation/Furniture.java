package vn.tracuu.relation;

/**
 * Lines of a page that are not of the document: running heads of the gazette, page numbers, stamps
 * of an electronic signature, rules.
 */
final class Furniture {
  /** No such line is longer, in UTF-16 units. */
  private static final int MAX_LINE = 90;

  private static final String[] BEGINS = {
    "công báo/", "ký bởi:", "người ký:", "cơ quan:", "ngày ký:", "email:", "thời gian ký:",
  };

  private Furniture() {}

  /** Whether the line {@code text[start, end)}, stripped of blanks, is furniture. */
  static boolean is(String text, int start, int end) {
    if (end - start > MAX_LINE) {
      return false;
    }
    if (isNumberOrRule(text, start, end)) {
      return true;
    }
    int at = start;
    while (at < end && (isDigit(text.charAt(at)) || text.charAt(at) == ' ')) {
      at++; // the number of the page before the running head
    }
    for (String begin : BEGINS) {
      if (text.regionMatches(true, at, begin, 0, begin.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumberOrRule(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isDigit(c) && c != '_' && c != '-' && c != '*' && c != '\u2014' && c != '\u2013') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
