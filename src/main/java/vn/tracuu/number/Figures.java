package vn.tracuu.number;

/**
 * The figures of a number, before its letters: {@code 67/2022}, {@code 30a}, {@code 1.558}.
 *
 * <p>It keeps places in the text, which must not change, and makes strings only when asked: most
 * figures in a text belong to no document.
 */
final class Figures {
  /** The longest number; tax offices come to six digits. */
  static final int MAX_DIGITS = 6;

  private static final int MAX_BLANKS = 3;
  private static final int OLDEST_SHORT_YEAR = 45;

  private final char[] text;
  private final int start;
  private final int numberEnd;
  private final int yearStart;
  private final int end;
  private final boolean slashed;

  private Figures(char[] text, int start, int numberEnd, int yearStart, int end, boolean slashed) {
    this.text = text;
    this.start = start;
    this.numberEnd = numberEnd;
    this.yearStart = yearStart;
    this.end = end;
    this.slashed = slashed;
  }

  /** Reads the figures whose first digits are {@code text[start, digitsEnd)}. */
  static Figures read(char[] text, int length, int start, int digitsEnd) {
    int end = endOfNumber(text, length, digitsEnd);
    int i = skipBlanks(text, length, end);
    boolean slash = i < length && Signs.isSlash(text[i]);
    boolean dash = i < length && Signs.isDash(text[i]);
    if (slash || dash || i > end) {
      int from = slash || dash ? skipBlanks(text, length, i + 1) : i;
      int to = yearEnd(text, length, from, slash);
      if (to > from) {
        return new Figures(text, start, end, from, to, slash);
      }
    }
    return new Figures(text, start, end, end, end, false);
  }

  /** The same without a year that turned out to be none. */
  Figures withoutYear() {
    return new Figures(text, start, numberEnd, numberEnd, numberEnd, false);
  }

  /** Where they begin in the text, in UTF-16 units. */
  int start() {
    return start;
  }

  /** Where they end (exclusive), the year included. */
  int end() {
    return end;
  }

  boolean hasYear() {
    return end > yearStart;
  }

  /** Whether a slash stands before the year. */
  boolean slashed() {
    return slashed;
  }

  /** How many signs the number has, its year not counted. */
  int length() {
    return numberEnd - start;
  }

  /** The digits in ASCII, with the letter behind them. */
  String number() {
    String digits = Digits.of(text, start, numberEnd);
    char last = text[numberEnd - 1];
    return Signs.isLetter(last) ? digits + Signs.narrow(last) : digits;
  }

  /** The year as written, two or four digits; empty if there is none. */
  String year() {
    return hasYear() ? Digits.of(text, yearStart, end) : "";
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
