package vn.tracuu.relation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days as documents write them: {@code 01 tháng 7 năm 2025}, {@code 01/7/2025}, {@code 01-7-2025},
 * with a slip of the pen ({@code 06 tháng 11 tháng 2025}).
 */
final class Days {
  /**
   * A day that was read.
   *
   * @param day the day; null where figures are blank or the year is missing
   * @param end where it ends (exclusive)
   */
  record Found(@Nullable LocalDate day, int end) {}

  private static final int MAX_BLANKS = 3;
  private final char[] text;
  private int at;

  private Days(char[] text, int at) {
    this.text = text;
    this.at = at;
  }

  /**
   * The day at {@code at} of a text in lower case, {@code ngày} before it or not.
   *
   * @return null if there is none; without a day if it is incomplete
   */
  static @Nullable Found at(char[] lower, int at) {
    return new Days(lower, at).read();
  }

  private @Nullable Found read() {
    blanks();
    boolean named = word("ngày") || word("ngay");
    blanks();
    int day = figures(2);
    int first = at;
    blanks();
    if (day >= 0 && (sign('/') || sign('-') || sign('.'))) {
      return bySigns(day);
    }
    boolean month = month();
    if (!month) {
      return named && day >= 0 ? new Found(null, first) : null;
    }
    blanks();
    int monthNumber = figures(2);
    blanks();
    if (sign(',') || sign('.')) {
      blanks();
    }
    boolean year = word("năm") || word("nám") || word("nam") || word("ngày") || month();
    blanks();
    int yearNumber = year ? figures(4) : -1;
    return new Found(of(yearNumber, monthNumber, day), at);
  }

  private Found bySigns(int day) {
    blanks();
    int month = figures(2);
    int end = at;
    blanks();
    if (month >= 0 && (sign('/') || sign('-') || sign('.'))) {
      blanks();
      int year = figures(4);
      return year >= 0 ? new Found(of(year, month, day), at) : new Found(null, end);
    }
    return new Found(null, end);
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    if (year < 1900 || year > 2100) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // the thirty-first of a short month: a slip of the source
    }
  }

  private boolean month() {
    return word("tháng") || word("thán g");
  }

  private void blanks() {
    int end = Math.min(text.length, at + MAX_BLANKS);
    while (at < end && text[at] == ' ') {
      at++;
    }
  }

  private boolean sign(char c) {
    if (at < text.length && text[at] == c) {
      at++;
      return true;
    }
    return false;
  }

  private boolean word(String word) {
    if (at + word.length() > text.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    int end = at + word.length();
    if (end < text.length && Character.isLetter(text[end])) {
      return false;
    }
    at = end;
    return true;
  }

  /** At most {@code most} figures; -1 if there are none. */
  private int figures(int most) {
    int value = 0;
    int start = at;
    while (at < text.length && at - start < most && text[at] >= '0' && text[at] <= '9') {
      value = value * 10 + text[at++] - '0';
    }
    boolean more = at < text.length && text[at] >= '0' && text[at] <= '9';
    return at == start || more ? -1 : value;
  }
}
