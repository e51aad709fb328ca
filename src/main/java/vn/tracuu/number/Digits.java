package vn.tracuu.number;

/** Runs of digits, narrow or full-width. */
final class Digits {
  private static final int OLDEST_YEAR = 1945;
  private static final int NEWEST_YEAR = 2099;

  private Digits() {}

  /** Where the digits that begin at {@code from} end; {@code from} if there are none. */
  static int end(char[] text, int length, int from) {
    int i = from;
    while (i < length && Signs.isDigit(text[i])) {
      i++;
    }
    return i;
  }

  /** The ASCII digits at {@code from} if they are 1 to {@code most}; else empty. */
  static String at(char[] text, int length, int from, int most) {
    int i = from;
    while (i < length && i <= from + most && Signs.isDigit(text[i])) {
      i++;
    }
    return i - from > most ? "" : of(text, from, i);
  }

  /** The ASCII digits of {@code text[from, end)}; other signs there go out. */
  static String of(char[] text, int from, int end) {
    StringBuilder digits = new StringBuilder(end - from);
    for (int i = from; i < end; i++) {
      if (Signs.isDigit(text[i])) {
        digits.append(Signs.narrow(text[i]));
      }
    }
    return digits.toString();
  }

  /** The number that {@code text[from, end)} writes, for at most 9 digits. */
  static int value(char[] text, int from, int end) {
    int value = 0;
    for (int i = from; i < end; i++) {
      value = 10 * value + Signs.narrow(text[i]) - '0';
    }
    return value;
  }

  /** Whether {@code text[from, end)} is a year that a document may be of. */
  static boolean isYear(char[] text, int from, int end) {
    if (end - from != 4) {
      return false;
    }
    int value = value(text, from, end);
    return value >= OLDEST_YEAR && value <= NEWEST_YEAR;
  }
}
