package vn.tracuu.ingest.file;

import java.util.Locale;

/** Writes the numbers that word processors give to list items and headings. */
final class ListCounter {
  private static final int MAX = 100_000;
  private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
  private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

  private ListCounter() {}

  /**
   * A number in figures or letters.
   *
   * @param format as Word names it: {@code decimal}, {@code lowerLetter}, {@code upperRoman}, ...
   */
  static String written(int n, String format) {
    if (n < 0 || n > MAX) {
      return String.valueOf(n);
    }
    return switch (format) {
      case "lowerLetter" -> letters(n);
      case "upperLetter" -> letters(n).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(n);
      case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
      case "none" -> "";
      default -> String.valueOf(n);
    };
  }

  /** a to z, then aa, bb. */
  private static String letters(int n) {
    if (n < 1) {
      return String.valueOf(n);
    }
    String letter = String.valueOf((char) ('a' + (n - 1) % 26));
    return letter.repeat(Math.min(10, 1 + (n - 1) / 26));
  }

  private static String roman(int n) {
    if (n < 1 || n > 3_999) {
      return String.valueOf(n);
    }
    String hundreds =
        new String[] {"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"}[n / 100 % 10];
    return "M".repeat(n / 1000) + hundreds + TENS[n / 10 % 10] + ONES[n % 10];
  }
}
