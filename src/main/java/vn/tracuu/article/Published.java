package vn.tracuu.article;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as exactly as its page says: a day, or a day and a time of that
 * day, at UTC+7. The one place that says which dates are plausible: from 1900 to the end of next
 * year. Whatever lies outside is a misreading or a mistake of the page, and no date at all.
 *
 * @param day the day in Vietnam
 * @param time the time of that day in Vietnam, or null where the page gives only the day
 */
public record Published(LocalDate day, @Nullable LocalTime time) {
  /**
   * The offset of every date here, today's of Vietnam. It is fixed, because dates are written with
   * it: by the zone's own history a time before 13 June 1975 would move by an hour each time that
   * it is read.
   */
  public static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

  /** The first year in which anything here can have been published. */
  public static final int FIRST_YEAR = 1900;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** The date, or empty if its year is not plausible. */
  public static Optional<Published> of(LocalDate day, @Nullable LocalTime time) {
    int year = day.getYear();
    return year >= FIRST_YEAR && year <= lastYear()
        ? Optional.of(new Published(day, time))
        : Optional.empty();
  }

  /** The date at a point of time. */
  static Optional<Published> of(OffsetDateTime at) {
    OffsetDateTime here = at.withOffsetSameInstant(OFFSET);
    return of(here.toLocalDate(), here.toLocalTime());
  }

  /** The last plausible year: documents are dated ahead, but not by years. */
  public static int lastYear() {
    return LocalDate.now(Clock.system(OFFSET)).getYear() + 1;
  }

  /**
   * Reads what {@link #toString} writes, and any other spelling of a date that {@link WrittenDate}
   * knows; a time without offset is of Vietnam.
   *
   * @return empty if {@code written} is no date, or one of a year that is not plausible
   */
  public static Optional<Published> parse(String written) {
    return WrittenDate.read(written);
  }

  /** ISO 8601: {@code 2018-12-30}, or with the time {@code 2018-12-30T19:23+07:00}. */
  @Override
  public String toString() {
    return time == null ? day.toString() : day + "T" + TIME.format(time) + "+07:00";
  }
}
