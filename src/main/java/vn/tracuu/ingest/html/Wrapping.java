package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a text that was wrapped at a column: one in which nearly every line but short
 * ones that another one follows is so long that the next word had no room. Any other text stays as
 * it is.
 */
final class Wrapping {
  private static final int MIN_COLUMN = 50;
  private static final int MAX_COLUMN = 132;

  /** With fewer full lines nothing can be told. */
  private static final int MIN_FULL = 6;

  /** Of the lines of half a column that another one follows, so many: headings are shorter. */
  private static final double MOST = 0.6;

  private Wrapping() {}

  static List<String> unwrapped(List<String> lines) {
    int column = 0;
    for (String line : lines) {
      column = Math.max(column, line.length());
    }
    return column >= MIN_COLUMN && column <= MAX_COLUMN && isWrapped(lines, column)
        ? joined(lines, column)
        : lines;
  }

  private static boolean isWrapped(List<String> lines, int column) {
    int followed = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (2 * lines.get(i).length() > column && !lines.get(i + 1).isBlank()) {
        followed++;
        full += isFull(lines, i, column) ? 1 : 0;
      }
    }
    return full >= MIN_FULL && full >= MOST * followed;
  }

  /** True if the next line's first word had no room on this one. */
  private static boolean isFull(List<String> lines, int i, int column) {
    String next = lines.get(i + 1);
    int blank = next.indexOf(' ');
    int word = blank < 0 ? next.length() : blank;
    return word > 0 && lines.get(i).length() + 1 + word > column;
  }

  private static List<String> joined(List<String> lines, int column) {
    List<String> joined = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(lines.get(i));
      if (i + 1 == lines.size()
          || lines.get(i).isBlank()
          || lines.get(i + 1).isBlank()
          || !isFull(lines, i, column)) {
        joined.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return joined;
  }
}
