package vn.tracuu.ingest.line;

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
public final class VietnameseDates {
  /** {@code 16:12 04/11/2019}, {@code 07-03-2026 - 00:01}, {@code 19.07.2018}. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s{0,3},?[\\s|-]{1,3})?"
              + "(\\d{1,2})([/.-])(\\d{1,2})\\4(\\d{4})(?!\\d)"
              + "(?:[\\s,|-]{1,6}(\\d{1,2}):(\\d{2}))?");

  /** {@code ngày 07 tháng 5 năm 2026}. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu:ngày) {1,2}(\\d{1,2}) {1,2}tháng {1,2}(\\d{1,2}) {1,2}năm {1,2}(\\d{4})(?!\\d)");

  /** NukeViet writes PHP's zone into its dates: {@code 2018-12-30+0719:23:00}. */
  private static final Pattern METADATA =
      Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]|\\+07)?(?:(\\d{2}):(\\d{2}))?.{0,20}$");

  private static final int DAY_LENGTH = "2018-12-30".length();

  /** A text longer than this (UTF-16 units) shows no date of an article. */
  private static final int MAX_TEXT = 300;

  private VietnameseDates() {}

  /** The first date in a short text, in figures. */
  public static Optional<Published> find(String text) {
    Matcher m = FIGURES.matcher(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    while (m.find()) {
      boolean before = m.group(1) != null;
      Optional<Published> date =
          of(
              m.group(6),
              m.group(5),
              m.group(3),
              before ? m.group(1) : m.group(7),
              before ? m.group(2) : m.group(8));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The first date in a short text, in words: the date that a document bears at its head. */
  public static Optional<Published> findInWords(String text) {
    Matcher m = WORDS.matcher(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    return m.find() ? of(m.group(3), m.group(2), m.group(1), null, null) : Optional.empty();
  }

  /** The date of a page's metadata, ISO 8601 or nearly. */
  public static Optional<Published> ofMetadata(String value) {
    String bare = value.strip();
    boolean standard = bare.length() <= DAY_LENGTH || bare.charAt(DAY_LENGTH) == 'T';
    Optional<Published> iso = standard ? Published.parse(bare) : Optional.empty();
    Matcher m = METADATA.matcher(bare);
    return iso.isPresent() || !m.matches()
        ? iso
        : of(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5));
  }

  private static Optional<Published> of(
      String year, String month, String day, @Nullable String hour, @Nullable String minute) {
    int d = Integer.parseInt(day);
    int m = Integer.parseInt(month);
    if (d < 1 || d > 31 || m < 1 || m > 12) {
      return Optional.empty(); // most of what looks like a date and is none; an exception is slow
    }
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), m, d);
      return Published.of(date, time(hour, minute));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time out of range makes the date no worse: it is left out. */
  private static @Nullable LocalTime time(@Nullable String hour, @Nullable String minute) {
    if (hour == null || minute == null) {
      return null;
    }
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
  }
}
