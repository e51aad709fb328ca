package vn.tracuu.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as programs write it, the whole text at once:
 *
 * <ul>
 *   <li>ISO 8601, extended or basic, with a blank for the T, an offset without its colon, 24:00;
 *   <li>day first as in Vietnam: {@code 05/03/2024}, {@code 5.3.2024 8:15};
 *   <li>RFC 822: {@code Tue, 05 Mar 2024 08:15:00 +0700};
 *   <li>seconds or milliseconds since 1970.
 * </ul>
 *
 * <p>A year or a month without its day is no date. The patterns cannot backtrack beyond their few
 * bounded parts.
 */
final class WrittenDate {
  /** No date is longer, in UTF-16 units. */
  private static final int MAX_LENGTH = 60;

  private static final String OFFSET = "(?: ?(?<offset>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?";

  private static final String CLOCK =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?" + OFFSET;

  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})"
              + "(?:(?:[Tt]|,? {1,2})"
              + CLOCK
              + ")?");

  private static final Pattern BASIC =
      Pattern.compile(
          "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
              + "(?:[Tt ]?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2}))?"
              + OFFSET
              + ")?");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<day>\\d{1,2})(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<year>\\d{4})"
              + "(?:(?:[Tt]|,? {1,2}|,? ?[-|] ?)"
              + CLOCK
              + ")?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{Alpha}{3,9},? )?(?<day>\\d{1,2})[ -](?<name>\\p{Alpha}{3})\\p{Alpha}{0,6}[ -]"
              + "(?<year>\\d{4})(?: "
              + CLOCK
              + ")?");

  private static final Pattern EPOCH = Pattern.compile("(?<seconds>\\d{9,10})(?<millis>\\d{3})?");

  private WrittenDate() {}

  /** The date; empty if the text is none. */
  static Optional<Published> read(String written) {
    String s = written.strip();
    if (s.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      for (Pattern pattern : List.of(ISO, DAY_FIRST, RFC_822)) {
        Matcher m = pattern.matcher(s);
        if (m.matches()) {
          return date(m, pattern == RFC_822);
        }
      }
      Matcher epoch = EPOCH.matcher(s);
      if (epoch.matches()) {
        long seconds = Long.parseLong(epoch.group("seconds"));
        return Published.of(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
      }
      Matcher basic = BASIC.matcher(s);
      return basic.matches() ? date(basic, false) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<Published> date(Matcher m, boolean named) {
    int month = named ? month(m.group("name")) : Integer.parseInt(m.group("month"));
    LocalDate day =
        LocalDate.of(Integer.parseInt(m.group("year")), month, Integer.parseInt(m.group("day")));
    if (m.group("hour") == null) {
      return Published.of(day, null);
    }
    LocalDateTime at = at(day, m);
    String offset = m.group("offset");
    return offset == null
        ? Published.of(at.toLocalDate(), at.toLocalTime())
        : Published.of(at.atOffset(offset(offset)));
  }

  /** 24:00 is the beginning of the next day. */
  private static LocalDateTime at(LocalDate day, Matcher m) {
    int hour = Integer.parseInt(m.group("hour"));
    int minute = Integer.parseInt(m.group("minute"));
    int second = Math.min(59, number(m.group("second"))); // 60 is a leap second
    if (hour == 24 && minute == 0 && second == 0) {
      return day.plusDays(1).atStartOfDay();
    }
    return day.atTime(LocalTime.of(hour, minute, second));
  }

  private static ZoneOffset offset(String written) {
    return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
  }

  /** From 1; 0, which no calendar has, if the name is none. */
  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
