package vn.tracuu.ingest;

import java.util.Optional;
import vn.tracuu.ingest.html.CaptureChrome;
import vn.tracuu.ingest.html.CaptureReader;

/**
 * Makes an {@link Extraction} of what {@link CaptureReader} finds in a page that was captured as
 * text, chrome and all, or refuses it. Threads may share it.
 */
final class CapturedTextExtractor {
  private static final CaptureReader READER = new CaptureReader();

  private CapturedTextExtractor() {}

  /** Extracts the article of a text of which nobody knows where it is from. */
  static Extraction extract(String id, String text, CaptureChrome chrome) throws RefusedException {
    return extract(id, text, chrome, HtmlExtractor.Said.NOTHING);
  }

  /**
   * Extracts the article.
   *
   * @param id the article's id
   * @param chrome what is known of the text's site
   * @param said what is known of the text beside it
   * @throws RefusedException if the text holds no article
   */
  static Extraction extract(String id, String text, CaptureChrome chrome, HtmlExtractor.Said said)
      throws RefusedException {
    if (text.isBlank()) {
      throw new RefusedException(Ingested.Reason.EMPTY, "nothing but white space");
    }
    String title = said.title() == null ? "" : said.title();
    return HtmlExtractor.extraction(id, READER.read(text, chrome, title), said, Optional.empty());
  }
}
