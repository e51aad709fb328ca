package vn.tracuu.phrase;

import java.util.Arrays;

/**
 * Counts runs of words: a fixed table of small counters that says which runs may be frequent at
 * all, then exact figures of those only. So the memory does not grow with the rare runs, which are
 * nearly all of them.
 *
 * <p>A run is known by a 64-bit hash of its codes; among a million runs two share one with a chance
 * of 3 in 100 million. For one thread.
 */
final class PhraseCounts {
  /**
   * Counters of one length of runs; a byte each, so 2 MB, which the processor's cache holds. With
   * fewer, more rare runs share one with others and are counted exactly for nothing.
   */
  private static final int COUNTERS = 1 << 21;

  /** The most runs that are counted exactly; further ones are left out. */
  private static final int MAX_RUNS = 4_000_000;

  // A run's hash and figures, side by side and in the order in which runs are met, so that frequent
  // ones share the processor's cache.
  private static final int HASH_HIGH = 0;
  private static final int HASH_LOW = 1;
  private static final int ARTICLES = 2;
  private static final int TIMES = 3;
  private static final int LAST = 4;
  private static final int FIGURES = 5;

  private final int min;
  private final byte[][] counters;

  private int size;
  private int[] slots = new int[1 << 18]; // one more than a run's number; 0 if empty
  private int[] figures = new int[FIGURES << 17];

  /**
   * @param min how often a run must stand to count as frequent, at most 127
   * @param maxWords the longest run
   */
  PhraseCounts(int min, int maxWords) {
    this.min = min;
    counters = new byte[maxWords + 1][];
    for (int n = 2; n <= maxWords; n++) {
      counters[n] = new byte[COUNTERS];
    }
  }

  /** The hash of a run of one word; {@link #extend} makes that of a longer one. */
  static long begin(int code) {
    return mix(code);
  }

  static long extend(long run, int code) {
    return mix(run * 31 + code);
  }

  /** Counts roughly; saturates at {@code min}. */
  void addRoughly(int words, long run) {
    int i = (int) (run >>> 20) & (COUNTERS - 1);
    if (counters[words][i] < min) {
      counters[words][i]++;
    }
  }

  /** False only if the run is surely rare. */
  boolean mayBeFrequent(int words, long run) {
    return counters[words][(int) (run >>> 20) & (COUNTERS - 1)] >= min;
  }

  /**
   * Counts a run exactly.
   *
   * @return whether it is new, and so has the next number, from 0
   */
  boolean add(long run, int article) {
    int i = place(run);
    boolean isNew = slots[i] == 0;
    if (isNew) {
      if (size == MAX_RUNS) {
        return false;
      }
      i = insert(run, i);
    }
    int number = slots[i] - 1;
    int at = FIGURES * number;
    figures[at + TIMES]++;
    if (figures[at + LAST] != article + 1) {
      figures[at + LAST] = article + 1;
      figures[at + ARTICLES]++;
    }
    return isNew;
  }

  /** The number of a run, or -1 if it was never counted. */
  int find(long run) {
    return slots[place(run)] - 1;
  }

  int size() {
    return size;
  }

  /** How many articles have run {@code number}. */
  int articles(int number) {
    return figures[FIGURES * number + ARTICLES];
  }

  /** How often run {@code number} stands in all of them. */
  int times(int number) {
    return figures[FIGURES * number + TIMES];
  }

  private int place(long run) {
    int i = (int) run & (slots.length - 1);
    while (slots[i] != 0 && hash(slots[i] - 1) != run) {
      i = (i + 1) & (slots.length - 1);
    }
    return i;
  }

  private long hash(int number) {
    int at = FIGURES * number;
    return (long) figures[at + HASH_HIGH] << 32 | (figures[at + HASH_LOW] & 0xFFFFFFFFL);
  }

  private int insert(long run, int place) {
    int i = place;
    if (2 * (size + 1) > slots.length) {
      grow();
      i = place(run);
    }
    int at = FIGURES * size;
    if (at == figures.length) {
      figures = Arrays.copyOf(figures, 2 * figures.length);
    }
    figures[at + HASH_HIGH] = (int) (run >>> 32);
    figures[at + HASH_LOW] = (int) run;
    slots[i] = ++size;
    return i;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      slots[place(hash(number))] = number + 1;
    }
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mix(long z) {
    long x = z + 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
