package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;

/** Pages of two columns of prose, as newspapers and gazettes have them: the left one first. */
final class PdfColumns {
  private static final int MIN_LINES = 12;
  private static final double MIN_SHARE = 0.6;

  /** Characters of half a line of prose. */
  private static final int MIN_LENGTH = 18;

  private PdfColumns() {}

  /** The lines in reading order. */
  static List<PdfLine> ordered(List<PdfLine> lines, float width) {
    List<PdfLine> parted = lines.stream().filter(line -> isParted(line, width)).toList();
    if (parted.size() < MIN_LINES || parted.size() < MIN_SHARE * lines.size()) {
      return lines;
    }
    List<PdfLine> ordered = new ArrayList<>();
    List<PdfLine> right = new ArrayList<>();
    for (PdfLine line : lines) {
      if (isParted(line, width)) {
        ordered.add(part(line, 0));
        right.add(part(line, 1));
      } else if (line.left() > width * 0.45f) {
        right.add(line);
      } else if (line.right() > width * 0.6f) { // across both
        ordered.addAll(right);
        right.clear();
        ordered.add(line);
      } else {
        ordered.add(line);
      }
    }
    ordered.addAll(right);
    return ordered;
  }

  private static boolean isParted(PdfLine line, float width) {
    if (line.segments().size() != 2) {
      return false;
    }
    PdfLine.Segment left = line.segments().getFirst();
    PdfLine.Segment right = line.segments().getLast();
    return left.right() < width * 0.56f
        && right.left() > width * 0.44f
        && left.text().length() + right.text().length() >= 2 * MIN_LENGTH;
  }

  private static PdfLine part(PdfLine line, int i) {
    return new PdfLine(
        List.of(line.segments().get(i)), line.page(), line.y(), line.size(), line.cell());
  }
}
