package vn.tracuu.ingest;

import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.html.HtmlArticle;
import vn.tracuu.ingest.html.HtmlReader;
import vn.tracuu.ingest.html.Profiles;
import vn.tracuu.ingest.html.SiteChrome;

/** Makes an article of what was found on a page, or refuses the page. */
final class HtmlExtractor {
  private static final HtmlReader READER =
      new HtmlReader(
          System.getProperty("noprofiles") != null ? Profiles.none() : Profiles.shipped());

  private HtmlExtractor() {}

  static Extraction extract(String id, String html) throws RefusedException {
    HtmlArticle found = READER.read(HtmlReader.parse(html), SiteChrome.NONE);
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
    return new Extraction(
        new Article(id, found.title(), found.lead(), found.blocks(), origin, LegalDocument.NONE),
        found.removed());
  }
}
