package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Credits;
import vn.tracuu.ingest.line.Removed;
import vn.tracuu.ingest.line.VietnameseDates;

/** Reads the fields around a text whose lines are found, and takes their lines out of it. */
final class FieldReader {
  private static final int LINES_OF_HEAD = 3;
  private static final int MAX_REMOVED = 300;
  private static final int MAX_DATE_LINE = 60;

  private final Outline outline;
  private final @Nullable Profile profile;
  private final Metadata metadata;
  private final LinkedData data;

  FieldReader(Outline outline, @Nullable Profile profile) {
    this.outline = outline;
    this.profile = profile;
    this.metadata = Metadata.read(outline.page);
    this.data = LinkedData.read(outline.linkedData);
  }

  HtmlArticle article() {
    Spot text = spot(-1);
    Title title = Title.find(outline, metadata, data, profiled(Profile.Parts::title), text);
    Box heading = title.box();
    Spot spot = heading == null ? text : spot(heading.first);
    List<Line> lead =
        LeadFinder.find(outline, metadata, profiled(Profile.Parts::lead), spot, isDocument());
    profiled(Profile.Parts::also).forEach(also -> lead.removeIf(also::holds));
    Published published =
        DateFinder.find(outline, metadata, data, profiled(Profile.Parts::date), spot, isDocument());
    AuthorFinder authors = new AuthorFinder(outline, metadata, data, spot);
    String author = authors.find(metadata, data, profiled(Profile.Parts::author));
    String source = authors.source(profiled(Profile.Parts::source));
    dropTitle(title, spot.first());
    authors.signature().dropBelow(outline);
    dropCredits(authors.signature().line(), author, spot);
    String section =
        new SectionFinder(outline, title.text())
            .find(metadata, data, profiled(Profile.Parts::section));
    List<FileLink> files = FileFinder.find(outline, profiled(Profile.Parts::files), spot);
    String leadText = lead.isEmpty() ? null : joined(lead);
    lead.forEach(line -> line.drop(Reasons.FIELD + "lead"));
    return new HtmlArticle(
        title.text(),
        leadText,
        blocks(leadText),
        orNull(metadata.get("canonical", "og:url")),
        orNull(metadata.get("base", "canonical", "og:url")),
        orNull(metadata.get("og:site_name")),
        author,
        source,
        published,
        section,
        files,
        removed());
  }

  private boolean isDocument() {
    return outline.document || (profile != null && profile.document());
  }

  private interface Part {
    List<Outline.Selector> of(Profile.Parts parts);
  }

  private List<Box> profiled(Part part) {
    return profile == null ? List.of() : Profile.find(outline, part.of(profile.parts()));
  }

  private Spot spot(int title) {
    int first = -1;
    int last = -1;
    for (Line line : outline.lines) {
      if (line.dropped == null) {
        first = first < 0 ? line.index : first;
        last = line.index;
      }
    }
    return new Spot(title, Math.max(0, first), Math.max(0, last));
  }

  /** The title is a field; where the text begins with it again, it is no text. */
  private void dropTitle(Title title, int first) {
    String plain = Title.plain(title.text());
    for (Line line : outline.lines) {
      boolean isTitle = title.box() != null && title.box().holds(line);
      boolean atHead = line.index <= first + LINES_OF_HEAD;
      if (line.dropped == null && (isTitle || (atHead && Title.isPlainly(line.text, plain)))) {
        line.drop(Reasons.FIELD + "title");
      }
    }
  }

  private void dropCredits(@Nullable Line name, @Nullable String author, Spot spot) {
    for (Line line : outline.lines) {
      if (line.dropped != null || outline.document) {
        continue;
      }
      boolean credit = Credits.author(line.text) != null || Credits.source(line.text) != null;
      if (credit || line == name || (author != null && Credits.same(line.text, author))) {
        line.drop(Reasons.FIELD + "author");
      } else if (line.length() <= MAX_DATE_LINE
          && line.index <= spot.first() + 2
          && line.kind != Block.Kind.TABLE_ROW
          && VietnameseDates.find(line.text).isPresent()
          && !Punctuation.endsSentence(line.text)) {
        line.drop(Reasons.FIELD + "date");
      }
    }
  }

  private static String joined(List<Line> lines) {
    return lines.stream().map(line -> line.text).collect(Collectors.joining(" "));
  }

  private List<Block> blocks(@Nullable String lead) {
    List<Block> blocks = new ArrayList<>();
    for (Line line : outline.lines) {
      if (line.dropped == null) {
        if (blocks.isEmpty() && line.text.equals(lead)) {
          line.drop(Reasons.REPEATED);
        } else {
          blocks.add(new Block(line.kind, line.text));
        }
      }
    }
    return blocks;
  }

  private List<Removed> removed() {
    List<Removed> removed = new ArrayList<>();
    for (Line line : outline.lines) {
      String reason = line.dropped;
      if (reason != null && !reason.startsWith(Reasons.FIELD)) {
        removed.add(new Removed(shortened(line.text), reason));
      }
    }
    return removed;
  }

  private static String shortened(String s) {
    return s.length() <= MAX_REMOVED ? s : s.substring(0, MAX_REMOVED) + "\u2026";
  }

  private static @Nullable String orNull(String s) {
    return s.isEmpty() ? null : s;
  }
}
