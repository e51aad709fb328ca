package vn.tracuu.relation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a line begins with where it is a unit of a document: {@code Điều 5.}, {@code 2.}, {@code
 * a)}, {@code -}, {@code Căn cứ}.
 *
 * @param level what it makes the paragraph
 * @param label what it counts
 * @param end where it ends
 */
record Marker(Paragraph.Level level, String label, int end) {
  private static final int MAX_DIGITS = 4;

  /** Words behind which a number at the beginning of a line belongs to the line before. */
  private static final Set<String> WAITING =
      Set.of("điều", "khoản", "điểm", "số", "mục", "ngày", "tháng", "năm", "chương", "và", "phần");

  private static final String[] WORDS = {
    "căn cứ ", "thực hiện ", "theo đề nghị ", "xét đề nghị ", "quyết định:", "quyết nghị:",
  };

  private static final String[] ANNEXES = {"phụ lục", "danh mục"};
  private static final String[] CHAPTERS = {"chương ", "mục ", "phần "};

  /** The marker at {@code start} of a line that ends at {@code end}. */
  static Optional<Marker> at(CharSequence text, int start, int end) {
    char c = text.charAt(start);
    if (c >= '0' && c <= '9') {
      return numbered(text, start, end);
    }
    if ((c == '-' || c == '+' || c == '\u2013')
        && start + 1 < end
        && text.charAt(start + 1) == ' ') {
      return Optional.of(new Marker(Paragraph.Level.DASH, "", start + 2));
    }
    if (start + 1 < end && text.charAt(start + 1) == ')' && Character.isLetter(c)) {
      return Optional.of(new Marker(Paragraph.Level.POINT, String.valueOf(c), start + 2));
    }
    return words(text, start, end);
  }

  private static Optional<Marker> words(CharSequence text, int start, int end) {
    char c = text.charAt(start);
    if (c != '\u0110'
        && c != 'C'
        && c != 'M'
        && c != 'P'
        && c != 'D'
        && c != 'T'
        && c != 'X'
        && c != 'Q') {
      return Optional.empty();
    }
    Optional<Marker> article = article(text, start, end);
    if (article.isPresent()) {
      return article;
    }
    if (begins(text, start, end, WORDS)) {
      return Optional.of(new Marker(Paragraph.Level.TEXT, "", start));
    }
    if (begins(text, start, end, CHAPTERS) && isCounted(text, start, end)) {
      return Optional.of(new Marker(Paragraph.Level.CHAPTER, "", start));
    }
    boolean annex =
        Character.isUpperCase(text.charAt(Math.min(start + 1, end - 1)))
            || (text.charAt(start) == 'P' && end - start < 16);
    return annex && begins(text, start, end, ANNEXES)
        ? Optional.of(new Marker(Paragraph.Level.ANNEX, "", start))
        : Optional.empty();
  }

  /** {@code Điều 5.}, {@code Điều 5:}, {@code Điều 5} at the end of a line or before a capital. */
  private static Optional<Marker> article(CharSequence text, int start, int end) {
    if (!matches(text, start, end, "điều ")) {
      return Optional.empty();
    }
    int digits = start + 5;
    int at = digits;
    while (at < end && at < digits + MAX_DIGITS && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == digits) {
      return Optional.empty();
    }
    if (at < end && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
      at++;
    }
    String label = text.subSequence(digits, at).toString();
    if (at == end) {
      return Optional.of(new Marker(Paragraph.Level.ARTICLE, label, at));
    }
    return text.charAt(at) == '.' || text.charAt(at) == ':'
        ? Optional.of(new Marker(Paragraph.Level.ARTICLE, label, at + 1))
        : Optional.empty();
  }

  /** {@code 2.}, {@code 2)}, {@code 3.10}; {@code 7 Khoản này} is a foot note. */
  private static Optional<Marker> numbered(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && at < start + MAX_DIGITS && isDigit(text.charAt(at))) {
      at++;
    }
    if (at < end && text.charAt(at) >= 'a' && text.charAt(at) <= 'z' && at - start < 3) {
      at++;
    }
    String label = text.subSequence(start, at).toString();
    if (at < end && (text.charAt(at) == '.' || text.charAt(at) == ')')) {
      int behind = at + 1;
      while (behind < end && (isDigit(text.charAt(behind)) || text.charAt(behind) == '.')) {
        behind++;
      }
      boolean thousands =
          behind - at == 4 && behind < end && Character.isLetter(text.charAt(behind));
      return behind < end && !thousands && text.charAt(behind) != '/' && text.charAt(behind) != '-'
          ? Optional.of(new Marker(Paragraph.Level.CLAUSE, label, behind))
          : Optional.empty();
    }
    boolean note =
        at - start <= 3
            && at + 1 < end
            && text.charAt(at) == ' '
            && Character.isUpperCase(text.charAt(at + 1));
    return note ? Optional.of(new Marker(Paragraph.Level.NOTE, label, at + 1)) : Optional.empty();
  }

  /** Whether the paragraph so far ends with a word that a number must follow. */
  static boolean isWaitedFor(CharSequence text, int start) {
    int end = text.length();
    int begin = end;
    while (begin > start && end - begin < 8 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return WAITING.contains(text.subSequence(begin, end).toString().toLowerCase(Locale.ROOT));
  }

  private static boolean isCounted(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != ' ') {
      at++;
    }
    return at + 1 < end
        && (isDigit(text.charAt(at + 1)) || "IVXthTH".indexOf(text.charAt(at + 1)) >= 0);
  }

  private static boolean begins(CharSequence text, int start, int end, String[] words) {
    for (String word : words) {
      if (matches(text, start, end, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(CharSequence text, int start, int end, String word) {
    if (end - start < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Character.toLowerCase(text.charAt(start + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
