package vn.tracuu.ingest.html;

import java.util.List;

/**
 * The card of a document on a captured page: it is the text, though it is nothing but labels and
 * short values. What was taken for the article above it is a box of the page, as is what stands
 * below it without sentences: the newest documents.
 */
final class CaptureCard {
  private static final int MIN_PROSE = 2;

  private CaptureCard() {}

  /** Puts the card's lines back, and drops what is not of the document. */
  static void keep(Card card, List<Line> lines, List<Traits> traits) {
    int first = card.lines().getFirst().index;
    int last = card.lines().getLast().index;
    int prose = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      prose += line.dropped == null && line.index > last && traits.get(i).isProse() ? 1 : 0;
    }
    for (Line line : lines) {
      boolean text = line.index >= first && (line.index <= last || prose >= MIN_PROSE);
      if (!text && !card.holds(line)) {
        line.drop(Reasons.OUTSIDE);
      }
    }
    card.keep();
  }
}
