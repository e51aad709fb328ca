package vn.tracuu.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How a run differs from another one over the same judgements.
 *
 * @param differences one for each figure, in the order of {@link Metrics#NAMES}
 */
public record Comparison(List<Difference> differences) {
  /**
   * How one figure differs.
   *
   * @param metric its name
   * @param mean of this run, over all judged questions
   * @param other the mean of the other run
   * @param difference how much better this run is
   * @param wins how many questions this run answers better
   * @param losses how many it answers worse
   * @param ties how many it answers equally well
   * @param pValue how likely so large a difference of the means is by chance; two-sided, see {@link
   *     RandomizationTest}
   */
  public record Difference(
      String metric,
      double mean,
      double other,
      double difference,
      int wins,
      int losses,
      int ties,
      double pValue) {}

  /** Compares two runs that were scored with the same judgements. */
  public static Comparison of(Scores scores, Scores other) {
    return new Comparison(
        Metrics.NAMES.stream().map(metric -> difference(metric, scores, other)).toList());
  }

  /** The questions that lost most, by their ids; those that lost nothing are left out. */
  public static List<String> losses(String metric, Scores scores, Scores other, int count) {
    return scores.byQuestion().keySet().stream()
        .filter(q -> scores.of(q, metric) < other.of(q, metric))
        .sorted(Comparator.comparingDouble(q -> scores.of(q, metric) - other.of(q, metric)))
        .limit(count)
        .toList();
  }

  private static Difference difference(String metric, Scores scores, Scores other) {
    double[] differences =
        scores.byQuestion().keySet().stream()
            .mapToDouble(q -> scores.of(q, metric) - other.of(q, metric))
            .toArray();
    int wins = (int) Arrays.stream(differences).filter(d -> d > 0).count();
    int losses = (int) Arrays.stream(differences).filter(d -> d < 0).count();
    double mean = mean(scores, metric);
    double otherMean = mean(other, metric);
    return new Difference(
        metric,
        mean,
        otherMean,
        mean - otherMean,
        wins,
        losses,
        differences.length - wins - losses,
        RandomizationTest.pValue(differences));
  }

  private static double mean(Scores scores, String metric) {
    return scores.means().getOrDefault(metric, Double.NaN);
  }
}
