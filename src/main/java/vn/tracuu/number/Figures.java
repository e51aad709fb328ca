package vn.tracuu.number;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a number, before its letters: {@code 67/2022}, {@code 30a}, {@code 1.558}.
 *
 * <p>It keeps places in the text, which must not change, and makes strings only when asked: most
 * figures in a text belong to no document.
 */
final class Figures {
  /** The longest number; tax offices come to six digits. */
  static final int MAX_DIGITS = 6;

  /** The longest number with a year glued to it. */
  static final int MAX_SQUEEZED = 8;

  /** The longest part of a number in two parts, {@code 66.125}. */
  private static final int MAX_PART = 3;

  private static final int MAX_BLANKS = 3;
  private static final int OLDEST_SHORT_YEAR = 45;
  private static final int MAX_TYPE = 6;

  private final char[] text;
  private final int start;
  private final int numberEnd;
  private final int yearStart;
  private final int end;
  private final boolean slashed;

  /** Whether the number has two parts, {@code 66.16}. */
  private final boolean parted;

  private Figures(char[] text, int start, int numberEnd, int yearStart, int end, boolean slashed) {
    this(text, start, numberEnd, yearStart, end, slashed, false);
  }

  private Figures(
      char[] text,
      int start,
      int numberEnd,
      int yearStart,
      int end,
      boolean slashed,
      boolean parted) {
    this.text = text;
    this.start = start;
    this.numberEnd = numberEnd;
    this.yearStart = yearStart;
    this.end = end;
    this.slashed = slashed;
    this.parted = parted;
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

  /**
   * Reads the figures of a number in two parts, {@code 66.16/2026}, {@code 66.7 2025} or {@code
   * 66-7-2025} in a slug: only resolutions of the Government bear such.
   *
   * @return null if there are no second part and year, or a part is too long
   */
  static @Nullable Figures parted(char[] text, int length, int start, int digitsEnd) {
    if (digitsEnd - start > MAX_PART || digitsEnd >= length) {
      return null;
    }
    boolean slug = text[digitsEnd] == '-';
    int from = text[digitsEnd] == '.' ? skipBlanks(text, length, digitsEnd + 1) : digitsEnd + 1;
    int to = Digits.end(text, Math.min(length, from + MAX_PART + 1), from);
    if (!(slug || text[digitsEnd] == '.') || to == from || to - from > MAX_PART) {
      return null;
    }
    int i = skipBlanks(text, length, to);
    boolean sign = i < length && (Signs.isSlash(text[i]) || Signs.isDash(text[i]));
    if (i == to && !sign) {
      return null;
    }
    int year = sign ? skipBlanks(text, length, i + 1) : i;
    int end = Digits.end(text, Math.min(length, year + 5), year);
    if (Digits.isYear(text, year, end)) {
      return new Figures(text, start, to, year, end, true, true);
    }
    boolean slash = sign && Signs.isSlash(text[i]) && end == year;
    return slash && !slug ? new Figures(text, start, to, to, to, false, true) : null;
  }

  /**
   * Reads number and year that nothing parts, {@code 122016TT-NHNN}; null if the digits do not end
   * in a year.
   */
  static @Nullable Figures squeezed(char[] text, int start, int digitsEnd) {
    int year = digitsEnd - 4;
    return year > start && Digits.isYear(text, year, digitsEnd)
        ? new Figures(text, start, year, year, digitsEnd, true)
        : null;
  }

  /** Reads number and year with a dot between, {@code 41.2024}; null if there are none. */
  static @Nullable Figures dotted(char[] text, int length, int start, int digitsEnd) {
    int year = digitsEnd + 1;
    if (year >= length || text[digitsEnd] != '.') {
      return null;
    }
    int end = Digits.end(text, Math.min(length, year + 5), year);
    return Digits.isYear(text, year, end)
        ? new Figures(text, start, digitsEnd, year, end, true)
        : null;
  }

  /** A number alone, whatever follows it. */
  static Figures plain(char[] text, int start, int digitsEnd) {
    return new Figures(text, start, digitsEnd, digitsEnd, digitsEnd, false);
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

  /** Whether the number is itself a year, as in "năm 2020". */
  boolean isYear() {
    return Digits.isYear(text, start, numberEnd);
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
    if (parted) {
      int first = Digits.end(text, numberEnd, start);
      return digits.substring(0, first - start) + "." + digits.substring(first - start);
    }
    char last = text[numberEnd - 1];
    return Signs.isLetter(last) ? digits + Signs.narrow(last) : digits;
  }

  /** The year, two digits if it was written so before 2000, else four; empty if there is none. */
  String year() {
    String year = hasYear() ? Digits.of(text, yearStart, end) : "";
    boolean after2000 = year.length() == 2 && Integer.parseInt(year) < OLDEST_SHORT_YEAR;
    return after2000 ? "20" + year : year;
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
    if (i + 2 < length
        && Signs.base(text[i]) != 0
        && Signs.base(text[i]) != 'x' // 0x/2025, the blank of a draft
        && !Signs.isMark(text[i + 1])) {
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
            && (Digits.value(text, from, to) >= OLDEST_SHORT_YEAR
                || isDecree(text, length, to + 1));
    return twoDigits ? to : from;
  }

  /** Whether letters stand there whose numbers always bear a year: {@code 145/20/NĐ-CP}. */
  private static boolean isDecree(char[] text, int length, int from) {
    int end = from;
    while (end < length && end < from + MAX_TYPE && Signs.isLetter(text[end])) {
      end++;
    }
    DocumentType type =
        end > from && end < length && Signs.isDash(text[end])
            ? DocumentTypes.byLetters(new String(text, from, end - from))
            : null;
    return type != null && ShortBehind.isYearly(type);
  }

  private static int skipBlanks(char[] text, int length, int from) {
    int i = from;
    while (i < length && i < from + MAX_BLANKS && Signs.isBlank(text[i])) {
      i++;
    }
    return i;
  }
}
