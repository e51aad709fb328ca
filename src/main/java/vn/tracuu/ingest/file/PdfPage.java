package vn.tracuu.ingest.file;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param width in points, as the page is shown
 * @param height likewise
 * @param glyphs in the order of the file
 * @param stamps text of its form fields and annotations, a list each
 * @param rulings lines that are drawn on it
 * @param unseen how many of the glyphs are drawn invisibly, behind a picture
 */
record PdfPage(
    float width,
    float height,
    List<Glyph> glyphs,
    List<List<Glyph>> stamps,
    List<Ruling> rulings,
    int unseen) {
  /** A drawn line, horizontal or vertical: where it stands and from where to where it goes. */
  record Ruling(boolean horizontal, float at, float from, float to) {}
}
