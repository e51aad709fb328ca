package vn.tracuu.ingest.html;

import java.util.List;
import java.util.Set;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Phrases;

/**
 * Lists and tables are kept whole: where some of the lines of one that its author wrote into the
 * text are kept, or a sentence announces it, all are.
 */
final class Wholes {
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table");

  private static final int NEVER =
      Mark.NAVIGATION
          | Mark.FOOTER
          | Mark.ASIDE
          | Mark.COMMENTS
          | Mark.RELATED
          | Mark.SHARING
          | Mark.ADVERT
          | Mark.UNSEEN
          | Mark.CHROME;

  /** Prose of the text stands so many lines before or behind, at most. */
  private static final int NEAR = 4;

  private static final double MOSTLY_LINK = 0.7;

  private final List<Line> lines;

  private Wholes(Outline outline) {
    this.lines = outline.lines;
  }

  /** Keeps what belongs together among the lines that the scorer chose. */
  static void keep(Outline outline) {
    Wholes wholes = new Wholes(outline);
    for (Box box : outline.boxes) {
      if (LISTS.contains(box.element.normalName()) && wholes.isOfText(box)) {
        wholes.keepList(box);
      }
    }
    wholes.keepAnnounced();
  }

  /** Written by the author: without a name of its own, beside prose that is kept. */
  private boolean isOfText(Box box) {
    boolean table = box.element.nameIs("table");
    boolean named = box.element.hasAttr("class") || box.element.hasAttr("id");
    return box.end - box.first > 1
        && !box.is(NEVER)
        && (table || !named)
        && box.parent != null
        && hasProseNear(box, box.parent)
        && !isRelated(box);
  }

  private boolean hasProseNear(Box box, Box parent) {
    for (int i = Math.max(parent.first, box.first - NEAR); i < box.first; i++) {
      if (isKeptProse(lines.get(i))) {
        return true;
      }
    }
    for (int i = box.end; i < Math.min(parent.end, box.end + NEAR); i++) {
      if (isKeptProse(lines.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKeptProse(Line line) {
    return line.dropped == null && Features.isProse(line);
  }

  private boolean isRelated(Box box) {
    return box.first > 0 && Phrases.isRelatedHeading(lines.get(box.first - 1).text);
  }

  private void keepList(Box box) {
    boolean any = box.first > 0 && announces(lines.get(box.first - 1));
    for (Line line : lines.subList(box.first, box.end)) {
      any |= line.dropped == null;
    }
    if (any) {
      lines.subList(box.first, box.end).forEach(Wholes::keep);
    }
  }

  /** Paragraphs that are links, right below a sentence that ends with a colon. */
  private void keepAnnounced() {
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      Line before = lines.get(i - 1);
      boolean follows = announces(before) || before.whole;
      if (follows && isLinkBeside(line, before)) {
        keep(line);
      }
    }
  }

  private static boolean announces(Line line) {
    return line.dropped == null
        && line.text.endsWith(":")
        && line.linkDensity() < MOSTLY_LINK
        && !Phrases.isRelatedHeading(line.text)
        && !Phrases.isChrome(line.text);
  }

  private static boolean isLinkBeside(Line line, Line before) {
    return line.linkDensity() > MOSTLY_LINK
        && line.box.parent == before.box.parent
        && line.box.element.normalName().equals(before.box.element.normalName())
        && line.kind == Block.Kind.PARAGRAPH
        && !line.box.is(NEVER);
  }

  private static void keep(Line line) {
    if (Reasons.SCORE.equals(line.dropped)) {
      line.keep();
    }
    line.whole = line.dropped == null;
  }
}
