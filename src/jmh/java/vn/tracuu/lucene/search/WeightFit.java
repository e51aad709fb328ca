package vn.tracuu.lucene.search;

import java.util.Arrays;
import java.util.List;

/**
 * Fits the weights of {@link Evidence} to judged questions, every set with the same say: a softmax
 * over the candidates, that is the likelihood of the relevant ones (ListNet; Cao et al. 2007), and
 * a ridge that holds weights down which the questions do not ask for. Coordinate ascent on nDCG@10
 * itself fits these questions better and others less well. Without chance: the same questions give
 * the same weights. No weight is negative.
 */
final class WeightFit {
  private static final int STEPS = 600;
  private static final double RATE = 0.08;

  /** Times the squares of the weights, each of evidence that varies by 1. */
  private static final double RIDGE = 0.01;

  private final List<JudgedCandidates> sets;
  private final boolean[] used;
  private final double[] scale;

  /**
   * @param used which kinds of evidence may have a weight
   */
  WeightFit(List<JudgedCandidates> sets, boolean[] used) {
    this.sets = sets;
    this.used = used;
    scale = deviations();
  }

  private double[] deviations() {
    double[] sum = new double[used.length];
    double[] squares = new double[used.length];
    long rows = 0;
    for (JudgedCandidates set : sets) {
      for (var question : set.questions()) {
        for (float[] row : question.evidence()) {
          rows++;
          for (int k = 0; k < row.length; k++) {
            sum[k] += row[k];
            squares[k] += row[k] * (double) row[k];
          }
        }
      }
    }
    double[] deviations = new double[used.length];
    for (int k = 0; k < used.length; k++) {
      double mean = sum[k] / rows;
      deviations[k] = Math.sqrt(Math.max(1e-9, squares[k] / rows - mean * mean));
    }
    return deviations;
  }

  /** Gradient descent with Adam's steps (Kingma and Ba 2015) that grow smaller. */
  double[] fit() {
    double[] weights = new double[used.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = used[k] ? 0.1 / scale[k] : 0;
    }
    double[] first = new double[used.length];
    double[] second = new double[used.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient(weights);
      double rate = RATE * (1 - 0.9 * step / STEPS);
      for (int k = 0; k < weights.length; k++) {
        double g = gradient[k] / scale[k] + 2 * RIDGE * weights[k] * scale[k];
        first[k] = 0.9 * first[k] + 0.1 * g;
        second[k] = 0.999 * second[k] + 0.001 * g * g;
        double move =
            first[k]
                / (1 - Math.pow(0.9, step))
                / (Math.sqrt(second[k] / (1 - Math.pow(0.999, step))) + 1e-8);
        weights[k] = used[k] ? Math.max(0, weights[k] - rate * move / scale[k]) : 0;
      }
    }
    return weights;
  }

  /** Of the mean negative log likelihood, by the unscaled weights. */
  private double[] gradient(double[] weights) {
    double[] gradient = new double[used.length];
    for (JudgedCandidates set : sets) {
      double share = 1.0 / sets.size() / set.questions().size();
      set.questions().stream()
          .filter(question -> question.right().length > 0)
          .forEach(question -> add(gradient, question, weights, share));
    }
    return gradient;
  }

  private static void add(
      double[] gradient, JudgedCandidates.Question question, double[] weights, double share) {
    double[] likely =
        Arrays.stream(question.evidence())
            .mapToDouble(row -> JudgedCandidates.score(row, weights))
            .toArray();
    double best = Arrays.stream(likely).max().orElse(0);
    Arrays.setAll(likely, i -> Math.exp(likely[i] - best));
    double sum = Arrays.stream(likely).sum();
    double each = share / question.right().length;
    for (int i = 0; i < likely.length; i++) {
      addRow(gradient, question.evidence()[i], share * likely[i] / sum);
    }
    for (int r : question.right()) {
      addRow(gradient, question.evidence()[r], -each);
    }
  }

  private static void addRow(double[] gradient, float[] row, double times) {
    for (int k = 0; k < row.length; k++) {
      gradient[k] += times * row[k];
    }
  }
}
