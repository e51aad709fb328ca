package vn.tracuu.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final double EXACT = 1e-12;

  @Test
  void aPerfectAnswerScoresOne() {
    Map<String, Double> figures = Metrics.of(List.of("a", "b"), Set.of("a", "b"));

    assertEquals(1, figure(figures, "nDCG@10"), EXACT);
    assertEquals(1, figure(figures, "MRR@10"), EXACT);
    assertEquals(0.5, figure(figures, "R@1"), EXACT);
    assertEquals(1, figure(figures, "R@10"), EXACT);
  }

  @Test
  void theSecondPlaceIsDiscountedByLogTwoOfThree() {
    Map<String, Double> figures = Metrics.of(List.of("x", "a"), Set.of("a"));

    assertEquals(1 / (Math.log(3) / Math.log(2)), figure(figures, "nDCG@10"), EXACT);
    assertEquals(0.5, figure(figures, "MRR@10"), EXACT);
  }

  @Test
  void theEleventhPlaceCountsForRecallAtAHundredOnly() {
    List<String> ranked = IntStream.rangeClosed(1, 11).mapToObj(String::valueOf).toList();

    Map<String, Double> figures = Metrics.of(ranked, Set.of("11"));

    assertEquals(
        Map.of("nDCG@10", 0.0, "MRR@10", 0.0, "R@1", 0.0, "R@10", 0.0, "R@100", 1.0), figures);
  }

  private static double figure(Map<String, Double> figures, String name) {
    return Objects.requireNonNull(figures.get(name), name);
  }
}
