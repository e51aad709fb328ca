package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
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

  private LeadFinder() {}

  /** The lines of the lead; empty if the page has none. */
  static List<Line> find(Outline outline, Metadata metadata, List<Box> profiled, Spot spot) {
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
    lines = new ArrayList<>();
    Line described = described(outline, metadata, spot);
    if (described != null) {
      lines = new ArrayList<>(List.of(described));
    }
    return lines;
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
        i <= Math.min(spot.first(), outline.lines.size() - 1);
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
