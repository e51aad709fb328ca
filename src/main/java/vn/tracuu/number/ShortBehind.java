package vn.tracuu.number;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.DocumentType.Trait;

/**
 * What the words right behind a short form add to it: {@code năm 2023}, {@code ngày 6/9/2023},
 * {@code của Bộ Nội vụ}.
 *
 * @param behind date, year and term
 * @param year the year that belongs to the number; 0 if none does
 * @param boundTo the complete number that figures, year and issuer make, or null
 */
record ShortBehind(Behind behind, int year, @Nullable String boundTo) {
  /** The longest name of an issuer that is looked for, in words. */
  private static final int MAX_WORDS = 9;

  private static final int MAX_WORD = 16;

  /** The Party's bodies in words whose papers all bear TW; the rest are the names in the table. */
  private static final Map<String, String> BODIES = bodies();

  /**
   * Reads them.
   *
   * @param type the type that the short form names
   * @param figures its figures; the words stand behind them
   */
  static ShortBehind read(char[] text, DocumentType type, Figures figures) {
    int end = figures.end();
    Behind behind = Behind.read(text, text.length, end);
    Words words = new Words(text, end);
    String first = words.next();
    boolean dated = first.equals("nam") || first.equals("ngay");
    LocalDate date = behind.date();
    int said = dated ? (date == null ? behind.year() : date.getYear()) : 0;
    int year = isYearly(type) && !figures.hasYear() ? said : 0;
    while (dated && words.skipFigures()) {
      first = words.next();
    }
    String issuer = first.equals("cua") ? issuer(words) : null;
    return new ShortBehind(
        behind, year, issuer == null ? null : bound(type, issuer, figures, year));
  }

  /** Whether all numbers of the type bear a year, so that one behind them is theirs. */
  static boolean isYearly(DocumentType type) {
    return type.code().isEmpty()
        || type.is(Trait.GOVERNMENT_ONLY)
        || type.is(Trait.JOINT)
        || type.code().equals("PL")
        || (type.code().equals("TT") && type.sphere() == Sphere.STATE);
  }

  private static @Nullable String bound(
      DocumentType type, String issuer, Figures figures, int yearBehind) {
    String year = figures.hasYear() ? figures.year() : yearBehind == 0 ? "" : "" + yearBehind;
    String symbol = null;
    if (issuer.equals("TW")) {
      boolean rule = type.words().contains("quy dinh");
      boolean party = type.sphere() != Sphere.STATE || rule;
      symbol = year.isEmpty() && party ? "-" + (rule ? "QĐ" : type.code()) + "/TW" : null;
    } else if (isYearly(type) || type.code().equals("NQ")) {
      boolean whole = isYearly(type) == !year.isEmpty() && !type.code().isEmpty();
      symbol = whole && fits(type, issuer) ? "/" + type.code() + "-" + issuer : null;
    }
    String digits = figures.length() == 1 ? "0" + figures.number() : figures.number();
    return symbol == null ? null : digits + (year.isEmpty() ? "" : "/" + year) + symbol;
  }

  /** A decree or resolution is the Government's, a circular a ministry's. */
  private static boolean fits(DocumentType type, String issuer) {
    return issuer.equals("CP") != type.code().equals("TT") && !type.is(Trait.JOINT);
  }

  private static @Nullable String issuer(Words words) {
    String found = null;
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < MAX_WORDS; i++) {
      String word = words.next();
      if (word.isEmpty()) {
        break;
      }
      name.append(name.isEmpty() ? "" : " ").append(word);
      found = BODIES.getOrDefault(name.toString(), found);
    }
    return found;
  }

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new HashMap<>();
    for (Issuer issuer : Issuers.all()) {
      if (issuer.sphere() == Sphere.STATE && issuer.level().equals("ministry")) {
        bodies.putIfAbsent(key(issuer.name()), issuer.code());
      }
    }
    bodies.put("chinh phu", "CP");
    for (String body :
        new String[] {
          "trung uong", "ban chap hanh trung uong", "bch trung uong", "bo chinh tri", "ban bi thu"
        }) {
      bodies.put(body, "TW");
    }
    return bodies;
  }

  /** The words of a name as {@link Words} gives them: signs between them count as blanks. */
  private static String key(String name) {
    Words words = new Words(name.toCharArray(), 0);
    StringBuilder key = new StringBuilder();
    for (String word = words.next(); !word.isEmpty(); word = words.next()) {
      key.append(key.isEmpty() ? "" : " ").append(word);
    }
    return key.toString();
  }

  /** Walks forward over words, blanks, commas and hyphens between them. */
  private static final class Words {
    private static final int MAX_GAP = 3;

    private final char[] text;
    private int at;

    Words(char[] text, int from) {
      this.text = text;
      this.at = from;
    }

    /** The next word, folded; empty if something else comes first. */
    String next() {
      int i = at;
      while (i < text.length && i < at + MAX_GAP && isGap(text[i])) {
        i++;
      }
      int end = i;
      while (end < text.length
          && end < i + MAX_WORD
          && (Signs.isLetter(text[end]) || Signs.isMark(text[end]))) {
        end++;
      }
      at = end;
      return LetterIndex.fold(new String(text, i, end - i));
    }

    /** Passes over the figures of a date and the words tháng and năm; false if none stand there. */
    boolean skipFigures() {
      int i = at;
      while (i < text.length && i < at + MAX_GAP && isGap(text[i])) {
        i++;
      }
      int end = i;
      while (end < text.length
          && end < i + MAX_WORD
          && (Signs.isDigit(text[end]) || Signs.isSlash(text[end]) || Signs.isDash(text[end]))) {
        end++;
      }
      boolean some = end > i && Signs.isDigit(text[i]);
      at = some ? end : at;
      return some;
    }

    private static boolean isGap(char c) {
      return Signs.isBlank(c) || c == ',' || Signs.isDash(c);
    }
  }
}
