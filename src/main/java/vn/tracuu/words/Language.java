package vn.tracuu.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface. What the articles say stays Vietnamese. */
public enum Language {
  /** The readers' own; who asks for neither gets it. */
  VI("vi"),
  /** For readers from elsewhere. */
  EN("en");

  private static final List<Locale> LOCALES =
      Arrays.stream(values()).map(Language::locale).toList();

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** As {@code lang=} writes it. */
  public String code() {
    return code;
  }

  /** The locale in which its texts stand. */
  public Locale locale() {
    return Locale.of(code);
  }

  /** The other one, to be offered. */
  public Language other() {
    return this == VI ? EN : VI;
  }

  /** The language of that code. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }

  /** The one that a browser likes best ({@code Accept-Language}); Vietnamese if it likes none. */
  public static Language liked(String acceptLanguage) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      Locale found = Locale.lookup(ranges, LOCALES);
      return found == null ? VI : of(found.getLanguage()).orElse(VI);
    } catch (IllegalArgumentException e) {
      return VI; // not a list of languages: as good as none
    }
  }
}
