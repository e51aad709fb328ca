package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Phrases;

/**
 * Takes out of the text what stands inside its container and is none: chrome by its wording, lists
 * of other pages, and what was said before.
 */
final class Trimmer {
  private static final double LINKS = 0.7;

  /** A paragraph of fewer UTF-16 units may well be said twice. */
  private static final int MIN_REPEATED = 60;

  private final List<Line> lines;

  private Trimmer(List<Line> lines) {
    this.lines = lines;
  }

  static void trim(Outline outline) {
    Trimmer trimmer = new Trimmer(outline.lines);
    trimmer.dropLinkBoxes();
    trimmer.dropPhrases();
    trimmer.dropTrailingLinks();
    trimmer.dropRepeats(outline);
  }

  /** Boxes inside the text that by their class are lists of other pages, and hold mostly links. */
  private void dropLinkBoxes() {
    for (Line line : lines) {
      if (line.dropped == null && line.box.is(Mark.RELATED | Mark.NAVIGATION | Mark.SHARING)) {
        for (Box b = line.box; b != null && b.is(Mark.AGAINST); b = b.parent) {
          if (b.linkDensity() > LINKS) {
            line.drop(Reasons.LINKS);
          }
        }
      }
    }
  }

  private void dropPhrases() {
    boolean related = false;
    for (Line line : lines) {
      if (line.dropped != null && !related) {
        continue;
      }
      if (related && line.linkDensity() > LINKS) {
        line.drop(Reasons.LINKS);
      } else {
        related = Phrases.isRelatedHeading(line.text);
        if (Phrases.isChrome(line.text)) {
          line.drop(Reasons.PHRASE);
        }
      }
    }
  }

  /** Links to other pages that the text ends with. */
  private void dropTrailingLinks() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if (line.dropped == null) {
        if (line.linkDensity() <= LINKS || line.kind == Block.Kind.TABLE_ROW || line.whole) {
          return;
        }
        line.drop(Reasons.LINKS);
      }
    }
  }

  /** Captions that stand twice, and whole boxes of paragraphs that do: print copies. */
  private void dropRepeats(Outline outline) {
    Map<String, Line> seen = new HashMap<>();
    int[] fresh = new int[lines.size() + 1];
    int[] again = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean counts = line.dropped == null && line.length() >= MIN_REPEATED;
      boolean repeated = counts && seen.containsKey(line.text);
      fresh[i + 1] = fresh[i] + (counts && !repeated ? 1 : 0);
      again[i + 1] = again[i] + (repeated ? 1 : 0);
      if (line.dropped == null) {
        Line first = seen.putIfAbsent(line.text, line);
        if (first != null
            && (line.kind == Block.Kind.CAPTION || first.kind == Block.Kind.CAPTION)) {
          line.drop(Reasons.REPEATED);
        }
      }
    }
    if (again[lines.size()] > 0) {
      dropCopies(outline, fresh, again);
    }
  }

  /** A box is a copy if it says two paragraphs or more again and not one that is new. */
  private void dropCopies(Outline outline, int[] fresh, int[] again) {
    for (Box box : outline.boxes) {
      if (box.end > box.first
          && again[box.end] - again[box.first] > 1
          && fresh[box.end] == fresh[box.first]) {
        for (Line line : lines.subList(box.first, box.end)) {
          line.drop(Reasons.REPEATED);
        }
      }
    }
  }
}
