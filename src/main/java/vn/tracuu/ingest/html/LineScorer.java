package vn.tracuu.ingest.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The generic scorer: how much a line reads and stands like the text of an article, as the weighted
 * sum of its {@link Feature features}. Immutable; threads may share it.
 */
final class LineScorer {
  private static final String WEIGHTS = "/vn/tracuu/ingest/html/line-weights.tsv";

  private final double[] weights;

  private LineScorer(double[] weights) {
    this.weights = weights;
  }

  /** A scorer with other weights, by {@link Feature#index}, to find out how good they are. */
  static LineScorer of(double[] weights) {
    return new LineScorer(weights.clone());
  }

  /** The weights, by {@link Feature#index}. */
  double[] weights() {
    return weights.clone();
  }

  /** The scorer with the weights that are shipped. */
  static LineScorer shipped() {
    double[] weights = new double[Feature.values().length];
    try (InputStream in =
            Objects.requireNonNull(LineScorer.class.getResourceAsStream(WEIGHTS), WEIGHTS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(pair -> weights[Feature.valueOf(pair[0]).index()] = Double.parseDouble(pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LineScorer(weights);
  }

  /** The scores of the lines of {@code features}; above 0 a line reads like article text. */
  double[] scores(Features features) {
    double[] scores = new double[features.lines().size()];
    for (int i = 0; i < scores.length; i++) {
      double[] figures = features.of(i);
      double score = 0;
      for (int f = 0; f < weights.length; f++) {
        score += weights[f] * figures[f];
      }
      scores[i] = score;
    }
    return scores;
  }
}
