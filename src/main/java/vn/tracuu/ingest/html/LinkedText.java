package vn.tracuu.ingest.html;

import java.util.List;

/**
 * Text that is inside one link, as notices are whose wording leads to the file: a sentence below a
 * title and a date, with no other link beside it. It reads as any other paragraph.
 */
final class LinkedText {
  private static final int LINES_TO_DATE = 2;

  private LinkedText() {}

  /** Takes such lines of an outline for plain ones. */
  static void read(Outline outline) {
    List<Line> lines = outline.lines;
    for (int i = 2; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (isLinked(line)
          && line.length() >= Traits.LONG
          && Punctuation.endsSentence(line.text)
          && isDated(lines, i)
          && (i + 1 == lines.size() || !isLinked(lines.get(i + 1)))) {
        lines.set(i, new Line(line.box, i, line.text, 0, line.kind));
      }
    }
  }

  private static boolean isLinked(Line line) {
    return line.linkDensity() > Traits.MOSTLY_LINKS;
  }

  /** A date alone stands right above, and above that a line that is no link. */
  private static boolean isDated(List<Line> lines, int at) {
    for (int i = at - 1; i >= Math.max(1, at - LINES_TO_DATE); i--) {
      if (Traits.of(lines.get(i)).isDateOnly()) {
        return !isLinked(lines.get(i - 1));
      }
    }
    return false;
  }
}
