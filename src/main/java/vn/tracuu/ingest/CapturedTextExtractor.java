package vn.tracuu.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.html.CaptureChrome;
import vn.tracuu.ingest.html.CaptureReader;
import vn.tracuu.ingest.html.HtmlArticle;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.text.legacy.MisreadUtf8;

/**
 * Makes an {@link Extraction} of what {@link CaptureReader} finds in a page that was captured as
 * text, chrome and all, or refuses it. Threads may share it.
 */
final class CapturedTextExtractor {
  /** The longest title that is made of a text's first words, in UTF-16 units. */
  private static final int MAX_MADE_TITLE = 120;

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
    HtmlArticle found = READER.read(MisreadUtf8.mended(text), chrome, title);
    HtmlExtractor.Said known =
        said.title() == null ? new HtmlExtractor.Said(said.address(), madeTitle(found)) : said;
    return HtmlExtractor.extraction(id, found, known, Optional.empty());
  }

  /** The first words of a text without a title, so that it can be listed; null if it has none. */
  private static @Nullable String madeTitle(HtmlArticle found) {
    if (found.lead() != null) {
      return Lines.shortened(found.lead(), MAX_MADE_TITLE);
    }
    return found.blocks().isEmpty()
        ? null
        : Lines.shortened(found.blocks().getFirst().text(), MAX_MADE_TITLE);
  }
}
