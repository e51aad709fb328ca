package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on a page in reading order: lines of text, and rows of tables. */
final class PdfFlow {
  /**
   * A line, or a row.
   *
   * @param row null for a line
   * @param line of a row its place only
   */
  record Item(PdfLine line, @Nullable Piece row) {}

  private PdfFlow() {}

  /** The items of a page from the top. */
  static List<Item> of(PdfPage page, int number, FontRuns fonts) {
    List<Glyph> glyphs = new ArrayList<>(page.glyphs());
    glyphs.addAll(PdfStamps.text(page));
    List<PdfTables.Table> tables = PdfTables.take(glyphs, page.rulings());
    List<Item> items = new ArrayList<>(PdfSides.take(glyphs, number, fonts));
    boolean plain = tables.isEmpty() && items.isEmpty();
    List<PdfLine> lines = PdfLines.of(glyphs, number, fonts, false);
    for (PdfLine line : plain ? PdfColumns.ordered(lines, page.width()) : lines) {
      items.add(new Item(line, null));
    }
    if (!plain) {
      tables.forEach(table -> table.rows().forEach(row -> add(items, row, number, fonts)));
      items.sort(Comparator.comparingDouble(item -> item.line().y()));
    }
    return PdfSignatures.joined(items, page.width());
  }

  private static void add(List<Item> items, PdfTables.Row row, int page, FontRuns fonts) {
    List<List<String>> cells = new ArrayList<>();
    float size = 0;
    for (List<Glyph> glyphs : row.cells()) {
      List<PdfLine> lines = PdfLines.of(glyphs, page, fonts, true);
      cells.add(List.of(PdfParagraphs.joined(lines)));
      size = lines.isEmpty() ? size : Math.max(size, lines.getFirst().size());
    }
    PdfLine.Segment place = new PdfLine.Segment("", 0, 0, 0);
    PdfLine line = new PdfLine(List.of(place), page, row.top(), Math.max(1, size), true);
    items.add(new Item(line, Piece.row(cells)));
  }
}
