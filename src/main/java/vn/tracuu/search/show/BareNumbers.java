package vn.tracuu.search.show;

import java.util.Set;
import vn.tracuu.text.Folding;

/**
 * Numbers at the end of a piece of text that say nothing there: the number of a list's next item,
 * and the number of a place ({@code khoản 2}) whose document would follow. Stateless.
 */
final class BareNumbers {
  /** More figures are an amount or a year. */
  private static final int MAX_FIGURES = 3;

  /** What is numbered in a legal text, without marks. */
  private static final Set<String> PLACES =
      Set.of("diem", "khoan", "dieu", "muc", "chuong", "phan", "so", "phu", "luc", "doan", "va");

  private static final String ROMAN = "IVX";

  private BareNumbers() {}

  /** Where {@code text[0, end)} ends without them; {@code end} if none stands there. */
  static int before(String text, int end) {
    int kept = blanksBefore(text, end);
    int start = numberBefore(text, kept);
    if (start < 0) {
      return end;
    }
    while (start >= 0) {
      kept = blanksBefore(text, start);
      start = numberBefore(text, kept);
      if (start < 0 && PLACES.contains(Folding.of(wordBefore(text, kept)))) {
        start = kept - wordBefore(text, kept).length();
      }
    }
    return kept;
  }

  /** Whether what stands before {@code end} is the place that a sentence ends with. */
  static boolean closesSentence(String text, int end) {
    int start = numberBefore(text, blanksBefore(text, end));
    return start > 0 && PLACES.contains(Folding.of(wordBefore(text, blanksBefore(text, start))));
  }

  /** Where a bare number begins that ends at {@code end}, -1 if there is none. */
  private static int numberBefore(String text, int end) {
    int last = end;
    while (last > 0 && isSign(text.charAt(last - 1))) {
      last--;
    }
    int first = last;
    while (first > 0 && isPartOfNumber(text.charAt(first - 1))) {
      first--;
    }
    boolean apart = first == 0 || !isPartOfWord(text.charAt(first - 1));
    if (!apart || first == end || !isNumber(text, first, last)) {
      return -1;
    }
    return first > 0 && text.charAt(first - 1) == '(' ? first - 1 : first;
  }

  /** Figures, Roman ones too, or a lone small letter; or a lone sign that begins an item. */
  private static boolean isNumber(String text, int first, int last) {
    if (first == last) {
      return first == 0 || text.charAt(first - 1) == '\n';
    }
    String number = text.substring(first, last);
    boolean figures = Character.isDigit(number.charAt(0)) || number.length() == 1;
    return (figures && number.length() <= MAX_FIGURES)
        || number.chars().allMatch(c -> ROMAN.indexOf(c) >= 0);
  }

  private static boolean isPartOfNumber(char c) {
    return Character.isDigit(c) || (c >= 'a' && c <= 'z') || c == 'đ' || ROMAN.indexOf(c) >= 0;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || "/-,.".indexOf(c) >= 0;
  }

  private static boolean isSign(char c) {
    return ".)-+*•".indexOf(c) >= 0;
  }

  private static int blanksBefore(String text, int end) {
    int i = end;
    while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static String wordBefore(String text, int end) {
    int i = end;
    while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return text.substring(i, end);
  }
}
