package vn.tracuu.ingest.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Published;

/**
 * The dates that stand in a short text, in whatever form a page writes them: in figures, as ISO
 * 8601, or with the month in words, Vietnamese or English. Always the day before the month, but
 * where the month is a word. The patterns cannot backtrack beyond their few bounded parts.
 */
final class ShownDates {
  /** A longer text is cut here, in UTF-16 units. */
  static final int MAX_TEXT = 300;

  private static final String CLOCK =
      "(\\d{1,2})(?::|h|g| giờ )(\\d{2})(?::\\d{2})?(?:\\.\\d{1,6})?";

  private static final Pattern TIME_BEFORE =
      Pattern.compile(
          "(?<!\\d)"
              + CLOCK
              + "(?: ?[ap]m)?[\\s,|-]{1,6}(?:(?:thứ \\S{2,4}|chủ nhật|t[2-7]|cn)[\\s,|-]{1,4})?(?:ngày )?$");
  private static final Pattern TIME_BEHIND =
      Pattern.compile("^(?:t|[\\s,|-]{1,6}(?:lúc )?)" + CLOCK);

  private static final String DAY = "(?<d>\\d{1,2})";
  private static final String YEAR = "(?<y>\\d{4})(?!\\d)";
  private static final String START = "(?<![\\d/.-])";

  /** Longest first: {@code mười} begins {@code mười hai}. */
  private static final String MONTH_WORDS =
      "(?<w>mười một|mười hai|mười|chạp|giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|\\d{1,2})";

  private static final String ENGLISH =
      "(?<w>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  /** English months, as they begin. */
  private static final List<String> ENGLISH_MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> SIGNS = List.of("/", "-", ".");
  private static final List<String> MONTH = List.of("tháng");
  private static final List<String> SHORT_MONTH =
      List.of("thg", "th ", "th0", "th1", "th2", "th3", "th4", "th5", "th6", "th7", "th8", "th9");

  /**
   * A way to write a date.
   *
   * @param signs one of these stands in all that match
   */
  private record Form(List<String> signs, Pattern pattern) {
    boolean mayBeIn(String text) {
      for (String sign : signs) {
        if (text.contains(sign)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final List<Form> FORMS =
      List.of(
          form(SIGNS, START + DAY + "(?<s>[/.-])(?<m>\\d{1,2})\\k<s>" + YEAR),
          form(SIGNS, START + DAY + " ?/ ?(?<m>\\d{1,2}) ?/ ?" + YEAR),
          form(
              SIGNS, "(?<![\\d/.])(?<y>\\d{4})(?<s>[/-])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d)"),
          form(
              MONTH,
              START
                  + DAY
                  + " {0,2}tháng {1,2}"
                  + MONTH_WORDS
                  + "(?: {0,2}, {0,2}| {0,2}/ {0,2}| {1,2}năm {1,2}| {1,2})"
                  + YEAR),
          form(
              MONTH,
              "tháng {1,2}"
                  + MONTH_WORDS
                  + " {1,2}"
                  + DAY
                  + "(?: {0,2}, {0,2}| {1,2}năm {1,2}| {1,2})"
                  + YEAR),
          form(SHORT_MONTH, START + DAY + "[ -]{1,2}thg? ?(?<w>\\d{1,2})[ ,-]{1,3}" + YEAR),
          form(
              SHORT_MONTH,
              "(?<![\\p{L}\\d])thg? ?(?<w>\\d{1,2})[ ,-]{1,2}" + DAY + "[ ,-]{1,3}" + YEAR),
          form(
              ENGLISH_MONTHS,
              START + DAY + "(?:st|nd|rd|th)?[ -]{1,2}" + ENGLISH + "[ ,-]{1,3}" + YEAR),
          form(
              ENGLISH_MONTHS,
              "(?<![\\p{L}])" + ENGLISH + " {1,2}" + DAY + "(?:st|nd|rd|th)?[ ,]{1,3}" + YEAR));

  private static final List<String> VIETNAMESE =
      List.of(
          "một",
          "hai",
          "ba",
          "tư",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười",
          "mười một",
          "mười hai");

  private ShownDates() {}

  /**
   * A date in a text.
   *
   * @param start where it begins, its time included
   * @param end where it ends
   */
  record Found(Published date, int start, int end) {}

  private static Form form(List<String> signs, String regex) {
    return new Form(signs, Pattern.compile(regex));
  }

  /** All dates of a text, in its order. */
  static List<Found> in(String text) {
    if (!mayHold(text)) {
      return List.of();
    }
    String cut = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    String lower = cut.toLowerCase(Locale.ROOT);
    List<Found> found = new ArrayList<>();
    for (Form form : FORMS) {
      if (!form.mayBeIn(lower)) {
        continue;
      }
      Matcher m = form.pattern.matcher(lower);
      while (m.find()) {
        Found date = found(m, lower);
        if (date != null && found.stream().noneMatch(f -> m.start() < f.end && f.start < m.end())) {
          found.add(date);
        }
      }
    }
    found.sort((a, b) -> Integer.compare(a.start, b.start));
    return found;
  }

  /** True if a text may name an English month. */
  static boolean mayHoldEnglishMonth(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ENGLISH_MONTHS.stream().anyMatch(lower::contains);
  }

  /** A year is in it. */
  static boolean mayHold(String text) {
    int run = 0;
    for (int i = 0; i < Math.min(text.length(), MAX_TEXT); i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      if (run == 4) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Found found(Matcher m, String text) {
    LocalDate day = day(m);
    if (day == null) {
      return null;
    }
    Matcher behind = TIME_BEHIND.matcher(text.substring(m.end()));
    if (behind.find()) {
      LocalTime time = time(behind);
      return new Found(new Published(day, time), m.start(), m.end() + behind.end());
    }
    Matcher before = TIME_BEFORE.matcher(text.substring(0, m.start()));
    return before.find()
        ? new Found(new Published(day, time(before)), before.start(), m.end())
        : new Found(new Published(day, null), m.start(), m.end());
  }

  private static @Nullable LocalDate day(Matcher m) {
    try {
      int month = m.namedGroups().containsKey("w") ? month(m.group("w")) : number(m.group("m"));
      int day = number(m.group("d"));
      boolean possible = day >= 1 && day <= 31 && month >= 1 && month <= 12;
      return possible ? LocalDate.of(number(m.group("y")), month, day) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int month(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return number(word);
    }
    if (word.equals("giêng") || word.equals("chạp")) {
      return word.equals("giêng") ? 1 : 12;
    }
    int vietnamese = VIETNAMESE.indexOf(word);
    return vietnamese >= 0 ? vietnamese + 1 : ENGLISH_MONTHS.indexOf(word.substring(0, 3)) + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** A time out of range makes the date no worse: it is left out. */
  private static @Nullable LocalTime time(Matcher clock) {
    int h = number(clock.group(1));
    int m = number(clock.group(2));
    if (h == 0 && m == 0 && clock.group().contains(":00:00")) {
      return null; // a day that a program wrote down with a time
    }
    return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
  }
}
