package vn.tracuu.ingest.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.VietnameseDates;

/**
 * Dates as metadata gives them: ISO 8601 or nearly, RFC 822, seconds or milliseconds since 1970,
 * and whatever a page also shows its readers.
 */
final class MetadataDates {
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  /** From here on a number of seconds is one of milliseconds: the year 5138. */
  private static final long MILLISECONDS = 100_000_000_000L;

  /** Fewer digits are a year or a day, in 1973. */
  private static final int EPOCH_DIGITS = 9;

  private static final int MAX_EPOCH_DIGITS = 13;

  private static final Pattern ZONE = Pattern.compile("(?i) (?:gmt|utc?|z)$");

  private MetadataDates() {}

  /** The date that a value stands for, if it is not beyond {@code latest}. */
  static Optional<Published> of(String value, LocalDate latest) {
    if (value.isBlank() || value.length() > ShownDates.MAX_TEXT) {
      return Optional.empty();
    }
    return VietnameseDates.ofMetadata(value)
        .or(() -> ofEpoch(value.strip()))
        .or(() -> ofRfc822(value.strip()))
        .or(() -> ofText(value))
        .filter(date -> !date.day().isAfter(latest));
  }

  private static Optional<Published> ofEpoch(String value) {
    boolean digits = value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || value.length() < EPOCH_DIGITS || value.length() > MAX_EPOCH_DIGITS) {
      return Optional.empty();
    }
    long number = Long.parseLong(value);
    Instant at =
        number >= MILLISECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    return Optional.of(published(at));
  }

  private static Optional<Published> ofRfc822(String value) {
    if (!ShownDates.mayHoldEnglishMonth(value)) {
      return Optional.empty(); // an exception is slow
    }
    try {
      String zone = ZONE.matcher(value).replaceFirst(" +0000");
      return Optional.of(
          published(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(title(zone)))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Names of days and months with a capital, as the standard's parser wants them. */
  private static String title(String s) {
    StringBuilder title = new StringBuilder(s.toLowerCase(Locale.ROOT));
    for (int i = 0; i < title.length(); i++) {
      if (i == 0 || !Character.isLetter(title.charAt(i - 1))) {
        title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
      }
    }
    return title.toString();
  }

  private static Published published(Instant at) {
    var local = at.atOffset(VIETNAM);
    return new Published(local.toLocalDate(), local.toLocalTime());
  }

  private static Optional<Published> ofText(String value) {
    List<ShownDates.Found> found = ShownDates.in(value);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst().date());
  }
}
