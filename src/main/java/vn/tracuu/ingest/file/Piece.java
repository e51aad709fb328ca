package vn.tracuu.ingest.file;

import java.util.List;

/**
 * A paragraph, list item or table row of a file, in reading order.
 *
 * @param kind what it is
 * @param cells its cells, one for all but rows; each has the lines of one cell, where a tab stands
 *     for a wide gap
 */
record Piece(Kind kind, List<List<String>> cells) {
  /** What a piece is in its file. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    ROW,
    /** Text of a footnote or endnote. */
    NOTE,
    /** Of a page's head: no text, but it may name the issuer. */
    PAGE_HEAD
  }

  Piece {
    cells = cells.stream().map(List::copyOf).toList();
  }

  static Piece of(Kind kind, String text) {
    return new Piece(kind, List.of(text.lines().toList()));
  }

  static Piece paragraph(String text) {
    return of(Kind.PARAGRAPH, text);
  }

  static Piece row(List<List<String>> cells) {
    return new Piece(Kind.ROW, cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(cell -> cell.stream().allMatch(String::isBlank));
  }
}
