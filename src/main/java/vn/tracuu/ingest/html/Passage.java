package vn.tracuu.ingest.html;

import java.util.Arrays;
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

  /** What a gap in the run costs at most: behind a table or a box the text goes on. */
  private static final double MAX_GAP = 15;

  private Passage() {}

  /** Added to the scores of long lines where nothing scores above 0. */
  private static final double LAST_RESORT = 2.5;

  /** Drops what is no part of the article; all lines if there is none. */
  static void keep(List<Line> lines, double[] scores) {
    if (Arrays.stream(scores).noneMatch(score -> score > 0)) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] += lines.get(i).length() >= Traits.LONG ? LAST_RESORT : 0;
      }
    }
    int first = 0;
    int last = -1;
    double most = 0;
    Run widest = new Run(0, 0);
    Run run = new Run(0, 0);
    double gap = 0;
    for (int i = 0; i < scores.length; i++) {
      double worth = Math.clamp(scores[i], -MAX_SCORE, MAX_SCORE) * weight(lines.get(i));
      if (worth <= 0) {
        gap -= worth;
        continue;
      }
      Run before = run.less(Math.min(gap, MAX_GAP)).orBetter(widest.less(MAX_GAP));
      run = new Run(before.sum > 0 ? before.first : i, Math.max(0, before.sum) + worth);
      gap = 0;
      widest = widest.orBetter(run);
      if (run.sum > most) {
        most = run.sum;
        first = run.first;
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

  /** The best run that ends at a line: where it begins, and its sum. */
  private record Run(int first, double sum) {
    Run less(double cost) {
      return new Run(first, sum - cost);
    }

    Run orBetter(Run other) {
      return other.sum > sum ? other : this;
    }
  }

  private static double weight(Line line) {
    return Math.min(MOST_WEIGHT, LEAST_WEIGHT + line.length() / CHARS_A_WEIGHT);
  }
}
