package vn.tracuu.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Fisher's randomisation test for paired figures, as Smucker, Allan and Carterette (A comparison of
 * statistical significance tests for information retrieval evaluation, CIKM 2007) recommend it: if
 * the two runs did not differ, each question's two figures could as well be swapped. The p-value is
 * the share of random swaps whose mean differs at least as much as the measured one, in either
 * direction.
 *
 * <p>The measured pairing counts as one of the permutations (Phipson and Smyth 2010), so that p is
 * never 0. The seed is fixed: the same figures give the same p-value.
 */
final class RandomizationTest {
  /** With so many, a p-value of 0.05 is exact to 0.0014 (two standard errors). */
  static final int PERMUTATIONS = 100_000;

  private static final long SEED = 2007;

  /** Sums that differ by less are equal but for rounding. */
  private static final double ROUNDING = 1e-9;

  private RandomizationTest() {}

  /**
   * The two-sided p-value.
   *
   * @param differences one figure's difference between two runs, for each question
   */
  static double pValue(double[] differences) {
    double[] unequal = Arrays.stream(differences).filter(d -> d != 0).toArray();
    double measured = Math.abs(Arrays.stream(unequal).sum()) - ROUNDING;
    SplittableRandom random = new SplittableRandom(SEED);
    int atLeast = 1;
    for (int i = 0; i < PERMUTATIONS; i++) {
      if (Math.abs(randomSum(unequal, random)) >= measured) {
        atLeast++;
      }
    }
    return (double) atLeast / (PERMUTATIONS + 1);
  }

  private static double randomSum(double[] differences, SplittableRandom random) {
    double sum = 0;
    long swaps = 0;
    for (int i = 0; i < differences.length; i++) {
      if (i % Long.SIZE == 0) {
        swaps = random.nextLong();
      }
      sum += (swaps & 1) == 0 ? differences[i] : -differences[i];
      swaps >>>= 1;
    }
    return sum;
  }
}
