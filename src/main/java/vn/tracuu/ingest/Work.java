package vn.tracuu.ingest;

import vn.tracuu.article.Article;
import vn.tracuu.article.ArticleId;
import vn.tracuu.ingest.html.SiteChrome;

/**
 * A page that was read from disk and waits to be extracted.
 *
 * @param where the page, for refusals
 * @param site its site: the top folder, or the host for a page of an archive
 * @param steps what is to be done with it
 */
record Work(String where, String site, Steps steps) {
  /** Extracts the page. */
  interface Steps {
    Extraction extract(SiteChrome chrome) throws RefusedException;
  }

  /** What becomes of the page. */
  Ingested extract(SiteChrome chrome) {
    try {
      Article article = steps.extract(chrome).article();
      return ArticleId.fault(article.id())
          .<Ingested>map(fault -> new Ingested.Refused(where, Ingested.Reason.MALFORMED, fault))
          .orElseGet(() -> new Ingested.Accepted(article));
    } catch (RefusedException e) {
      return e.at(where);
    }
  }
}
