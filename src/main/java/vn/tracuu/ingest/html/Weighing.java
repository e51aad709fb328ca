package vn.tracuu.ingest.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums the seen text of the boxes of an outline, drops what is not seen, and hands the marks of
 * boxes down to those inside. A mark against the text of more than half a page is taken for a
 * misnomer: a form around all of it, a body of the class {@code has-sidebar}.
 */
final class Weighing {
  /** Hidden prose of fewer UTF-16 units is never shown. */
  private static final int MIN_UNSEEN = 400;

  /** Where no prose is seen at all, this much. */
  private static final int MIN_UNSEEN_ALONE = 150;

  private final Outline outline;
  private final List<Box> boxes;
  private final List<Line> lines;

  private Weighing(Outline outline) {
    this.outline = outline;
    this.boxes = outline.boxes;
    this.lines = outline.lines;
  }

  static void of(Outline outline) {
    new Weighing(outline).weigh();
  }

  private void weigh() {
    show(largestUnseen());
    for (Line l : lines) {
      if (l.box.is(Mark.UNSEEN)) {
        l.drop(Reasons.UNSEEN);
      } else {
        l.box.chars += l.length();
        l.box.linkChars += l.linkChars;
      }
    }
    outline.sumUp(Weighing::addText);
    int whole = boxes.getFirst().chars;
    for (Box box : boxes) {
      int own = 2 * box.chars > whole ? box.own & ~Mark.AGAINST : box.own;
      int kept = box.marks & (Mark.ROW | Mark.UNSEEN);
      box.marks = box.parent == null ? own : (own & ~Mark.UNSEEN) | box.parent.marks | kept;
    }
  }

  private static void addText(Box box, Box parent) {
    parent.chars += box.chars;
    parent.linkChars += box.linkChars;
  }

  /**
   * The hidden box with more prose than all that is seen: scripts build such pages, and show it
   * later. Null if there is none.
   */
  private @Nullable Box largestUnseen() {
    int seen = 0;
    Map<Box, Integer> unseen = new LinkedHashMap<>();
    for (Line l : lines) {
      if (Features.isProse(l)) {
        Box hiding = hiding(l.box);
        if (hiding == null) {
          seen += l.length();
        } else {
          unseen.merge(hiding, l.length(), Integer::sum);
        }
      }
    }
    Box largest = null;
    int most = seen == 0 ? MIN_UNSEEN_ALONE : Math.max(2 * seen, MIN_UNSEEN);
    for (Map.Entry<Box, Integer> e : unseen.entrySet()) {
      if (e.getValue() > most) {
        largest = e.getKey();
        most = e.getValue();
      }
    }
    return largest;
  }

  /** The outermost box that hides {@code box}. */
  private static @Nullable Box hiding(Box box) {
    Box hiding = null;
    for (Box b = box; b != null && b.is(Mark.UNSEEN); b = b.parent) {
      hiding = b;
    }
    return hiding;
  }

  private void show(@Nullable Box hidden) {
    if (hidden != null) {
      for (int i = hidden.order; i < hidden.orderEnd; i++) {
        boxes.get(i).marks &= ~Mark.UNSEEN;
      }
    }
  }
}
