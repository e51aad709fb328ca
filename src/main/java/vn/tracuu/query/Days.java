package vn.tracuu.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that a date means: {@code 31/12/2018} one, {@code 12/2018} a month, {@code 2018} a year.
 *
 * @param first the first of them
 * @param last the last of them (inclusive)
 */
public record Days(LocalDate first, LocalDate last) {
  private static final int YEAR_DIGITS = 4;

  /**
   * Reads a date, day first ({@code 31/12/2018}, {@code 31-12-2018}, {@code 31.12.2018}) or year
   * first ({@code 2018-12-31}); years have four digits. Empty if it is none, or no such day exists.
   */
  public static Optional<Days> parse(String date) {
    int[] parts = new int[3];
    int[] digits = new int[3];
    int part = 0;
    for (int i = 0; i < date.length(); i++) {
      int digit = Character.digit(date.charAt(i), 10);
      if (digit >= 0 && digits[part] < YEAR_DIGITS) {
        parts[part] = 10 * parts[part] + digit;
        digits[part]++;
      } else if (digit >= 0 || !isSeparator(date.charAt(i)) || digits[part] == 0 || ++part == 3) {
        return Optional.empty();
      }
    }
    return of(parts, digits, part);
  }

  /** Whether they are a year, no more and no less. */
  boolean isYear() {
    return first.getDayOfYear() == 1 && last.equals(first.withMonth(12).withDayOfMonth(31));
  }

  private static Optional<Days> of(int[] parts, int[] digits, int last) {
    boolean yearFirst = digits[0] == YEAR_DIGITS;
    if (digits[yearFirst ? 0 : last] != YEAR_DIGITS) {
      return Optional.empty();
    }
    int year = parts[yearFirst ? 0 : last];
    try {
      return Optional.of(
          switch (last) {
            case 0 -> new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            case 1 -> month(YearMonth.of(year, parts[yearFirst ? 1 : 0]));
            default -> day(LocalDate.of(year, parts[1], parts[yearFirst ? 2 : 0]));
          });
    } catch (DateTimeException e) {
      return Optional.empty(); // 31/2, 2018-13
    }
  }

  private static Days month(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  private static Days day(LocalDate day) {
    return new Days(day, day);
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '-' || c == '.';
  }
}
