package vn.tracuu.phrase;

import java.io.IOException;
import vn.tracuu.schema.WordSequence;

/**
 * Articles of a collection and the codes of their words: all articles of a small one, and of a
 * large one so many as show what is frequent. Which ones, their ids decide, and not where an index
 * has them; so every engine takes the same ones. For one thread.
 */
public interface PhraseSample {
  /** So many articles are read, up to twice as many. */
  int SIZE = 8_192;

  /** Takes an article's words. */
  interface Visitor {
    /**
     * Reads one article.
     *
     * @param article a number that no other article has
     * @param sequence its words, as {@link WordSequence#read} gives them
     */
    void read(int article, int[] sequence);
  }

  /** One article in so many is read, a power of two; 1 if all are. */
  int rate();

  /** Reads all of them, always in the same order. */
  void forEach(Visitor visitor) throws IOException;

  /** One article in how many is to be read of a collection of so many. */
  static int rate(long articles) {
    return (int) Long.highestOneBit(Math.max(1, articles / SIZE));
  }

  /**
   * Whether an article is of the sample. One that is chosen at a rate is chosen at every lower one.
   *
   * @param id an array that holds its id in UTF-8 at {@code [offset, offset + length)}
   */
  static boolean isChosen(byte[] id, int offset, int length, int rate) {
    long hash = 0xCBF29CE484222325L; // FNV-1a, mixed, because its low bits alone are poor
    for (int i = offset; i < offset + length; i++) {
      hash = (hash ^ (id[i] & 0xFF)) * 0x100000001B3L;
    }
    return (PhraseCounts.mix(hash) & (rate - 1)) == 0;
  }
}
