package vn.tracuu.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Published;

/**
 * Dates as Vietnamese pages write them: always the day first. The patterns cannot backtrack beyond
 * their few bounded parts.
 */
final class VietnameseDates {
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{1,2}):(\\d{2}),?\\s{1,3},?\\s{0,3})?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)"
              + "(?:[\\s,|-]{1,6}(\\d{1,2}):(\\d{2}))?");

  /** NukeViet writes PHP's zone into its dates: {@code 2018-12-30+0719:23:00}. */
  private static final Pattern METADATA =
      Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]|\\+07)?(?:(\\d{2}):(\\d{2}))?.{0,20}$");

  /** A text longer than this (UTF-16 units) shows no date of an article. */
  private static final int MAX_TEXT = 300;

  private VietnameseDates() {}

  /** The first date in a short text. */
  static Optional<Published> find(String text) {
    Matcher m = SHOWN.matcher(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    while (m.find()) {
      boolean before = m.group(1) != null;
      Optional<Published> date =
          of(
              m.group(5),
              m.group(4),
              m.group(3),
              before ? m.group(1) : m.group(6),
              before ? m.group(2) : m.group(7));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The date of a page's metadata, ISO 8601 or nearly. */
  static Optional<Published> ofMetadata(String value) {
    Optional<Published> iso = Published.parse(value);
    Matcher m = METADATA.matcher(value.strip());
    return iso.isPresent() || !m.matches()
        ? iso
        : of(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5));
  }

  private static Optional<Published> of(
      String year, String month, String day, @Nullable String hour, @Nullable String minute) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      LocalTime time =
          hour == null || minute == null
              ? null
              : LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
      return Optional.of(new Published(date, time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
