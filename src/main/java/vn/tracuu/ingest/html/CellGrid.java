package vn.tracuu.ingest.html;

import java.util.List;

/**
 * The cells of a table of figures that a capture has taken apart, each a line: figures and words
 * follow each other in the same order row by row, in the middle of a text. By their scores they
 * would be a menu that parts it.
 */
final class CellGrid {
  private static final int MIN_COLUMNS = 3;
  private static final int MAX_COLUMNS = 8;
  private static final int MIN_ROWS = 3;
  private static final int MAX_CELL = 120;
  private static final int LINES_TO_PROSE = 10;

  /** What a cell scores at least: enough to belong to the text, and not to begin one. */
  private static final double SCORE = 0.2;

  private final List<Line> lines;
  private final List<Traits> traits;

  CellGrid(CaptureFeatures features) {
    lines = features.lines();
    traits = features.traits();
  }

  /** Raises the scores of cells, and of their heads above. */
  double[] raised(double[] scores) {
    for (int i = 0; i < lines.size(); i++) {
      for (int columns = MAX_COLUMNS; columns >= MIN_COLUMNS; columns--) {
        int end = end(i, columns);
        if (end > 0) {
          raise(Math.max(0, i - columns), end, scores);
          i = end - 1;
          break;
        }
      }
    }
    return scores;
  }

  private void raise(int from, int end, double[] scores) {
    for (int i = from; i < end; i++) {
      scores[i] = Math.max(scores[i], SCORE);
    }
  }

  /** Behind the last cell of the grid that begins here; 0 if none does. */
  private int end(int from, int columns) {
    int figures = 0;
    for (int i = from; i < Math.min(lines.size(), from + columns); i++) {
      figures += isFigure(i) ? 1 : 0;
    }
    if (figures == 0 || figures == columns || !isProseNear(from - 1, -1)) {
      return 0;
    }
    int end = from;
    while (end < lines.size()
        && isCell(end)
        && (end < from + columns || isFigure(end) == isFigure(end - columns))) {
      end++;
    }
    return end - from >= MIN_ROWS * columns && isProseNear(end, 1) ? end : 0;
  }

  private boolean isCell(int i) {
    return lines.get(i).length() <= MAX_CELL
        && !traits.get(i).isProse()
        && traits.get(i).links() <= Traits.MOSTLY_LINKS;
  }

  private boolean isFigure(int i) {
    return traits.get(i).letters() == 0;
  }

  private boolean isProseNear(int from, int step) {
    for (int i = from;
        i >= 0 && i < lines.size() && Math.abs(i - from) < LINES_TO_PROSE;
        i += step) {
      if (traits.get(i).isProse()) {
        return true;
      }
    }
    return false;
  }
}
