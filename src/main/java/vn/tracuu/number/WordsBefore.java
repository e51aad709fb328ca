package vn.tracuu.number;

import java.nio.charset.StandardCharsets;

/**
 * Walks backwards from a place in a text, word by word, and folds each.
 *
 * <p>It stops at anything but blanks, and the hyphens of a slug, between two words, and at words
 * longer than a Vietnamese syllable.
 */
final class WordsBefore {
  /** The longest syllable, {@code nghiêng}, with room for loose marks. */
  private static final int MAX_LETTERS = 16;

  private static final int MAX_BLANKS = 4;

  private static final char O_HORN = '\u01A1'; // ơ
  private static final char HORN = '\u031B'; // by itself, NFD

  private final char[] text;
  private int start;
  private int end;

  WordsBefore(char[] text, int from) {
    this.text = text;
    this.start = from;
    this.end = from;
  }

  /** Goes to the word before; false if there is none. */
  boolean back() {
    int i = start;
    int limit = Math.max(0, i - MAX_BLANKS);
    while (i > limit && Signs.isBlank(text[i - 1])) {
      i--;
    }
    if (i == start && i > 1 && text[i - 1] == '-' && Signs.isLetter(text[i - 2])) {
      i--;
    }
    return take(i);
  }

  /** Takes the word that ends at {@code at}; false if no word ends there. */
  boolean take(int at) {
    int i = at;
    int limit = Math.max(0, at - MAX_LETTERS);
    while (i > limit && isWord(text[i - 1])) {
      i--;
    }
    if (i == at || (i > 0 && i == limit && isWord(text[i - 1]))) {
      return false;
    }
    start = i;
    end = at;
    return true;
  }

  int start() {
    return start;
  }

  /** The word in bare lower-case letters. */
  String folded() {
    byte[] folded = new byte[end - start];
    int n = 0;
    for (int i = start; i < end; i++) {
      char base = Signs.base(text[i]);
      if (base != 0) {
        folded[n++] = (byte) base;
      }
    }
    return new String(folded, 0, n, StandardCharsets.ISO_8859_1);
  }

  /** Whether the word is one of {@code words}. */
  boolean isOneOf(WordSet words) {
    return words.contains(text, start, end);
  }

  /** Whether a vowel of the word bears a horn, as in {@code sơ}. */
  boolean hasHorn() {
    for (int i = start; i < end; i++) {
      if (text[i] == O_HORN || text[i] == HORN) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Signs.isLetter(c) || Signs.isMark(c) || c == '\u00AD'; // soft hyphen
  }
}
