package vn.tracuu.ingest.html;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.ingest.line.VietnameseDates;

/**
 * Finds when an article was published: what its system shows, else the metadata, else the date near
 * the title, else the date that a document bears. Today's date in the masthead stands above the
 * title and is not looked at; an edit's date is passed over for the date of publication.
 */
final class DateFinder {
  private static final String[] METADATA = {
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "date",
    "datecreated"
  };
  private static final int MAX_LINE = 100;

  /** Written for programs, which captures of a page show beside the date that readers see. */
  private static final Pattern STAMP = Pattern.compile("\\dT\\d{2}:\\d{2}");

  /** Words beside a date and its label: in a line of the text, and in one beside it. */
  private static final int WORDS_IN_TEXT = 8;

  private static final int WORDS_BESIDE = 14;
  private static final int ANY_WORDS = 100;

  /** A place, and the date; perhaps behind the number of the document. */
  private static final Pattern BORNE =
      Pattern.compile(
          "^(?:.{0,60}[|,] {0,2}|\\p{Lu}[\\p{L}. ]{0,30},? {0,2})?[(]?(?iu:ngày) .{0,8}(?iu:tháng) .{0,8}(?iu:năm) {1,2}\\d{4}[).]?(?: ?[|].{0,40})?$");

  /** A line with more links than this names another page, and its date. */
  private static final double MAX_LINKS = 0.3;

  private static final double MAX_LINKS_OF_BYLINE = 0.75;

  private static final int LINES_BELOW_TITLE = 12;
  private static final int LINES_ABOVE_TITLE = 5;
  private static final int LINES_OF_DOCUMENT_HEAD = 40;

  private final Outline outline;
  private final Spot spot;

  /** Tomorrow, as clocks differ: a later day is none on which anything was published. */
  private final LocalDate latest = LocalDate.now(Clock.system(Published.OFFSET)).plusDays(1);

  private DateFinder(Outline outline, Spot spot) {
    this.outline = outline;
    this.spot = spot;
  }

  static @Nullable Published find(
      Outline outline,
      Metadata metadata,
      LinkedData data,
      List<Box> profiled,
      Spot spot,
      boolean document) {
    return new DateFinder(outline, spot).find(metadata, data, profiled, document);
  }

  private @Nullable Published find(
      Metadata metadata, LinkedData data, List<Box> profiled, boolean document) {
    Optional<Published> borne = document ? ofDocument() : Optional.empty();
    return borne
        .or(() -> ofProfile(profiled, document))
        .or(() -> ofMetadata(metadata))
        .or(() -> MetadataDates.of(data.published, latest))
        .or(this::shown)
        .or(this::ofTimeElement)
        .or(this::ofDocument)
        .orElse(null);
  }

  private Optional<Published> ofProfile(List<Box> profiled, boolean document) {
    for (Box box : profiled) {
      String text = Lines.oneLine(box.element.text());
      Optional<Published> date =
          document
              ? ShownDates.in(text).stream().map(ShownDates.Found::date).findFirst()
              : DateLabels.best(text, ANY_WORDS, latest);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<Published> ofMetadata(Metadata metadata) {
    for (String name : METADATA) {
      Optional<Published> date = MetadataDates.of(metadata.get(name), latest);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /**
   * The first short line with a date from the title down; else right above it, with a time: today's
   * date in a masthead has none.
   */
  private Optional<Published> shown() {
    int title = Math.max(0, spot.title());
    int end =
        Math.min(outline.lines.size(), Math.max(spot.title(), spot.first()) + LINES_BELOW_TITLE);
    return shown(title, end)
        .or(() ->
            shown(Math.max(0, title - LINES_ABOVE_TITLE), title)
                .filter(above -> above.time() != null));
  }

  private Optional<Published> shown(int from, int end) {
    for (int i = from; i < end; i++) {
      Line line = outline.lines.get(i);
      if (line.length() <= MAX_LINE
          && ShownDates.mayHold(line.text)
          && isOfPage(line)
          && !STAMP.matcher(line.text).find()) {
        Optional<Published> date = ofLine(line);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfPage(Line line) {
    boolean byline = line.linkDensity() <= MAX_LINKS || isByline(line);
    return byline && line.kind != Block.Kind.TABLE_ROW && !line.box.is(Mark.UNSEEN | Mark.RELATED);
  }

  /** A name with a link, and a date beside it that has none. */
  private static boolean isByline(Line line) {
    return line.linkDensity() <= MAX_LINKS_OF_BYLINE && line.box.is(Mark.ABOUT);
  }

  /** A line of the text itself must be a date and next to nothing else. */
  private Optional<Published> ofLine(Line line) {
    boolean text = line.dropped == null && line.index >= spot.first();
    boolean sentence = Punctuation.endsSentence(line.text) && line.text.indexOf(':') < 0;
    return text && sentence
        ? Optional.empty()
        : DateLabels.best(line.text, text ? WORDS_IN_TEXT : WORDS_BESIDE, latest);
  }

  private Optional<Published> ofTimeElement() {
    for (Box box : outline.named("time")) {
      Optional<Published> date = MetadataDates.of(box.element.attr("datetime"), latest);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** {@code Hà Nội, ngày 28 tháng 11 năm 2013}, a line of its own at the head of a document. */
  private Optional<Published> ofDocument() {
    int end = Math.min(outline.lines.size(), spot.first() + LINES_OF_DOCUMENT_HEAD);
    for (int i = Math.max(0, spot.first()); i < end; i++) {
      Line line = outline.lines.get(i);
      boolean year = line.length() <= MAX_LINE && ShownDates.mayHold(line.text);
      boolean place = year && BORNE.matcher(line.text).matches();
      Optional<Published> date = place ? VietnameseDates.findInWords(line.text) : Optional.empty();
      if (date.isPresent() && !date.get().day().isAfter(latest)) {
        return date;
      }
    }
    return Optional.empty();
  }
}
