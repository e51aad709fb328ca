package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;

/**
 * Finds the lead (sapo): the summary between the title and the text, which systems put into a
 * heading or a box of its own.
 */
final class LeadFinder {
  static final List<String> NAMES =
      List.of(
          ".sapo",
          ".lead",
          ".article-sapo",
          ".article__sapo",
          ".detail-sapo",
          ".news-sapo",
          ".hometext",
          "#hometext",
          ".standfirst",
          ".article-summary",
          ".the-article-summary");

  /** How much of the description must be the line's own beginning, in UTF-16 units. */
  private static final int SAME_START = 40;

  private static final int MIN_LEAD = 40;
  private static final int MAX_LEAD = 800;

  /** Lines that may stand between the title and the lead: a date, a section. */
  private static final int LABELS = 3;

  private static final int LINES_OF_HEADER = 12;

  /** Elements that may be around one text, as an editor nests them. */
  private static final int MAX_LAYERS = 6;

  private LeadFinder() {}

  /**
   * The lines of the lead; empty if the page has none.
   *
   * @param document whether the page is a legal document, which has headings in bold and no lead
   */
  static List<Line> find(
      Outline outline, Metadata metadata, List<Box> profiled, Spot spot, boolean document) {
    List<Line> lines = linesOf(outline, profiled);
    if (!lines.isEmpty()) {
      return lines;
    }
    for (String name : NAMES) {
      lines = linesOf(outline, outline.named(name));
      if (!lines.isEmpty() && lines.getFirst().index <= spot.first() + 2) {
        return lines;
      }
    }
    Line inHeader = inHeader(outline, spot);
    if (inHeader != null) {
      return new ArrayList<>(List.of(inHeader));
    }
    Line described = described(outline, metadata, spot);
    Line lead = described == null && !document ? emphasised(outline, spot) : described;
    return lead == null ? new ArrayList<>() : new ArrayList<>(List.of(lead));
  }

  /** A paragraph between title and text in the header of the article that holds the text. */
  private static @Nullable Line inHeader(Outline outline, Spot spot) {
    int from = Math.max(spot.title() + 1, spot.first() - LINES_OF_HEADER);
    for (int i = Math.max(0, from);
        i < Math.min(spot.first() + LABELS, outline.lines.size());
        i++) {
      Line line = outline.lines.get(i);
      if (Features.isProse(line)
          && line.length() <= MAX_LEAD
          && Punctuation.endsSentence(line.text)
          && !line.box.is(Mark.UNSEEN | Mark.NAVIGATION | Mark.RELATED | Mark.COMMENTS)
          && isInHeader(line.box, spot.first())) {
        return line;
      }
    }
    return null;
  }

  private static boolean isInHeader(Box box, int first) {
    Box header = box;
    while (header != null && !header.element.nameIs("header")) {
      header = header.parent;
    }
    Box article = header == null ? null : header.parent;
    return article != null
        && (article.element.nameIs("article") || article.element.nameIs("main"))
        && article.first <= first
        && first < article.end;
  }

  /**
   * The first paragraph of the text, if all of it is bold and the next one is plain: how a lead is
   * set where a system has no box for it.
   */
  private static @Nullable Line emphasised(Outline outline, Spot spot) {
    List<Line> prose = new ArrayList<>();
    int end = Math.min(spot.last() + 1, outline.lines.size());
    int start = Math.max(spot.first(), spot.title() + 1);
    for (Line line : outline.lines.subList(Math.min(start, end), end)) {
      boolean label = prose.isEmpty() && line.index < start + LABELS && !Features.isProse(line);
      if (line.dropped == null && line.kind != Block.Kind.CAPTION && !label) {
        prose.add(line);
      }
      if (prose.size() == 2) {
        Line second = prose.getLast();
        boolean plain = Features.isProse(second) && !isBold(second.box.element);
        return plain && isLead(prose.getFirst()) ? prose.getFirst() : null;
      }
    }
    return null;
  }

  private static boolean isLead(Line line) {
    return line.kind == Block.Kind.PARAGRAPH
        && Features.isProse(line)
        && line.length() <= MAX_LEAD
        && Punctuation.endsSentence(line.text)
        && isBold(line.box.element);
  }

  /** True if all text of an element is in one bold element. */
  private static boolean isBold(Element e) {
    String text = e.text();
    Element inner = e;
    for (int i = 0; i < MAX_LAYERS; i++) {
      if (inner.nameIs("b") || inner.nameIs("strong")) {
        return true;
      }
      Element only = inner.firstElementChild();
      if (only == null || !only.text().equals(text)) {
        return false;
      }
      inner = only;
    }
    return false;
  }

  private static List<Line> linesOf(Outline outline, List<Box> boxes) {
    List<Line> lines = new ArrayList<>();
    if (!boxes.isEmpty()) {
      Box box = boxes.getFirst();
      for (Line line : outline.lines.subList(box.first, Math.max(box.first, box.end))) {
        if (!line.box.is(Mark.UNSEEN) && line.kind != Block.Kind.CAPTION) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** The line between title and text that begins as the description of the page does. */
  private static @Nullable Line described(Outline outline, Metadata metadata, Spot spot) {
    String description = Title.plain(metadata.get("og:description", "description"));
    if (description.length() < MIN_LEAD) {
      return null;
    }
    String start = description.substring(0, SAME_START);
    for (int i = Math.max(0, spot.title() + 1);
        i <= Math.min(Math.max(spot.first(), spot.title() + LABELS), outline.lines.size() - 1);
        i++) {
      Line line = outline.lines.get(i);
      if (!line.box.is(Mark.UNSEEN | Mark.RELATED)
          && line.length() >= MIN_LEAD
          && Title.plain(line.text).contains(start)) {
        return line;
      }
    }
    return null;
  }
}
