package vn.tracuu.http.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Published;
import vn.tracuu.words.Language;

/**
 * A day as a reader of the page writes it.
 *
 * @param iso for programs
 * @param shown {@code 30/12/2018}, or {@code 30 Dec 2018} in English
 */
record Dates(String iso, String shown) {
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  static @Nullable Dates of(@Nullable Published published, Language language) {
    return published == null
        ? null
        : new Dates(published.toString(), day(published.day(), language));
  }

  static String day(LocalDate day, Language language) {
    return (language == Language.VI ? VIETNAMESE : ENGLISH).format(day);
  }
}
