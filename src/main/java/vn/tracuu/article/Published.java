package vn.tracuu.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as exactly as its page says: a day, or a day and a time of that
 * day, in Vietnam (UTC+7, no summer time).
 *
 * @param day the day in Vietnam
 * @param time the time of that day in Vietnam, or null where the page gives only the day
 */
public record Published(LocalDate day, @Nullable LocalTime time) {
  /** The time zone of every date here. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int DAY_LENGTH = "2018-12-30".length();

  /**
   * Reads what {@link #toString} writes, and any other ISO 8601 date or date-time; a time without
   * zone is of Vietnam.
   *
   * @return empty if {@code iso} is none
   */
  public static Optional<Published> parse(String iso) {
    String s = iso.strip();
    try {
      if (s.length() == DAY_LENGTH) {
        return Optional.of(new Published(LocalDate.parse(s), null));
      }
      if (s.endsWith("Z") || s.lastIndexOf('+') > DAY_LENGTH || s.lastIndexOf('-') > DAY_LENGTH) {
        var at = OffsetDateTime.parse(s).atZoneSameInstant(ZONE);
        return Optional.of(new Published(at.toLocalDate(), at.toLocalTime()));
      }
      var at = LocalDateTime.parse(s);
      return Optional.of(new Published(at.toLocalDate(), at.toLocalTime()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** ISO 8601: {@code 2018-12-30}, or with the time {@code 2018-12-30T19:23+07:00}. */
  @Override
  public String toString() {
    return time == null ? day.toString() : day + "T" + TIME.format(time) + "+07:00";
  }
}
