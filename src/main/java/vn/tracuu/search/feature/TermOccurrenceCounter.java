package vn.tracuu.search.feature;

import java.util.Arrays;

/**
 * How often each typed word and pair stands in a piece of text. An occurrence counts by how its
 * marks agree with the typed ones; a pair counts as its word that agrees less.
 *
 * <p>For one thread, used again and again.
 */
final class TermOccurrenceCounter {
  /** Two words of a pair are near one another if at most this many places are between them. */
  private static final int BETWEEN = 6;

  private final QueryTermTable typed;

  final float[] words;

  /** Pairs side by side, in their order. */
  final float[] pairs;

  /** Pairs near one another in either order, those side by side too. */
  final float[] near;

  /** A power of two, above the number of places that are near enough. */
  private static final int RING = 8;

  // The typed words met last, as a ring.
  private final int[] lastWord = new int[RING];
  private final int[] lastPlace = new int[RING];
  private final float[] lastAgreement = new float[RING];
  private int met;

  /** Pairs in a row up to the word met last, and the least agreement among them. */
  private int run;

  private float runAgreement;

  /** The most pairs in a row, each as much as the word that agrees least. */
  float longestRun;

  TermOccurrenceCounter(QueryTermTable typed) {
    this.typed = typed;
    words = new float[typed.words()];
    pairs = new float[typed.pairs()];
    near = new float[typed.pairs()];
  }

  void clear() {
    Arrays.fill(words, 0);
    Arrays.fill(pairs, 0);
    Arrays.fill(near, 0);
    met = 0;
    run = 0;
    longestRun = 0;
  }

  /**
   * Counts the words from the place {@code start} to before {@code end} too.
   *
   * @param places room for as many places as there are codes
   */
  void count(int[] codes, int start, int end, int[] places) {
    int likely = typed.likely(codes, start, end, places);
    for (int i = 0; i < likely; i++) {
      int place = places[i];
      int word = typed.word(codes[place]);
      float agreement = word >= 0 ? typed.agreement(word, codes[place]) : 0;
      if (agreement > 0) {
        meet(word, agreement, place);
      }
    }
  }

  private void meet(int word, float agreement, int place) {
    words[word] += agreement;
    extendRun(word, agreement, place);
    for (int back = 1; back <= Math.min(met, BETWEEN + 1); back++) {
      int i = (met - back) & (RING - 1);
      int distance = place - lastPlace[i];
      if (distance > BETWEEN + 1) {
        break;
      }
      addPair(lastWord[i], word, distance, Math.min(lastAgreement[i], agreement));
    }
    int i = met++ & (RING - 1);
    lastWord[i] = word;
    lastPlace[i] = place;
    lastAgreement[i] = agreement;
  }

  private void extendRun(int word, float agreement, int place) {
    int last = (met - 1) & (RING - 1);
    boolean pair = met > 0 && place - lastPlace[last] == 1 && typed.pair(lastWord[last], word) >= 0;
    if (pair) {
      runAgreement = Math.min(run == 0 ? lastAgreement[last] : runAgreement, agreement);
      longestRun = Math.max(longestRun, ++run * runAgreement);
    } else {
      run = 0;
    }
  }

  private void addPair(int before, int word, int distance, float agreement) {
    int inOrder = typed.pair(before, word);
    if (inOrder >= 0) {
      near[inOrder] += agreement;
      if (distance == 1) {
        pairs[inOrder] += agreement;
      }
    }
    int turned = typed.pair(word, before);
    if (turned >= 0 && turned != inOrder) {
      near[turned] += agreement;
    }
  }
}
