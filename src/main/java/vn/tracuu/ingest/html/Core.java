package vn.tracuu.ingest.html;

import java.util.List;
import vn.tracuu.article.Block;

/**
 * The run of lines with the most prose: where nearly every article is, whatever stands around it.
 *
 * @param first its first line; behind {@code last} if there is no prose at all
 * @param last its last line
 */
record Core(int first, int last) {
  /** What a line that is no prose costs, in characters of prose. */
  private static final int LABEL_COST = 60;

  private static final int SENTENCE_COST = 15;

  /** A row alone lays out a page; rows below each other are data. */
  private static final int ROW_GAIN = 40;

  private static final int ROWS_GAIN = 120;
  private static final int MAX_GAIN = 400;

  /** Finds the run with the largest sum of gains and costs. */
  static Core of(List<Line> lines, List<Traits> traits) {
    Core best = new Core(0, -1);
    int most = 0;
    int sum = 0;
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      boolean rows = isRow(lines, i - 1) || isRow(lines, i + 1);
      sum += isRow(lines, i) ? (rows ? ROWS_GAIN : ROW_GAIN) : gain(traits.get(i));
      if (sum > most) {
        most = sum;
        best = new Core(from, i);
      }
    }
    return best;
  }

  private static int gain(Traits traits) {
    if (traits.isProse() && !traits.timeStamp() && !traits.copyright()) {
      return Math.min(MAX_GAIN, traits.length());
    }
    return traits.isLabel() ? -LABEL_COST : -SENTENCE_COST;
  }

  private static boolean isRow(List<Line> lines, int i) {
    return i >= 0 && i < lines.size() && lines.get(i).kind == Block.Kind.TABLE_ROW;
  }

  boolean isEmpty() {
    return last < first;
  }

  boolean holds(int line) {
    return first <= line && line <= last;
  }

  /** How many lines away it is; 0 inside. */
  int distance(int line) {
    return isEmpty() || holds(line) ? 0 : line < first ? first - line : line - last;
  }
}
