package vn.tracuu.ingest.html;

import java.util.List;

/**
 * Logistic regression with weighted examples and an L2 penalty, fitted by Newton's method; the
 * first feature is the bias and is not penalised. The same examples give the same weights.
 */
final class LogisticRegression {
  private static final int MAX_STEPS = 50;
  private static final double CONVERGED = 1e-6;

  /** Added to the diagonal, so that a feature that never varies does no harm. */
  private static final double RIDGE = 1e-6;

  /** One example: its features, whether it is a case, and how much it counts. */
  record Example(double[] features, boolean isCase, double weight) {}

  private LogisticRegression() {}

  static double[] fit(List<Example> examples, double penalty) {
    int n = examples.getFirst().features().length;
    double[] weights = new double[n];
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] gradient = new double[n];
      double[][] curvature = new double[n][n];
      for (Example e : examples) {
        add(e, weights, gradient, curvature);
      }
      for (int i = 0; i < n; i++) {
        curvature[i][i] += RIDGE + (i == 0 ? 0 : penalty);
        gradient[i] -= i == 0 ? 0 : penalty * weights[i];
      }
      double largest = 0;
      double[] change = solve(curvature, gradient);
      for (int i = 0; i < n; i++) {
        weights[i] += change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < CONVERGED) {
        break;
      }
    }
    return weights;
  }

  private static void add(Example e, double[] weights, double[] gradient, double[][] curvature) {
    double[] x = e.features();
    double score = 0;
    for (int i = 0; i < x.length; i++) {
      score += weights[i] * x[i];
    }
    double p = 1 / (1 + Math.exp(-score));
    double error = e.weight() * ((e.isCase() ? 1 : 0) - p);
    double slope = e.weight() * p * (1 - p);
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        gradient[i] += error * x[i];
        for (int j = 0; j <= i; j++) {
          curvature[i][j] += slope * x[i] * x[j];
        }
      }
    }
  }

  /** Solves the system whose symmetric matrix is given by its lower half, by Cholesky's method. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
      }
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
