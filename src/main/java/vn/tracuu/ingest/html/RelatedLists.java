package vn.tracuu.ingest.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.line.Phrases;

/**
 * Drops what a heading such as "Đọc thêm" announces: the box that it heads, with the summaries in
 * it, or the boxes of links that follow it.
 */
final class RelatedLists {
  /** At least one line in so many is a link: a teaser has a title, a summary, a date. */
  private static final int LINES_A_LINK = 4;

  private static final double MOSTLY_LINK = 0.7;

  private final Outline outline;
  private final List<Line> lines;

  private RelatedLists(Outline outline) {
    this.outline = outline;
    this.lines = outline.lines;
  }

  static void drop(Outline outline) {
    RelatedLists lists = new RelatedLists(outline);
    int first = lists.firstProse();
    for (Line line : outline.lines) {
      boolean heading = line.index > first && Phrases.isRelatedHeading(line.text);
      if (heading && !line.box.is(Mark.UNSEEN)) {
        lists.dropBelow(line, first);
      }
    }
  }

  /** The first prose that is kept: above it nothing ends the text. */
  private int firstProse() {
    for (Line line : lines) {
      if (line.dropped == null && Features.isProse(line)) {
        return line.index;
      }
    }
    return lines.size();
  }

  private void dropBelow(Line heading, int firstProse) {
    Box box = headed(heading, firstProse);
    if (box.end > heading.index + 1) {
      dropList(heading.index + 1, box.end);
      return;
    }
    Box next = next(box);
    if (next != null) {
      dropList(next.first, next.end);
    }
  }

  /** The largest box in which the heading is the first line. */
  private static Box headed(Line heading, int firstProse) {
    Box box = heading.box;
    while (box.parent != null && box.parent.first == heading.index && firstProse < box.first) {
      box = box.parent;
    }
    return box;
  }

  /** The next box with lines beside this one. */
  private @Nullable Box next(Box box) {
    Box parent = box.parent;
    for (int i = box.orderEnd; parent != null && i < parent.orderEnd; i++) {
      Box next = outline.boxes.get(i);
      if (next.parent == parent && next.end > next.first) {
        return next;
      }
    }
    return null;
  }

  private void dropList(int from, int end) {
    int links = 0;
    for (Line line : lines.subList(from, end)) {
      links += line.linkDensity() > MOSTLY_LINK ? 1 : 0;
    }
    if (links > 0 && links * LINES_A_LINK >= end - from) {
      lines.subList(from, end).forEach(line -> line.drop(Reasons.LINKS));
    }
  }
}
