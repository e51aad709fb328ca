package vn.tracuu.number;

import java.util.Collection;

/**
 * Folded words that are looked up where they stand in a text, without making a string.
 *
 * <p>Words of up to 13 letters are told apart; of longer ones two may pass for the same, so it is a
 * sieve before the exact look-up. Immutable; safe for all threads.
 */
final class WordSet {
  private static final int LETTERS = 27;

  /** Open addressing, at most a quarter full; 0 is free, since no word is empty. */
  private final long[] codes;

  private WordSet(int capacity) {
    codes = new long[capacity];
  }

  static WordSet of(Collection<String> folded) {
    WordSet set = new WordSet(Integer.highestOneBit(Math.max(1, folded.size())) * 8);
    for (String word : folded) {
      long code = code(word.toCharArray(), 0, word.length());
      set.codes[set.slot(code)] = code;
    }
    return set;
  }

  /** Whether the letters of {@code text[start, end)}, marks left out, are one of the words. */
  boolean contains(char[] text, int start, int end) {
    long code = code(text, start, end);
    return code != 0 && codes[slot(code)] == code;
  }

  private int slot(long code) {
    int mask = codes.length - 1;
    int i = (int) ((code * 0x9E3779B97F4A7C15L) >>> 40) & mask; // 2^64 / golden ratio
    while (codes[i] != 0 && codes[i] != code) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private static long code(char[] text, int start, int end) {
    long code = 0;
    for (int i = start; i < end; i++) {
      char base = Signs.base(text[i]);
      if (base != 0) {
        code = code * LETTERS + base - 'a' + 1;
      }
    }
    return code;
  }
}
