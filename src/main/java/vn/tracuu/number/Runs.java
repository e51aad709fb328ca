package vn.tracuu.number;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that stand for more than is written out: a range, {@code từ số 18 đến số 21-NQ/TW}, and a
 * list in a slug, {@code nghi-quyet-18-19-20-nq-tw}.
 */
final class Runs {
  /** The longest range; a longer one counts something else. */
  private static final int MAX_RANGE = 32;

  private static final WordSet TO = WordSet.of(List.of("den"));
  private static final int MAX_DIGITS = 4;
  private static final int MAX_LIST = 16;

  private Runs() {}

  /**
   * The number that a range begins with which ends at {@code last}.
   *
   * @param headStart where the words before the last number begin
   */
  static int from(char[] text, int length, Heads heads, int headStart, Figures last) {
    WordsBefore words = new WordsBefore(text, headStart);
    if (!words.back() || !words.isOneOf(TO)) {
      return -1;
    }
    int end = words.start();
    while (end > 0 && end > words.start() - 3 && Signs.isBlank(text[end - 1])) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < MAX_DIGITS && Signs.isDigit(text[start - 1])) {
      start--;
    }
    boolean whole = start == 0 || Signs.isBlank(text[start - 1]);
    if (start == end || !whole || (heads.before(start) == null && !isFrom(text, start))) {
      return -1;
    }
    String number = last.number();
    boolean plain = number.length() <= MAX_DIGITS && number.chars().allMatch(Character::isDigit);
    int members = plain ? Integer.parseInt(number) - Digits.value(text, start, end) : 0;
    return members > 0 && members <= MAX_RANGE ? start : -1;
  }

  /** Whether "từ" stands right before. */
  private static boolean isFrom(char[] text, int start) {
    WordsBefore words = new WordsBefore(text, start);
    return words.back() && words.folded().equals("tu");
  }

  /**
   * The figures of a list in a slug, each behind a hyphen; the last is followed by one and letters.
   *
   * @return empty if fewer than two stand there, or one may be a year
   */
  static List<Figures> inSlug(char[] text, int length, int start, int digitsEnd) {
    List<Figures> figures = new ArrayList<>();
    int from = start;
    int end = digitsEnd;
    while (end - from < MAX_DIGITS
        && end < length
        && text[end] == '-'
        && figures.size() < MAX_LIST) {
      figures.add(Figures.plain(text, from, end));
      from = end + 1;
      end = Digits.end(text, Math.min(length, from + MAX_DIGITS + 1), from);
      if (end == from) {
        return figures.size() < 2 ? List.of() : figures;
      }
    }
    return List.of();
  }
}
