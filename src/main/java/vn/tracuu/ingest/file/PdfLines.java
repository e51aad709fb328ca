package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Characters to lines, by place: those on about the same baseline are a line, from left to right. A
 * file's own order is no help, as letters with marks may come from a second font later in the file.
 */
final class PdfLines {
  /** Baselines this near, in font sizes, are one: a superscript stands 0.35 above. */
  private static final float SAME_BASELINE = 0.42f;

  /** A wider gap than this, in font sizes, is a blank. */
  private static final float BLANK = 0.16f;

  /** A wider one parts columns. */
  private static final float COLUMN = 2.0f;

  /** A sign smaller than this, of the letters beside it, may be raised or lowered. */
  private static final float SMALL = 0.8f;

  private static final int MIN_OVERLAPS = 3;
  private static final float RAISED = 0.8f;
  private static final float LOWERED = 0.4f;

  /** Of a copy that makes letters bold, in font sizes. */
  private static final float SAME_PLACE = 0.12f;

  private PdfLines() {}

  /** The lines from the top. */
  static List<PdfLine> of(List<Glyph> glyphs, int page, FontRuns fonts, boolean cell) {
    List<List<Glyph>> rows = rows(glyphs);
    List<PdfLine> lines = new ArrayList<>();
    for (List<Glyph> row : rows) {
      row.sort(Comparator.comparingDouble(Glyph::x));
      line(row, page, fonts, cell, lines);
    }
    return lines;
  }

  static List<List<Glyph>> rows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
    List<Row> rows = new ArrayList<>();
    for (Glyph g : sorted) {
      if (!g.isBlank()) {
        row(rows, g).add(g);
      }
    }
    rows.sort(Comparator.comparingDouble(r -> r.y));
    mergeRaised(rows);
    splitOverlaid(rows);
    return new ArrayList<>(rows.stream().map(r -> r.glyphs).toList());
  }

  /** Two lines set so near that one stands in the other: their characters overlap. */
  private static void splitOverlaid(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      float middle = (float) row.glyphs.stream().mapToDouble(Glyph::y).average().orElse(0);
      if (overlaps(row) >= MIN_OVERLAPS) {
        Row upper = new Row(row.y, row.size);
        Row lower = new Row(row.y, row.size);
        row.glyphs.forEach(g -> (g.y() < middle ? upper : lower).add(g));
        if (!upper.glyphs.isEmpty() && !lower.glyphs.isEmpty()) {
          rows.set(i, upper);
          rows.add(++i, lower);
        }
      }
    }
  }

  /** How many neighbours of one size stand in one another on baselines of their own. */
  private static int overlaps(Row row) {
    List<Glyph> sorted = new ArrayList<>(row.glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::x));
    int n = 0;
    for (int i = 1; i < sorted.size(); i++) {
      Glyph a = sorted.get(i - 1);
      Glyph b = sorted.get(i);
      boolean apart = Math.abs(a.y() - b.y()) > 1 && Math.abs(a.size() - b.size()) < 1.5;
      n += apart && a.right() - b.x() > 0.4f * Math.min(a.width(), b.width()) ? 1 : 0;
    }
    return n;
  }

  /** Small signs that stand as a row of their own above or below a line belong to it. */
  private static void mergeRaised(List<Row> rows) {
    for (int i = 0; i + 1 < rows.size(); i++) {
      Row a = rows.get(i);
      Row b = rows.get(i + 1);
      boolean raised = a.size < SMALL * b.size && b.y - a.y < RAISED * b.size;
      boolean lowered = b.size < SMALL * a.size && b.y - a.y < LOWERED * a.size;
      if (raised || lowered) {
        (raised ? b : a).glyphs.addAll((raised ? a : b).glyphs);
        rows.remove(raised ? i : i + 1);
        i--;
      }
    }
  }

  /** The nearest of the last rows, else a new one. */
  private static Row row(List<Row> rows, Glyph g) {
    Row best = null;
    float nearest = Float.MAX_VALUE;
    for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 3); i--) {
      Row row = rows.get(i);
      float apart = Math.abs(row.y - g.y());
      if (apart <= SAME_BASELINE * Math.max(row.size, g.size()) && apart < nearest) {
        best = row;
        nearest = apart;
      }
    }
    if (best == null) {
      best = new Row(g.y(), g.size());
      rows.add(best);
    }
    return best;
  }

  /** Characters on one baseline: that of the largest of them. */
  private static final class Row {
    private final List<Glyph> glyphs = new ArrayList<>();
    private float y;
    private float size;

    Row(float y, float size) {
      this.y = y;
      this.size = size;
    }

    void add(Glyph g) {
      glyphs.add(g);
      if (g.size() > size * 1.05f) {
        size = g.size();
        y = g.y();
      }
    }
  }

  private static void line(
      List<Glyph> row, int page, FontRuns fonts, boolean cell, List<PdfLine> lines) {
    List<PdfLine.Segment> segments = new ArrayList<>();
    float size = medianSize(row);
    float y = row.stream().filter(g -> g.size() >= 0.9f * size).findFirst().orElseThrow().y();
    int from = 0;
    for (int i = 1; i <= row.size(); i++) {
      if (i == row.size() || row.get(i).x() - right(row, i) > COLUMN * size) {
        PdfLine.Segment segment = segment(row.subList(from, i), size, y, fonts);
        if (!segment.text().isBlank()) {
          segments.add(segment);
        }
        from = i;
      }
    }
    if (!segments.isEmpty()) {
      lines.add(new PdfLine(segments, page, y, size, cell));
    }
  }

  private static float right(List<Glyph> row, int before) {
    return Math.max(row.get(before - 1).right(), before > 1 ? row.get(before - 2).right() : 0);
  }

  private static float medianSize(List<Glyph> row) {
    float[] sizes = new float[row.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = row.get(i).size();
    }
    java.util.Arrays.sort(sizes);
    return sizes[sizes.length / 2];
  }

  private static PdfLine.Segment segment(List<Glyph> glyphs, float size, float y, FontRuns fonts) {
    RunText text = new RunText();
    float firstWord = -1;
    Glyph before = null;
    for (Glyph g : glyphs) {
      if (before != null && isCopy(before, g, size)) {
        continue;
      }
      boolean blank = before != null && isBlank(before, g, size);
      boolean sign = before != null && !blank && isNoteSign(before, g, size, y);
      if (before != null && (blank || sign)) {
        text.append(g.encoding(), " ");
        firstWord = firstWord < 0 ? before.right() - glyphs.getFirst().x() : firstWord;
      }
      text.append(g.encoding(), g.text());
      before = g;
    }
    float left = glyphs.getFirst().x();
    float right = glyphs.getLast().right();
    return new PdfLine.Segment(
        text.text(fonts), left, right, firstWord < 0 ? right - left : firstWord);
  }

  private static boolean isBlank(Glyph before, Glyph g, float size) {
    return g.x() - before.right() > BLANK * Math.min(size, Math.max(before.size(), g.size()));
  }

  private static boolean isCopy(Glyph before, Glyph g, float size) {
    return before.text().equals(g.text())
        && Math.abs(before.x() - g.x()) < SAME_PLACE * size
        && Math.abs(before.y() - g.y()) < SAME_PLACE * size;
  }

  /** A raised figure behind a word, but for the powers of metres. */
  private static boolean isNoteSign(Glyph before, Glyph g, float size, float y) {
    return g.size() < 0.8f * size
        && before.size() >= 0.8f * size
        && y - g.y() > 0.2f * size
        && Character.isDigit(g.text().charAt(0))
        && Character.isLetter(before.text().charAt(0))
        && !before.text().equals("m");
  }
}
