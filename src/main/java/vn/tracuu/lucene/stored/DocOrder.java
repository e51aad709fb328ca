package vn.tracuu.lucene.stored;

import java.util.Arrays;

/**
 * Documents in ascending order, which is the only one that Lucene's iterators go through, each with
 * its index in the list that it came from, packed into one number.
 */
public final class DocOrder {
  private DocOrder() {}

  /** The documents in ascending order. */
  public static long[] of(int[] docs) {
    long[] ascending = new long[docs.length];
    for (int i = 0; i < docs.length; i++) {
      ascending[i] = (long) docs[i] << Integer.SIZE | i;
    }
    Arrays.sort(ascending);
    return ascending;
  }

  /** The document's number. */
  public static int doc(long packed) {
    return (int) (packed >> Integer.SIZE);
  }

  /** Its index in the list. */
  public static int index(long packed) {
    return (int) packed;
  }
}
