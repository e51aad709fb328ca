package vn.tracuu.number;

/**
 * The figures of a number, before its letters: {@code 67/2022}, {@code 30a}, {@code 1.558}.
 *
 * @param start where they begin in the text, in UTF-16 units
 * @param end where they end (exclusive), the year included
 * @param number the digits in ASCII, with the letter behind them
 * @param year the year as written, two or four digits; empty if there is none
 * @param slashed whether a slash stands before the year
 */
record Figures(int start, int end, String number, String year, boolean slashed) {
  /** The longest number; tax offices come to six digits. */
  static final int MAX_DIGITS = 6;

  private static final int MAX_BLANKS = 3;
  private static final int OLDEST_SHORT_YEAR = 45;

  /** Reads the figures whose first digits are {@code text[start, digitsEnd)}. */
  static Figures read(char[] text, int length, int start, int digitsEnd) {
    int end = endOfNumber(text, length, digitsEnd);
    String number = number(text, start, end);
    int i = skipBlanks(text, length, end);
    if (i >= length) {
      return new Figures(start, end, number, "", false);
    }
    boolean slash = Signs.isSlash(text[i]);
    if (!slash && !Signs.isDash(text[i]) && i == end) {
      return new Figures(start, end, number, "", false);
    }
    int from = slash || Signs.isDash(text[i]) ? skipBlanks(text, length, i + 1) : i;
    int to = yearEnd(text, length, from, slash);
    return to == from
        ? new Figures(start, end, number, "", false)
        : new Figures(start, to, number, Digits.of(text, from, to), slash);
  }

  /** The same without a year that turned out to be none. */
  Figures withoutYear(char[] text, int length) {
    int digits = Digits.end(text, length, start);
    return new Figures(start, endOfNumber(text, length, digits), number, "", false);
  }

  /** Past a dot and three more digits (1.558/QĐ-UBND), or past one letter (30a/2008/NQ-CP). */
  private static int endOfNumber(char[] text, int length, int digitsEnd) {
    int i = digitsEnd;
    if (i + 4 < length
        && text[i] == '.'
        && Digits.end(text, i + 5, i + 1) == i + 4
        && Signs.isSlash(text[i + 4])) {
      return i + 4;
    }
    if (i + 2 < length && Signs.base(text[i]) != 0 && !Signs.isMark(text[i + 1])) {
      boolean slash = Signs.isSlash(text[i + 1]);
      boolean dash =
          Signs.isDash(text[i + 1])
              && (Signs.isLetter(text[i + 2])
                  || Digits.isYear(text, i + 2, Digits.end(text, Math.min(length, i + 7), i + 2)));
      return slash || dash ? i + 1 : i;
    }
    return i;
  }

  private static String number(char[] text, int start, int end) {
    String digits = Digits.of(text, start, end);
    return Signs.isLetter(text[end - 1]) ? digits + Signs.narrow(text[end - 1]) : digits;
  }

  private static int yearEnd(char[] text, int length, int from, boolean slash) {
    int to = Digits.end(text, Math.min(length, from + 5), from);
    if (Digits.isYear(text, from, to)) {
      return to;
    }
    boolean twoDigits =
        slash
            && to - from == 2
            && to < length
            && Signs.isSlash(text[to])
            && Digits.value(text, from, to) >= OLDEST_SHORT_YEAR;
    return twoDigits ? to : from;
  }

  private static int skipBlanks(char[] text, int length, int from) {
    int i = from;
    while (i < length && i < from + MAX_BLANKS && Signs.isBlank(text[i])) {
      i++;
    }
    return i;
  }
}
