package vn.tracuu.phrase;

import java.util.BitSet;

/**
 * Tells which runs are cut inside a word or reach into the next phrase. Most words of Vietnamese
 * have two syllables, and a run may end with the first syllable of a word ({@code giấy phép lái |
 * xe}) or begin with the last of one ({@code bảo | hiểm xã hội}): its outer syllable then holds
 * more firmly to what stands beside the run than to the run. In a list the name of one thing is
 * followed by that of another ({@code luật doanh nghiệp, luật ...}): two such hold together hardly
 * more than by chance. Stateless but for its input.
 *
 * @param end whether the end of runs is looked at, or their beginning
 */
record PhraseEdges(PhraseRuns runs, boolean end) {
  /** The share of a run's occurrences in which a word goes on beyond its end. */
  private static final double GOES_ON = 0.5;

  /**
   * The same where a word began before it: a reader types from the beginning, and other words stand
   * before most phrases.
   */
  private static final double BEGAN_BEFORE = 0.8;

  /** By how much more a syllable holds to one neighbour where that makes a word of them. */
  private static final double FIRMER = 0.1;

  /** Neighbours that hold together less do so by chance. */
  private static final double LOOSE = 0.1;

  /** The runs that begin or end where no phrase does. */
  static BitSet cut(PhraseRuns runs) {
    BitSet cut = new PhraseEdges(runs, true).cut();
    cut.or(new PhraseEdges(runs, false).cut());
    return cut;
  }

  private BitSet cut() {
    long[] beyond = beyond();
    double share = end ? GOES_ON : BEGAN_BEFORE;
    BitSet cut = new BitSet();
    for (int number = 0; number < runs.size(); number++) {
      if (beyond[number] >= share * runs.times(number) || outermost(runs.run(number)) < LOOSE) {
        cut.set(number);
      }
    }
    return cut;
  }

  /** How often each run stands where its outer syllable holds more firmly to the next one. */
  private long[] beyond() {
    long[] beyond = new long[runs.size()];
    for (int number = 0; number < runs.size(); number++) {
      int[] longer = runs.run(number);
      int length = longer.length - 1;
      int run = length < 2 ? -1 : runs.find(longer, end ? 0 : 1, length);
      if (run >= 0 && isWordBeyond(longer)) {
        beyond[run] += runs.times(number);
      }
    }
    return beyond;
  }

  /**
   * Whether the outer syllable of a run without the first or last of this one belongs to that one.
   * Before a run an equally firm one is enough: the run then has no beginning of its own.
   */
  private boolean isWordBeyond(int[] longer) {
    return end
        ? outermost(longer) > firmness(longer, longer.length - 3) + FIRMER
        : outermost(longer) >= firmness(longer, 1);
  }

  private double outermost(int[] run) {
    return firmness(run, end ? run.length - 2 : 0);
  }

  /** How firmly two neighbours hold together; unknown beside a function word. */
  private double firmness(int[] run, int first) {
    int pair = runs.find(run, first, 2);
    return pair < 0
        ? Double.NaN // no comparison holds
        : runs.association(pair, runs.timesOfWord(run[first]), runs.timesOfWord(run[first + 1]));
  }
}
