package vn.tracuu.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.ingest.Listing;

/** Why a corpus gives not one article, in a sentence for the person who keeps it. */
final class NothingFound {
  private NothingFound() {}

  /**
   * The sentence, without its end.
   *
   * @param pages pages that were looked at
   * @param refused of these, those that are no articles
   */
  static String told(Path root, Listing listing, long pages, long refused) {
    if (pages > 0 || refused > 0) {
      return Math.max(pages, refused) == 1
          ? "the only page was refused"
          : "all %,d pages were refused".formatted(Math.max(pages, refused));
    }
    if (!listing.files().isEmpty()) {
      return Plural.of(listing.files().size(), "file") + " in " + root + ", and no page in it";
    }
    if (!listing.refused().isEmpty()) {
      return unreadable(root, listing.refused());
    }
    return listing.passed().isEmpty()
        ? "there is no file in " + root
        : "no file in %s is of a kind that is read (%s), only others: %s"
            .formatted(root, Listing.kinds(), kinds(listing.passed()));
  }

  private static String unreadable(Path root, List<Ingested.Refused> refused) {
    Ingested.Refused first = refused.getFirst();
    return first.where().isEmpty()
        ? root + " cannot be read: " + first.detail()
        : "nothing in %s can be read; first %s: %s".formatted(root, first.where(), first.detail());
  }

  /** {@code .docx: 12, .pdf: 3}. */
  static String kinds(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> "%s: %,d".formatted(e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
