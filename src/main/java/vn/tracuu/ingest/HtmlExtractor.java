package vn.tracuu.ingest;

import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.html.HtmlArticle;
import vn.tracuu.ingest.html.HtmlReader;
import vn.tracuu.ingest.html.Profiles;
import vn.tracuu.ingest.html.SiteChrome;
import vn.tracuu.ingest.html.SiteSurvey;

/**
 * Makes an {@link Extraction} of what {@link HtmlReader} finds on a page, or refuses the page.
 * Immutable; threads may share it.
 */
final class HtmlExtractor {
  private final HtmlReader reader;

  HtmlExtractor(Profiles profiles) {
    this.reader = new HtmlReader(profiles);
  }

  /**
   * Extracts the article.
   *
   * @param id the article's id
   * @param html the page as text
   * @param chrome what is known of the page's site
   * @throws RefusedException if the page holds no title or no text
   */
  Extraction extract(String id, String html, SiteChrome chrome) throws RefusedException {
    HtmlArticle found = reader.read(HtmlReader.parse(html), chrome);
    if (found.title().isEmpty()) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no title found");
    }
    if (found.blocks().isEmpty() && found.lead() == null) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no article text found");
    }
    Origin origin =
        new Origin(
            WebAddress.orNull(found.url()),
            found.site(),
            found.author(),
            found.source(),
            found.published());
    return LegacyArticle.converted(
        new Extraction(
            new Article(
                id, found.title(), found.lead(), found.blocks(), origin, LegalDocument.NONE),
            found.removed()),
        LegacyArticle.font(html));
  }

  /** The first pass over pages of one site. */
  SiteSurvey survey() {
    return new SiteSurvey(reader);
  }
}
