package vn.tracuu.number;

/**
 * Letters that a machine read in place of digits, {@code l8-NQ/TW}, {@code 3O/2O2O/NĐ-CP}.
 *
 * <p>They are put right in place, and only where figures with at least one true digit stand right
 * before a dash or slash and letters; whether these are a document's is for the caller to see. Work
 * is bounded for each place.
 */
final class LookAlikes {
  /** The longest figures that are looked at, year included: {@code 123456/2O2O}. */
  private static final int MAX = 13;

  private static final int MAX_BLANKS = 2;

  private LookAlikes() {}

  /** Whether {@code c} may be a digit that was misread. */
  static boolean isOne(char c) {
    return digit(c) != 0;
  }

  /**
   * Where figures begin and end that hold digits {@code [start, end)} and letters like digits;
   * empty if no letters stand among them or no symbol may follow.
   */
  static Span around(char[] text, int length, int start, int end) {
    int from = start;
    while (from > 0 && from > start - MAX && isOne(text[from - 1])) {
      from--;
    }
    boolean parted =
        from == 0 || (!Signs.isLetter(text[from - 1]) && !Signs.isMark(text[from - 1]));
    int to = end;
    boolean misread = from < start;
    while (to < length
        && to < from + MAX
        && (isFigure(text[to]) || isYearSlash(text, length, to))) {
      misread |= isOne(text[to]);
      to++;
    }
    return parted && misread && isBeforeSymbol(text, length, to) ? new Span(from, to) : Span.NONE;
  }

  /** Puts the letters in {@code span} right. */
  static void restore(char[] text, Span span) {
    for (int i = span.start; i < span.end; i++) {
      char digit = digit(text[i]);
      text[i] = digit == 0 ? text[i] : digit;
    }
  }

  /** A stretch of the text; empty for none. */
  record Span(int start, int end) {
    static final Span NONE = new Span(0, 0);

    boolean isEmpty() {
      return start == end;
    }
  }

  private static char digit(char c) {
    return switch (c) {
      case 'l', 'I' -> '1';
      case 'O', 'o' -> '0';
      default -> 0;
    };
  }

  private static boolean isFigure(char c) {
    return Signs.isDigit(c) || isOne(c);
  }

  /** A slash with four figures behind it, and a slash behind these: {@code 3O/2O2O/}. */
  private static boolean isYearSlash(char[] text, int length, int at) {
    if (text[at] != '/' || at + 5 >= length || text[at + 5] != '/') {
      return false;
    }
    return isFigure(text[at + 1])
        && isFigure(text[at + 2])
        && isFigure(text[at + 3])
        && isFigure(text[at + 4]);
  }

  private static boolean isBeforeSymbol(char[] text, int length, int to) {
    int i = to;
    while (i < length && i < to + MAX_BLANKS && Signs.isBlank(text[i])) {
      i++;
    }
    if (i + 1 >= length || !(Signs.isSlash(text[i]) || Signs.isDash(text[i]))) {
      return false;
    }
    char behind = Signs.isBlank(text[i + 1]) && i + 2 < length ? text[i + 2] : text[i + 1];
    return Signs.isUpper(behind) && Signs.isLetter(behind);
  }
}
