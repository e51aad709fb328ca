package vn.tracuu.ingest.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tracuu.article.Published;

/**
 * Chooses among the dates of a line by the words before each: the day of publication before a date
 * without a label, that before the day of an edit; the day on which a document takes effect, on
 * which applications end or somebody was born is none. A date within a sentence is none either.
 */
final class DateLabels {
  /** What a label may say, the best first. */
  private enum Kind {
    PUBLISHED,
    UNLABELLED,
    UPDATED,
    OTHER
  }

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:đăng|xuất bản|phát hành|post(?:ed)?|publi(?:shed|cation)|ngày (?:tạo|viết|gửi|đưa tin)"
              + "|date)(?: tải| bài| tin| lúc| ngày| on| date| at)*\\W*$");
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?:cập nhật|chỉnh sửa|sửa đổi|sửa|updated?|modified|edited)"
              + "(?: lần cuối| cuối| mới nhất| lúc| ngày| on| at| vào)*\\W*$");

  /** Words that may stand before a date and say nothing of what it is. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:^|.*[\\s|,;:()\u2013-])(?:ngày|lúc|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn"
              + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\\W*$");

  private static final Pattern OTHER =
      Pattern.compile(
          ".*(?:ban hành|hiệu lực|hạn|nộp|nhận|chấp nhận|phản biện|duyệt|sinh|mất|ký|kí|bắt đầu|kết thúc"
              + "|khai mạc|bế mạc|diễn ra|tổ chức|từ|đến|đến hết|trước|sau|kể|áp dụng|thi hành|dự kiến|sự kiện"
              + "|khởi công|thành lập|công bố kết quả|hết|cấp|cấp phép|giấy phép số.*)(?: ngày)?\\W*$");

  /** Words of labels that make the date another one wherever they stand. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?:ban hành|hiệu lực|hạn nộp|hạn cuối|hạn chót|thời hạn|hết hạn|sinh ngày|ngày sinh|sinh năm"
              + "|nhận bài|ngày nhận|chấp nhận|phản biện|khai mạc|bế mạc|diễn ra|khởi công|thành lập|áp dụng"
              + "|thi hành|giấy phép|cấp phép|kết thúc|bắt đầu|deadline|received|accepted|born)");

  private static final int LABEL = 60;

  /** More words than this beside the date and its label make a sentence. */
  private static final int MAX_WORDS = 10;

  private static final Pattern LABELS =
      Pattern.compile(
          "(?iu)ngày|lúc|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|đăng tải|đăng bài|đăng|cập nhật"
              + "|lần cuối|gmt\\S*|xuất bản|giờ|lượt xem|lượt|xem|đã xem|bình luận|posted|published|updated|on|am|pm");

  private DateLabels() {}

  /**
   * The likeliest day of publication that a text shows.
   *
   * @param words how many words may stand beside its dates and their labels
   * @param latest no date beyond it counts
   */
  static Optional<Published> best(String text, int words, LocalDate latest) {
    List<ShownDates.Found> dates = ShownDates.in(text);
    if (dates.isEmpty() || isSentence(text, dates, words)) {
      return Optional.empty();
    }
    ShownDates.Found best = null;
    Kind most = Kind.OTHER;
    int from = 0;
    for (ShownDates.Found found : dates) {
      Kind kind = kind(text.substring(Math.max(from, found.start() - LABEL), found.start()));
      boolean past = !found.date().day().isAfter(latest);
      if (past && kind.compareTo(most) < 0) {
        best = found;
        most = kind;
      }
      from = found.end();
    }
    return Optional.ofNullable(best).map(ShownDates.Found::date);
  }

  /** The same for a line of the page's head. */
  static Optional<Published> best(String text, LocalDate latest) {
    return best(text, MAX_WORDS, latest);
  }

  /** True for a line that is nothing but dates and what they are. */
  static boolean isDateLine(String text) {
    List<ShownDates.Found> dates = ShownDates.in(text);
    return !dates.isEmpty() && !isSentence(text, dates, MAX_WORDS);
  }

  private static Kind kind(String before) {
    String label = withoutDay(before.toLowerCase(Locale.ROOT));
    if (label.isBlank()) {
      return Kind.UNLABELLED;
    }
    if (PUBLISHED.matcher(label).find()) {
      return Kind.PUBLISHED;
    }
    if (UPDATED.matcher(label).find()) {
      return Kind.UPDATED;
    }
    boolean ends =
        OTHER.matcher(label).matches() && !endsInName(before.substring(0, label.length()));
    boolean other = ends || ANYWHERE.matcher(label).find();
    return other ? Kind.OTHER : Kind.UNLABELLED;
  }

  /** A last word with a capital, behind others, is of a name: Trần Văn Từ. */
  private static boolean endsInName(String label) {
    int end = label.length();
    while (end > 0 && !Character.isLetter(label.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(label.charAt(start - 1))) {
      start--;
    }
    return start < end
        && Character.isUpperCase(label.charAt(start))
        && !label.substring(0, start).isBlank();
  }

  /** Without the words right before the date that only say that it is one. */
  private static String withoutDay(String label) {
    String bare = label.stripTrailing();
    while (NOTHING.matcher(bare).matches()) {
      int end = bare.length();
      while (end > 0 && !Character.isLetterOrDigit(bare.charAt(end - 1))) {
        end--;
      }
      String shorter = lastWordOff(bare.substring(0, end));
      if (shorter.length() >= bare.length()) {
        return bare;
      }
      bare = shorter.stripTrailing();
    }
    return bare;
  }

  private static String lastWordOff(String s) {
    for (String two :
        List.of("chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy")) {
      if (s.endsWith(two)) {
        return s.substring(0, s.length() - two.length());
      }
    }
    int end = s.length();
    while (end > 0 && Character.isLetterOrDigit(s.charAt(end - 1))) {
      end--;
    }
    return s.substring(0, end);
  }

  /** True if more stands beside the dates than a line of a page's head says. */
  private static boolean isSentence(String text, List<ShownDates.Found> dates, int words) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (ShownDates.Found found : dates) {
      rest.append(text, from, found.start()).append(' ');
      from = found.end();
    }
    rest.append(text.substring(Math.min(from, text.length())));
    return count(LABELS.matcher(rest).replaceAll(" ")) > words;
  }

  private static int count(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words;
  }
}
