package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Credits;
import vn.tracuu.ingest.line.Removed;
import vn.tracuu.ingest.line.VietnameseDates;

/** Reads the fields around a text whose lines are found, and takes their lines out of it. */
final class FieldReader {
  private static final int LINES_OF_HEAD = 3;
  private static final int MAX_REMOVED = 300;
  private static final int MAX_DATE_LINE = 100;

  private final Outline outline;
  private final @Nullable Profile profile;
  private final Metadata metadata;
  private final LinkedData data;
  private final SiteChrome chrome;

  FieldReader(Outline outline, @Nullable Profile profile, SiteChrome chrome) {
    this.chrome = chrome;
    this.outline = outline;
    this.profile = profile;
    this.metadata = Metadata.read(outline.page);
    this.data = LinkedData.read(outline.linkedData);
  }

  /** The article of a captured text, whose lines do not tell what is beside it on its page. */
  static HtmlArticle ofCapture(Outline outline) {
    return new FieldReader(outline, null, SiteChrome.NONE).article(false);
  }

  HtmlArticle article() {
    return article(true);
  }

  private HtmlArticle article(boolean page) {
    Spot text = spot(-1);
    TitleFinder titles = new TitleFinder(outline, metadata, data, text, chrome.titles());
    Title title = titles.find(profiled(Profile.Parts::title));
    Box heading = title.box();
    Spot spot = heading == null ? text : spot(heading.first);
    List<Line> lead =
        LeadFinder.find(outline, metadata, profiled(Profile.Parts::lead), spot, isDocument());
    profiled(Profile.Parts::also).forEach(also -> lead.removeIf(also::holds));
    Published published =
        issued()
            .orElseGet(() ->
                DateFinder.find(
                    outline, metadata, data, profiled(Profile.Parts::date), spot, isDocument()));
    String noArticle = page ? whyNone(text, titles, title, published != null) : null;
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
        PageAddresses.of(outline, metadata, data),
        orNull(metadata.get("base", "canonical", "og:url")),
        orNull(metadata.get("og:site_name")),
        author,
        source,
        published,
        section,
        outline.card == null ? LegalDocument.NONE : outline.card.document(),
        files,
        removed(),
        noArticle);
  }

  private @Nullable String whyNone(Spot text, TitleFinder titles, Title title, boolean dated) {
    if (chrome.isAllOf(outline)) {
      return "its text stands beside the articles of the site";
    }
    return profile != null || outline.card != null
        ? null
        : NoArticle.why(outline, text, titles.sites(), title.text(), title.named(), dated);
  }

  private boolean isDocument() {
    boolean read = profile == null ? outline.card != null : profile.document();
    return outline.document || read;
  }

  private boolean isOfCard(Line line) {
    return outline.card != null && outline.card.holds(line);
  }

  /** A card's day of issue, where the page is the document. */
  private Optional<Published> issued() {
    Card card = outline.card;
    if (card == null || !isDocument()) {
      return Optional.empty();
    }
    return Stream.of(card.value(Card.Field.ISSUED), card.value(Card.Field.PUBLISHED))
        .flatMap(Stream::ofNullable)
        .flatMap(day -> ShownDates.in(day).stream())
        .map(ShownDates.Found::date)
        .findFirst();
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
      if (line.dropped == null
          && !isOfCard(line)
          && (isTitle || (atHead && Title.isPlainly(line.text, plain)))) {
        line.drop(Reasons.FIELD + "title");
      }
    }
  }

  /** A line at the head of the text that is nothing but dates and their labels. */
  private static boolean isDateLine(Line line, Spot spot) {
    return line.length() <= MAX_DATE_LINE
        && line.index <= spot.first() + 2
        && line.kind != Block.Kind.TABLE_ROW
        && !Punctuation.endsSentence(line.text)
        && VietnameseDates.findInWords(line.text).isEmpty()
        && DateLabels.isDateLine(line.text);
  }

  private void dropCredits(@Nullable Line name, @Nullable String author, Spot spot) {
    for (Line line : outline.lines) {
      if (line.dropped != null || outline.document || isOfCard(line)) {
        continue;
      }
      boolean credit = Credits.author(line.text) != null || Credits.source(line.text) != null;
      if (credit || line == name || (author != null && Credits.same(line.text, author))) {
        line.drop(Reasons.FIELD + "author");
      } else if (!isDocument() && isDateLine(line, spot)) {
        line.drop(Reasons.FIELD + "date");
      }
    }
  }

  private static String joined(List<Line> lines) {
    return lines.stream().map(line -> line.text).collect(Collectors.joining(" "));
  }

  private List<Block> blocks(@Nullable String lead) {
    List<Line> kept = new ArrayList<>();
    for (Line line : outline.lines) {
      if (line.dropped == null) {
        if (kept.isEmpty() && line.text.equals(lead)) {
          line.drop(Reasons.REPEATED);
        } else {
          kept.add(line);
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      boolean heading = !isDocument() && SubHeadings.isHeading(kept, i);
      blocks.add(new Block(heading ? Block.Kind.HEADING : kept.get(i).kind, kept.get(i).text));
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
