package vn.tracuu.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tracuu.ingest.line.Credits;

/** Tells names of authors, persons and groups, from headings and other short lines. */
final class AuthorNames {
  /** How groups sign: {@code Nhóm PV}, {@code Ban biên tập}. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?iu)(?:nhóm (?:phóng viên|p\\.?v\\b|tác giả|biên|nghiên cứu|thực hiện)|ban biên tập"
              + "|ban thời sự|ban tuyên giáo|tổ phóng viên|phóng viên|tòa soạn|toà soạn|pv\\b|bbt\\b).{0,50}");

  /** What offices are called; sites that call themselves the author are not. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?iu)(?:sở|ban|phòng|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|bộ|cục|chi cục|tổng cục|vụ|viện|học viện"
              + "|trung tâm|trường|đại học|hội|liên đoàn|đoàn|đảng ủy|đảng bộ|tỉnh ủy|thành ủy|huyện ủy"
              + "|văn phòng|công an|tòa án|viện kiểm sát|thanh tra|kho bạc|bảo hiểm xã hội|nhóm|tổ|mặt trận"
              + "|department|ministry|office|institute|university|committee|agency|centre|center) .{2,100}");

  private static final Pattern DOES = Pattern.compile("(?iu) (?:thực hiện|tổng hợp|biên soạn)$");

  /** What stands between a name and a date. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?iu)[\\s,|\u2013-]*(?:\\b(?:ngày|lúc|đăng|cập nhật|updated|published|posted|on))?[\\s,:|\u2013-]*$");

  private static final Pattern BETWEEN = Pattern.compile("[,&\u2013-]|\\bVÀ\\b");

  /** Nobody's name has more words; a heading in capitals often has. */
  private static final int MAX_WORDS = 5;

  private static final int MAX_GROUP = 60;

  private AuthorNames() {}

  /** A name without the label before it and the date or bracket behind it. */
  static String bare(String text) {
    if (!GROUP.matcher(text).matches()) {
      return Credits.name(text);
    }
    List<ShownDates.Found> dates = ShownDates.in(text);
    boolean dated = !dates.isEmpty() && dates.getFirst().start() > 0;
    String name = dated ? text.substring(0, dates.getFirst().start()) : text;
    return DOES.matcher(BEHIND.matcher(name).replaceFirst("").strip()).replaceFirst("");
  }

  static boolean isOffice(String name) {
    return OFFICE.matcher(name).matches();
  }

  static boolean isAuthor(String name) {
    if (name.length() <= MAX_GROUP && GROUP.matcher(name).matches()) {
      return !Punctuation.endsSentence(name);
    }
    return Credits.isName(name) && !isHeading(name);
  }

  /** Capitals only, and more words than a name has. */
  private static boolean isHeading(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return false;
    }
    for (String one : BETWEEN.split(name, -1)) {
      if (one.strip().split(" ", -1).length > MAX_WORDS) {
        return true;
      }
    }
    return false;
  }
}
