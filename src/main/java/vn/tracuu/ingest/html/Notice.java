package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import vn.tracuu.article.Block;

/**
 * A short notice whose whole text is a link to the paper that it announces: where nothing else was
 * found on a page, that link is its text.
 */
final class Notice {
  private static final int MIN_LENGTH = 40;
  private static final double MOSTLY_LINK = 0.7;

  /** More of them are a list of files and not one notice. */
  private static final int MAX_LINES = 3;

  private static final int NEVER = Mark.UNSEEN | Mark.NAVIGATION | Mark.FOOTER | Mark.ASIDE;

  private Notice() {}

  /** Keeps the lines of a notice, if no other line is kept. */
  static void keepIfAlone(Outline outline) {
    List<Line> lines = new ArrayList<>();
    for (Line line : outline.lines) {
      if (line.dropped == null && !isOfHead(line)) {
        return;
      }
      if (isNotice(line)) {
        lines.add(line);
      }
    }
    if (lines.size() <= MAX_LINES) {
      lines.forEach(Line::keep);
    }
  }

  /** A heading, or a day: no text yet. */
  private static boolean isOfHead(Line line) {
    return line.kind == Block.Kind.HEADING
        || (line.length() < MIN_LENGTH && !ShownDates.in(line.text).isEmpty());
  }

  private static boolean isNotice(Line line) {
    return line.length() >= MIN_LENGTH
        && line.linkDensity() > MOSTLY_LINK
        && !line.box.is(NEVER | Mark.RELATED | Mark.COMMENTS | Mark.ADVERT)
        && leadsToFile(line.box.element);
  }

  private static boolean leadsToFile(Element e) {
    for (Element link : e.getElementsByTag("a")) {
      if (FileLink.isFile(link.attr("href"))) {
        return true;
      }
    }
    return false;
  }
}
