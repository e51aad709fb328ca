package vn.tracuu.ingest.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Credits;

/**
 * Where an official document stands in a page that was captured with what is around it: from its
 * letterhead, which has the national motto, to its last signature or clause before signs of chrome
 * that stand close together. Whatever is between is its text: tables and lists of short lines too.
 *
 * @param first its first line of those that are measured
 * @param end behind its last one
 */
record DocumentSpan(int first, int end) {
  private static final int LINES_OF_LETTERHEAD = 4;
  private static final int LINES_TO_NEXT_SIGN = 10;
  private static final int LINES_OF_SIGNATURE = 3;
  private static final int MIN_PARTS = 4;

  /** Finds the first document; null if there is none. */
  static @Nullable DocumentSpan find(CaptureFeatures features) {
    List<Line> lines = features.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (DocumentPart.of(lines.get(i).text) == DocumentPart.MOTTO) {
        DocumentSpan span = new DocumentSpan(start(features, i), end(features, i));
        return span.hasParts(lines) ? span : null;
      }
    }
    return null;
  }

  /** Keeps what is inside but for lines that are chrome wherever they stand. */
  void keep(CaptureFeatures features) {
    for (int i = 0; i < features.lines().size(); i++) {
      Line line = features.lines().get(i);
      if (i < first || i >= end) {
        line.drop(Reasons.OUTSIDE);
      } else if (features.traits().get(i).phrase()) {
        line.drop(Reasons.PHRASE);
      }
    }
  }

  private boolean hasParts(List<Line> lines) {
    return lines.subList(first, end).stream()
            .filter(line -> DocumentPart.of(line.text) != null)
            .count()
        >= MIN_PARTS;
  }

  /** The name of the body stands in capitals above the motto where two columns were one. */
  private static int start(CaptureFeatures features, int motto) {
    int start = motto;
    while (start > 0 && motto - start < LINES_OF_LETTERHEAD && isLetterhead(features, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean isLetterhead(CaptureFeatures features, int i) {
    Line line = features.lines().get(i);
    Traits t = features.traits().get(i);
    return line.kind != Block.Kind.TABLE_ROW
        && (t.letters() == 0 || t.upperCase() || DocumentPart.of(line.text) != null)
        && !ChromeSigns.isSign(line, t);
  }

  private static int end(CaptureFeatures features, int motto) {
    int end = motto + 1;
    int sign = -1;
    for (int i = end; i < features.lines().size(); i++) {
      if (ChromeSigns.isSign(features.lines().get(i), features.traits().get(i))) {
        if (sign >= 0 && i - sign <= LINES_TO_NEXT_SIGN) {
          return lastOfDocument(features, motto, sign) + 1;
        }
        sign = i;
      }
    }
    return lastOfDocument(features, motto, sign >= 0 ? sign : features.lines().size()) + 1;
  }

  /** The last line before {@code end} that is no label. */
  private static int lastOfDocument(CaptureFeatures features, int motto, int end) {
    int last = end - 1;
    while (last > motto && !isText(features, last)) {
      last--;
    }
    return last;
  }

  private static boolean isText(CaptureFeatures features, int i) {
    Line line = features.lines().get(i);
    Traits t = features.traits().get(i);
    return !t.isLabel()
        || t.upperCase()
        || line.kind == Block.Kind.TABLE_ROW
        || DocumentPart.of(line.text) != null
        || (Credits.isName(line.text) && isSigned(features, i));
  }

  /** True if an office in capitals or a seal stands right above. */
  private static boolean isSigned(CaptureFeatures features, int name) {
    for (int i = name - 1; i >= Math.max(0, name - LINES_OF_SIGNATURE); i--) {
      if (features.traits().get(i).upperCase()
          || DocumentPart.of(features.lines().get(i).text) == DocumentPart.SEAL) {
        return true;
      }
    }
    return false;
  }
}
