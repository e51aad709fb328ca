package vn.tracuu.ingest.html;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Published;
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

  /** A line with more links than this names another page, and its date. */
  private static final double MAX_LINKS = 0.3;

  private static final int LINES_BELOW_TITLE = 12;
  private static final int LINES_ABOVE_TITLE = 5;
  private static final int LINES_OF_DOCUMENT_HEAD = 40;

  private DateFinder() {}

  static @Nullable Published find(
      Outline outline,
      Metadata metadata,
      LinkedData data,
      List<Box> profiled,
      Spot spot,
      boolean document) {
    Optional<Published> borne = document ? ofDocument(outline, spot) : Optional.empty();
    if (borne.isPresent()) {
      return borne.get();
    }
    for (Box box : profiled) {
      Optional<Published> shown = VietnameseDates.find(box.element.text());
      if (shown.isPresent()) {
        return shown.get();
      }
    }
    return ofMetadata(metadata)
        .or(() -> VietnameseDates.ofMetadata(data.published))
        .or(() -> shown(outline, spot))
        .or(() -> ofTimeElement(outline))
        .or(() -> ofDocument(outline, spot))
        .orElse(null);
  }

  private static Optional<Published> ofMetadata(Metadata metadata) {
    for (String name : METADATA) {
      Optional<Published> date = VietnameseDates.ofMetadata(metadata.get(name));
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
  private static Optional<Published> shown(Outline outline, Spot spot) {
    int title = Math.max(0, spot.title());
    int end =
        Math.min(outline.lines.size(), Math.max(spot.title(), spot.first()) + LINES_BELOW_TITLE);
    return shown(outline, title, end)
        .or(() ->
            shown(outline, Math.max(0, title - LINES_ABOVE_TITLE), title)
                .filter(above -> above.time() != null));
  }

  private static Optional<Published> shown(Outline outline, int from, int end) {
    for (int i = from; i < end; i++) {
      Line line = outline.lines.get(i);
      boolean link = line.linkDensity() > MAX_LINKS;
      if (line.length() <= MAX_LINE && !link && !line.box.is(Mark.UNSEEN | Mark.RELATED)) {
        Optional<Published> date = VietnameseDates.find(line.text);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Published> ofTimeElement(Outline outline) {
    for (Box box : outline.named("time")) {
      Optional<Published> date = VietnameseDates.ofMetadata(box.element.attr("datetime"));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** {@code Hà Nội, ngày 28 tháng 11 năm 2013} at the head of a document. */
  private static Optional<Published> ofDocument(Outline outline, Spot spot) {
    int end = Math.min(outline.lines.size(), spot.first() + LINES_OF_DOCUMENT_HEAD);
    for (int i = Math.max(0, spot.first()); i < end; i++) {
      Line line = outline.lines.get(i);
      Optional<Published> date =
          line.length() <= MAX_LINE ? VietnameseDates.findInWords(line.text) : Optional.empty();
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }
}
