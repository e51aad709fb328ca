package vn.tracuu.number;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads backwards the place that is cited in a document: {@code điểm đ khoản 2 Điều 7} before
 * {@code Nghị định}.
 */
final class Places {
  private static final Set<String> LABELS =
      Set.of("diem", "khoan", "dieu", "muc", "chuong", "phan", "tiet", "doan", "luc");
  private static final Set<String> JOINERS = Set.of("cua", "va", "thuoc", "tai", "cac");

  /** How far before the document's head a place may begin, in UTF-16 units. */
  private static final int REACH = 160;

  /** The longest value of a label, {@code XXVIII}. */
  private static final int MAX_VALUE = 7;

  private Places() {}

  /** The place that ends right before {@code head}; null if there is none. */
  static @Nullable Place before(char[] text, int head) {
    int limit = Math.max(0, head - REACH);
    int begin = head;
    int end = -1;
    int valuesEnd = -1;
    int i = head;
    while (i > limit) {
      int wordEnd = skipBack(text, i, limit);
      int wordStart = wordStart(text, wordEnd, limit);
      if (wordStart == wordEnd) {
        break;
      }
      String word = fold(text, wordStart, wordEnd);
      if (LABELS.contains(word) && valuesEnd > 0) {
        begin = word.equals("luc") ? startOfAnnex(text, wordStart, limit) : wordStart;
        end = end < 0 ? valuesEnd : end;
        valuesEnd = -1;
      } else if (isValue(word)) {
        valuesEnd = valuesEnd < 0 ? wordEnd : valuesEnd;
      } else if (!JOINERS.contains(word)) {
        break;
      }
      i = wordStart;
    }
    return end < 0 ? null : new Place(begin, end, new String(text, begin, end - begin));
  }

  /** "Phụ lục" is two words. */
  private static int startOfAnnex(char[] text, int at, int limit) {
    int end = skipBack(text, at, limit);
    int start = wordStart(text, end, limit);
    return fold(text, start, end).equals("phu") ? start : at;
  }

  private static int skipBack(char[] text, int from, int limit) {
    int i = from;
    while (i > limit && (Signs.isBlank(text[i - 1]) || text[i - 1] == ',')) {
      i--;
    }
    return i;
  }

  private static int wordStart(char[] text, int end, int limit) {
    int i = end;
    while (i > limit
        && (Signs.isLetter(text[i - 1])
            || Signs.isDigit(text[i - 1])
            || Signs.isMark(text[i - 1])
            || text[i - 1] == '.')) {
      i--;
    }
    return i;
  }

  private static String fold(char[] text, int start, int end) {
    StringBuilder word = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char base = Signs.isDigit(text[i]) ? Signs.narrow(text[i]) : Signs.base(text[i]);
      if (base != 0) {
        word.append(base);
      }
    }
    return word.toString();
  }

  /** Digits with or without a letter, one letter, or Roman figures. */
  private static boolean isValue(String word) {
    return !word.isEmpty()
        && word.length() <= MAX_VALUE
        && (word.length() == 1
            || Signs.isDigit(word.charAt(0))
            || word.chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x' || c == 'l'));
  }
}
