package vn.tracuu.ingest.html;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that a capture has taken apart, each cell a line: below the head of a column
 * of numbers ({@code STT}) the numbers come one after another with cells between. They are short,
 * no sentences and many, as the items of menus are, and are text all the same where the article
 * stands at them.
 *
 * @param first the head's line among those that are measured
 * @param end behind the last cell
 */
record NumberedRows(int first, int end) {
  private static final Set<String> HEADS = Set.of("stt", "tt", "s\u1ED1 tt", "no", "#");
  private static final int MIN_ROWS = 3;
  private static final int MAX_CELLS = 12;
  private static final int MAX_HEAD = 12;

  /** Keeps the rows of every such table. */
  static void keep(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() <= 6 && HEADS.contains(Title.plain(lines.get(i).text))) {
        NumberedRows rows = of(lines, i);
        if (rows != null) {
          lines.subList(rows.first, rows.end).forEach(Line::keep);
          i = rows.end - 1;
        }
      }
    }
  }

  /** The rows below a head; null if there are none. */
  private static @Nullable NumberedRows of(List<Line> lines, int head) {
    int rows = 0;
    int at = head;
    int before = head;
    for (int next = next(lines, at, 1, MAX_HEAD); next >= 0; ) {
      rows++;
      before = at;
      at = next;
      next = next(lines, at, Integer.parseInt(lines.get(at).text) + 1, MAX_CELLS);
    }
    int cells = Math.max(1, at - before);
    return rows < MIN_ROWS || cells < 2
        ? null
        : new NumberedRows(head, Math.min(lines.size(), at + cells));
  }

  /**
   * The line of the next number, of the one after, or of a new first one, behind a cell; else -1.
   */
  private static int next(List<Line> lines, int from, int number, int most) {
    String text = Integer.toString(number);
    String skipped = Integer.toString(number + 1);
    for (int i = from + 2; i < Math.min(lines.size(), from + most); i++) {
      String line = lines.get(i).text;
      if (line.equals(text) || line.equals(skipped) || line.equals("1")) {
        return i;
      }
    }
    return -1;
  }
}
