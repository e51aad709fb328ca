package vn.tracuu.ingest;

import java.util.concurrent.Callable;
import vn.tracuu.ingest.html.SiteChrome;

/**
 * A page that was read from disk and waits to be extracted.
 *
 * @param where the page, for refusals
 * @param site its site: the top folder, or the host for a page of an archive
 * @param bytes what it holds in memory meanwhile
 * @param steps what is to be done with it
 */
record Work(String where, String site, int bytes, Steps steps) {
  /** Extracts the page. */
  interface Steps {
    Extraction extract(SiteChrome chrome) throws RefusedException;
  }

  /** The work as something that never throws. */
  Callable<Ingested> with(SiteChrome chrome) {
    return () -> {
      try {
        return new Ingested.Accepted(steps.extract(chrome).article());
      } catch (RefusedException e) {
        return e.at(where);
      }
    };
  }
}
