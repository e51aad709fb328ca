package vn.tracuu.ingest;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tracuu.article.Article;
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

  /** The same as below, for those who do not ask for the kinds of documents. */
  Ingested extract(Function<String, SiteChrome> chrome, Consumer<String> noted) {
    return extract(chrome, noted, kind -> {});
  }

  /**
   * What becomes of the page. Nothing that is wrong with one page ends the reading of the others:
   * what no stage foresaw is a refusal as well, and the log has the rest.
   *
   * @param noted told what a keeper of the corpus should know of an article
   * @param kinds told of which kind a document is that became an article
   */
  Ingested extract(
      Function<String, SiteChrome> chrome, Consumer<String> noted, Consumer<String> kinds) {
    try {
      Extraction extraction = Defects.guarded(() -> steps.extract(chrome.apply(site)));
      Article article = Defects.guarded(() -> Admission.of(extraction.article()));
      extraction.notes().forEach(noted);
      if (extraction.file() != null) {
        kinds.accept(extraction.file().kind());
      }
      return new Ingested.Accepted(article);
    } catch (RefusedException e) {
      return e.at(where);
    } catch (IOException e) {
      return Unreadable.at(where, e);
    }
  }
}
