package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of a page by the lines that are drawn around their cells.
 *
 * <p>Lines that touch are one grid; a character belongs to the cell whose four lines are next to
 * it, so that merged cells need no rule of their own.
 */
final class PdfTables {
  private static final float NEAR = 3f;
  private static final int MIN_CELLS = 3;

  /** A table on a page. */
  record Table(float top, float bottom, List<Row> rows) {}

  /** A row of it: its cells from left to right, each as lines of characters. */
  record Row(float top, List<List<Glyph>> cells) {}

  private record Cell(float left, float top, float right, float bottom) {}

  private static final class Grid {
    private final List<PdfPage.Ruling> across = new ArrayList<>();
    private final List<PdfPage.Ruling> down = new ArrayList<>();
    private float left = Float.MAX_VALUE;
    private float top = Float.MAX_VALUE;
    private float right;
    private float bottom;

    void add(PdfPage.Ruling r) {
      (r.horizontal() ? across : down).add(r);
      left = Math.min(left, r.horizontal() ? r.from() : r.at());
      right = Math.max(right, r.horizontal() ? r.to() : r.at());
      top = Math.min(top, r.horizontal() ? r.at() : r.from());
      bottom = Math.max(bottom, r.horizontal() ? r.at() : r.to());
    }

    boolean holds(float x, float y) {
      return x > left - 1 && x < right + 1 && y > top - 1 && y < bottom + 1;
    }

    boolean isTable() {
      return across.size() >= 2 && down.size() >= 2 && across.size() + down.size() >= 5;
    }
  }

  private PdfTables() {}

  /**
   * Takes the characters of tables out of a page's.
   *
   * @param glyphs those that stand in a table are removed
   */
  static List<Table> take(List<Glyph> glyphs, List<PdfPage.Ruling> rulings) {
    List<Table> tables = new ArrayList<>();
    for (Grid grid : grids(rulings)) {
      Table table = table(grid, glyphs);
      if (table != null) {
        tables.add(table);
        glyphs.removeIf(g -> grid.holds(middle(g), height(g)));
      }
    }
    tables.sort(Comparator.comparingDouble(Table::top));
    return tables;
  }

  /** Lines that touch one another, directly or through others. */
  private static List<Grid> grids(List<PdfPage.Ruling> rulings) {
    int n = rulings.size();
    int[] group = new int[n];
    for (int i = 0; i < n; i++) {
      group[i] = i;
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (touch(rulings.get(i), rulings.get(j))) {
          group[root(group, i)] = root(group, j);
        }
      }
    }
    Map<Integer, Grid> grids = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      grids.computeIfAbsent(root(group, i), k -> new Grid()).add(rulings.get(i));
    }
    return grids.values().stream().filter(Grid::isTable).toList();
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  private static boolean touch(PdfPage.Ruling a, PdfPage.Ruling b) {
    if (a.horizontal() == b.horizontal()) {
      return Math.abs(a.at() - b.at()) <= NEAR
          && a.from() <= b.to() + NEAR
          && b.from() <= a.to() + NEAR;
    }
    return a.at() >= b.from() - NEAR
        && a.at() <= b.to() + NEAR
        && b.at() >= a.from() - NEAR
        && b.at() <= a.to() + NEAR;
  }

  private static @org.jspecify.annotations.Nullable Table table(Grid grid, List<Glyph> glyphs) {
    Map<Cell, List<Glyph>> cells = new java.util.HashMap<>();
    Set<Cell> found = new HashSet<>();
    for (Glyph g : glyphs) {
      if (grid.holds(middle(g), height(g))) {
        Cell cell = cell(grid, middle(g), height(g));
        found.add(cell);
        cells.computeIfAbsent(cell, k -> new ArrayList<>()).add(g);
      }
    }
    if (found.size() < MIN_CELLS) {
      return null;
    }
    List<Cell> order = new ArrayList<>(cells.keySet());
    order.sort(Comparator.comparingDouble(Cell::top).thenComparingDouble(Cell::left));
    List<Row> rows = new ArrayList<>();
    float top = -100;
    List<Cell> row = new ArrayList<>();
    for (Cell cell : order) {
      if (!row.isEmpty() && cell.top() - top > NEAR) {
        rows.add(row(top, row, cells));
        row = new ArrayList<>();
      }
      top = row.isEmpty() ? cell.top() : top;
      row.add(cell);
    }
    rows.add(row(top, row, cells));
    return new Table(grid.top, grid.bottom, rows);
  }

  private static Row row(float top, List<Cell> row, Map<Cell, List<Glyph>> cells) {
    row.sort(Comparator.comparingDouble(Cell::left));
    return new Row(top, row.stream().map(cell -> cells.getOrDefault(cell, List.of())).toList());
  }

  /** What is drawn next to a place on its four sides. */
  private static Cell cell(Grid grid, float x, float y) {
    float left = grid.left;
    float right = grid.right;
    for (PdfPage.Ruling r : grid.down) {
      if (y >= r.from() - NEAR && y <= r.to() + NEAR) {
        if (r.at() <= x) {
          left = Math.max(left, r.at());
        } else {
          right = Math.min(right, r.at());
        }
      }
    }
    float top = grid.top;
    float bottom = grid.bottom;
    for (PdfPage.Ruling r : grid.across) {
      if (x >= r.from() - NEAR && x <= r.to() + NEAR) {
        if (r.at() <= y) {
          top = Math.max(top, r.at());
        } else {
          bottom = Math.min(bottom, r.at());
        }
      }
    }
    return new Cell(Math.round(left), Math.round(top), Math.round(right), Math.round(bottom));
  }

  private static float middle(Glyph g) {
    return g.x() + g.width() / 2;
  }

  /** The middle of a small letter. */
  private static float height(Glyph g) {
    return g.y() - 0.25f * g.size();
  }
}
