package vn.tracuu.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomizationTestTest {
  /** Three standard errors of a share of {@link RandomizationTest#PERMUTATIONS} swaps. */
  private static final double SAMPLING = 0.005;

  @Test
  void runsThatDoNotDifferHavePOne() {
    assertEquals(1, RandomizationTest.pValue(new double[] {0, 0, 0}));
    assertEquals(1, RandomizationTest.pValue(new double[0]));
  }

  @Test
  void aWinAndAnEqualLossHavePOne() {
    assertEquals(1, RandomizationTest.pValue(new double[] {0.5, -0.5}));
  }

  @Test
  void fiveEqualWinsAreChanceOnceInSixteen() {
    // Of the 32 ways to swap, all-wins and all-losses are as extreme: 2 / 32.
    assertEquals(2.0 / 32, RandomizationTest.pValue(new double[] {1, 1, 1, 1, 1}), SAMPLING);
  }

  @Test
  void fewSwapsAreCountedAsEnumerated() {
    double[] differences = {0.31, -0.12, 0.5, 0.07, -0.2, 0.44, 0.09, -0.03};
    double measured = Math.abs(Arrays.stream(differences).sum());
    int extreme = 0;
    for (int swaps = 0; swaps < 1 << differences.length; swaps++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += (swaps >> i & 1) == 0 ? differences[i] : -differences[i];
      }
      extreme += Math.abs(sum) >= measured - 1e-9 ? 1 : 0;
    }

    assertEquals(
        (double) extreme / (1 << differences.length),
        RandomizationTest.pValue(differences),
        SAMPLING);
  }

  @Test
  void aClearDifferenceIsHardlyChance() {
    Random random = new Random(7);
    double[] differences = new double[200];
    Arrays.setAll(differences, i -> 0.1 + random.nextGaussian() * 0.2);

    assertTrue(RandomizationTest.pValue(differences) < 0.001);
  }
}
