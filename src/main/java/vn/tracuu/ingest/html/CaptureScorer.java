package vn.tracuu.ingest.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How much a line of captured text reads and stands like the text of an article: the weighted sum
 * of its {@link CaptureFeature features}, as {@link LineScorer} for lines with tags. Immutable;
 * threads may share it.
 */
final class CaptureScorer {
  private static final String WEIGHTS = "/vn/tracuu/ingest/html/capture-weights.tsv";

  private final double[] weights;

  private CaptureScorer(double[] weights) {
    this.weights = weights;
  }

  /**
   * A scorer with other weights, by {@link CaptureFeature#index}, to find out how good they are.
   */
  static CaptureScorer of(double[] weights) {
    return new CaptureScorer(weights.clone());
  }

  /** The weights, by {@link CaptureFeature#index}. */
  double[] weights() {
    return weights.clone();
  }

  /** The scorer with the weights that are shipped. */
  static CaptureScorer shipped() {
    double[] weights = new double[CaptureFeature.values().length];
    try (InputStream in =
            Objects.requireNonNull(CaptureScorer.class.getResourceAsStream(WEIGHTS), WEIGHTS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(pair ->
              weights[CaptureFeature.valueOf(pair[0]).index()] = Double.parseDouble(pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CaptureScorer(weights);
  }

  /** The scores of the lines of {@code features}; above 0 a line reads like article text. */
  double[] scores(CaptureFeatures features) {
    double[] scores = new double[features.lines().size()];
    for (int i = 0; i < scores.length; i++) {
      double[] figures = features.of(i);
      for (int f = 0; f < weights.length; f++) {
        scores[i] += weights[f] * figures[f];
      }
    }
    return scores;
  }
}
