package vn.tracuu.ingest.html;

import java.util.List;

/**
 * The one run of lines of a captured text that is its article: text without tags has no boxes, but
 * an article is hardly ever in two places. It is the run with the largest sum of scores, each
 * bounded, and long lines counting more than short ones; of its lines those that read like chrome
 * all the same are dropped, and all lines outside.
 */
final class Passage {
  private static final double MAX_SCORE = 3;

  /** Inside of the run a line is dropped only if it scores lower. */
  static final double INSIDE = -1.5;

  private static final double LEAST_WEIGHT = 0.3;
  private static final double CHARS_A_WEIGHT = 150;
  private static final double MOST_WEIGHT = 2;

  private Passage() {}

  /** Drops what is no part of the article; all lines if there is none. */
  static void keep(List<Line> lines, double[] scores) {
    double most = 0;
    double sum = 0;
    int from = 0;
    int first = 0;
    int last = -1;
    for (int i = 0; i < scores.length; i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += Math.clamp(scores[i], -MAX_SCORE, MAX_SCORE) * weight(lines.get(i));
      if (sum > most) {
        most = sum;
        first = from;
        last = i;
      }
    }
    for (int i = 0; i < scores.length; i++) {
      if (i < first || i > last) {
        lines.get(i).drop(Reasons.OUTSIDE);
      } else if (scores[i] < INSIDE) {
        lines.get(i).drop(Reasons.SCORE);
      }
    }
  }

  private static double weight(Line line) {
    return Math.min(MOST_WEIGHT, LEAST_WEIGHT + line.length() / CHARS_A_WEIGHT);
  }
}
