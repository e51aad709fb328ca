package vn.tracuu.query;

import java.util.List;

/**
 * Letters and figures that were typed together and are one thing: {@code CO2, A1, H5N1, PM2.5}. A
 * code begins with a letter or a few; a longer word is a word ({@code covid19}), and so is what
 * begins with figures, which may as well be an amount and its unit ({@code 60m2}).
 */
public final class Codes {
  /** The most letters that a code begins with. */
  private static final int MAX_LETTERS = 3;

  private Codes() {}

  /** Where the code that begins at {@code start} ends; {@code start} if none does. */
  static int end(String text, List<Word> words, int start) {
    if (!begins(words, start)) {
      return start;
    }
    int end = start + 2;
    while (end < words.size() && goesOn(text, words, end)) {
      end++;
    }
    return end;
  }

  private static boolean begins(List<Word> words, int start) {
    Word letters = words.get(start);
    boolean alone = start == 0 || words.get(start - 1).end() < letters.start();
    return alone
        && !letters.isFigures()
        && letters.text().length() <= MAX_LETTERS
        && start + 1 < words.size()
        && words.get(start + 1).isFigures()
        && areTogether(words, start);
  }

  /** Whether the words, all of a phrase, are as a code has them. */
  public static boolean isCode(List<Word> words) {
    if (words.size() < 2 || !begins(words, 0)) {
      return false;
    }
    for (int i = 2; i < words.size(); i++) {
      if (!areTogether(words, i - 1) && !areBesideAPoint(words, i)) {
        return false;
      }
    }
    return true;
  }

  /** Together with what is before, or figures behind a point; nothing else that may be a sign. */
  private static boolean goesOn(String text, List<Word> words, int at) {
    boolean decimals = areBesideAPoint(words, at) && text.charAt(words.get(at).start() - 1) == '.';
    return decimals || areTogether(words, at - 1);
  }

  private static boolean areBesideAPoint(List<Word> words, int at) {
    return words.get(at).isFigures()
        && words.get(at - 1).isFigures()
        && words.get(at - 1).end() + 1 == words.get(at).start();
  }

  /**
   * Whether a word and the next must stand together in a text, too: letters and figures of a code,
   * which is not an amount and its unit.
   */
  public static boolean areGlued(List<Word> words, int first) {
    boolean behindCode = first > 0 && areTogether(words, first - 1);
    return areTogether(words, first)
        && (words.get(first).isFigures() ? behindCode : words.get(first + 1).isFigures());
  }

  private static boolean areTogether(List<Word> words, int first) {
    Word one = words.get(first);
    Word other = words.get(first + 1);
    return one.end() == other.start() && one.isFigures() != other.isFigures();
  }
}
