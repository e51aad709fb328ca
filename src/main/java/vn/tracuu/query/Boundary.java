package vn.tracuu.query;

/** Where one typed thing ends and another begins. */
final class Boundary {
  private Boundary() {}

  /** Whether {@code i} is at the start, or behind a blank, an opening parenthesis, or a comma. */
  static boolean isBefore(String text, int i) {
    return i == 0 || isBlank(text.charAt(i - 1)) || "(,;".indexOf(text.charAt(i - 1)) >= 0;
  }

  /** Whether the word stands by itself: between blanks, parentheses, quotes or the ends. */
  static boolean isAround(String text, Word word) {
    return (word.start() == 0 || isEdge(text.charAt(word.start() - 1)))
        && (word.end() == text.length() || isEdge(text.charAt(word.end())));
  }

  /** Whether nothing but signs stands between two words: {@code covid-19}, {@code vi.example}. */
  static boolean isGlued(String text, Word one, Word other, Pairs pairs) {
    return endOfValue(text, one.end(), pairs) >= other.start();
  }

  /** Where the value that goes on at {@code from} ends: at a blank, a comma, a paired sign. */
  static int endOfValue(String text, int from, Pairs pairs) {
    int i = from;
    int limit = Math.min(text.length(), from + Ranges.MAX_LENGTH + 1);
    while (i < limit && !isEnd(text.charAt(i)) && !pairs.isPaired(i)) {
      i++;
    }
    return i;
  }

  private static boolean isEnd(char c) {
    return isBlank(c) || c == ',' || c == ';';
  }

  private static boolean isEdge(char c) {
    return isBlank(c) || c == '(' || c == ')' || Pairs.isQuote(c);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c); // the no-break ones
  }
}
