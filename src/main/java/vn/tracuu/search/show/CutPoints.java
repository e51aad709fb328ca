package vn.tracuu.search.show;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a text may be cut so that a person can read the piece: at a sentence's end if one is near,
 * else between words.
 */
final class CutPoints {
  private CutPoints() {}

  /**
   * A good place for a piece to begin, at or before {@code at}: where a sentence begins, if one
   * does at most {@code reach} units before it, else where a clause does, or a word, at most {@code
   * slack} before it if possible.
   *
   * @param reach at least {@code slack}
   */
  static int startNear(String text, int at, int slack, int reach) {
    int floor = Math.max(0, at - reach);
    for (int i = at; i > floor; i--) {
      if (isSentenceEnd(text, i - 1)) {
        return skipBlanks(text, i, at);
      }
    }
    if (floor == 0) {
      return skipBlanks(text, 0, at);
    }
    for (int i = at - slack; i < at; i++) {
      if (isClauseEnd(text, i)) {
        return skipBlanks(text, i + 1, at);
      }
    }
    return wordStart(text, at - slack);
  }

  /**
   * A good place for a piece to end: where a sentence ends, if one does at most {@code slack} units
   * behind {@code at}, or else between {@code earliest} and there; then behind {@code at} where a
   * clause ends, or a word.
   */
  static int endNear(String text, int earliest, int at, int slack) {
    int ceiling = Math.min(text.length(), at + slack);
    for (int i = at; i < ceiling; i++) {
      if (isSentenceEnd(text, i)) {
        return text.charAt(i) == '\n' ? i : i + 1;
      }
    }
    if (ceiling == text.length()) {
      return ceiling;
    }
    for (int i = at - 1; i >= earliest; i--) {
      if (isSentenceEnd(text, i)) {
        return text.charAt(i) == '\n' ? i : i + 1;
      }
    }
    for (int i = at; i < ceiling; i++) {
      if (isClauseEnd(text, i)) {
        return i;
      }
    }
    return wordStart(text, at);
  }

  /**
   * A place near {@code end} that does not leave a number alone at the end of a piece: neither the
   * one that begins the next item of a list ({@code 5.}, {@code b)}), nor one that is parted from
   * what it counts ({@code theo khoản 2 | Điều này}).
   *
   * @param least what has to stay in the piece
   * @param slack how far behind {@code end} the piece may go on where nothing can be left out
   */
  static int settled(String text, int least, int end, int slack) {
    if (end == text.length() || (!isInside(text, end) && BareNumbers.closesSentence(text, end))) {
      return end;
    }
    int shorter = BareNumbers.before(text, end);
    if (shorter >= least) {
      return shorter;
    }
    int longer = end;
    int limit = Math.min(text.length(), end + slack);
    while (longer < limit && BareNumbers.before(text, longer) < longer) {
      longer = wordEnd(text, longer);
    }
    return longer;
  }

  /** Whether a sentence goes on across a place. */
  static boolean isInside(String text, int at) {
    int before = at - 1;
    while (before >= 0 && isBlankInLine(text.charAt(before))) {
      before--;
    }
    int behind = at;
    while (behind < text.length() && isBlankInLine(text.charAt(behind))) {
      behind++;
    }
    return before >= 0
        && behind < text.length()
        && text.charAt(behind) != '\n'
        && !isSentenceEnd(text, before);
  }

  private static boolean isBlankInLine(char c) {
    return c != '\n' && Character.isWhitespace(c);
  }

  /** The end of the next word. */
  private static int wordEnd(String text, int at) {
    int i = at;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isClauseEnd(String text, int i) {
    char c = text.charAt(i);
    return (c == ',' || c == ':')
        && i + 1 < text.length()
        && Character.isWhitespace(text.charAt(i + 1));
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
