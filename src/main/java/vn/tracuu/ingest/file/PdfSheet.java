package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;

/**
 * A page whose characters are lines and rows by now: so much less is kept of each page while the
 * others are read.
 *
 * @param height in points
 * @param glyphs how many characters it had
 * @param unseen how many of them are drawn invisibly
 * @param items what stands on it in reading order; a list that can be changed
 */
record PdfSheet(float height, int glyphs, int unseen, List<PdfFlow.Item> items) {
  static PdfSheet of(PdfPage page, int number, FontRuns fonts) {
    return new PdfSheet(
        page.height(),
        page.glyphs().size(),
        page.unseen(),
        new ArrayList<>(PdfFlow.of(page, number, fonts)));
  }

  /** How many letters and figures are on it, as far as {@code max}. */
  int letters(int max) {
    int n = 0;
    for (PdfFlow.Item item : items) {
      Piece row = item.row();
      String text = row == null ? item.line().text() : PaperLines.rowText(row);
      n += (int) text.codePoints().filter(Character::isLetterOrDigit).limit(max).count();
      if (n >= max) {
        return max;
      }
    }
    return n;
  }
}
