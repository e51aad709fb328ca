package vn.tracuu.ranking;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a text may be cut so that a person can read the piece: at a sentence's end if one is near,
 * else between words.
 */
final class Cut {
  private Cut() {}

  /**
   * A good place for a piece to begin, at or before {@code at}, at most {@code slack} units before
   * it if possible.
   */
  static int startNear(String text, int at, int slack) {
    int floor = Math.max(0, at - slack);
    for (int i = at; i > floor; i--) {
      if (isSentenceEnd(text, i - 1)) {
        return skipBlanks(text, i, at);
      }
    }
    if (floor == 0) {
      return skipBlanks(text, 0, at);
    }
    return wordStart(text, floor);
  }

  /**
   * A good place for a piece to end, at or after {@code at}, at most {@code slack} units behind it
   * if possible.
   */
  static int endNear(String text, int at, int slack) {
    int ceiling = Math.min(text.length(), at + slack);
    for (int i = at; i < ceiling; i++) {
      if (isSentenceEnd(text, i)) {
        return text.charAt(i) == '\n' ? i : i + 1;
      }
    }
    return ceiling == text.length() ? ceiling : wordStart(text, at);
  }

  private static boolean isSentenceEnd(String text, int i) {
    char c = text.charAt(i);
    boolean closed = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
    return c == '\n' || (closed && (c == '.' || c == '!' || c == '?' || c == ';'));
  }

  private static int skipBlanks(String text, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The start of the word that {@code at} stands in, never within a letter and its marks. */
  private static int wordStart(String text, int at) {
    int i = at;
    int floor = Math.max(0, at - 40);
    while (i > floor && !Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    if (i > floor || floor == 0) {
      return i;
    }
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    return letters.isBoundary(at) ? at : letters.preceding(at);
  }
}
