package vn.tracuu.ingest;

import java.util.function.Consumer;
import java.util.function.Function;
import vn.tracuu.ingest.html.SiteChrome;

/**
 * Extracts the pages of a file as they are read, and hands over what became of each. For one
 * thread.
 *
 * @param chrome what recurs on the pages of a site
 * @param outcome told of every page, in the order of the file
 * @param noted told what a keeper of the corpus should know of an article
 * @param kinds told of which kind each document is that became an article
 */
record PageSink(
    Function<String, SiteChrome> chrome,
    Consumer<Ingested> outcome,
    Consumer<String> noted,
    Consumer<String> kinds) {
  /** The same for pages whose sites are told otherwise. */
  PageSink with(Function<String, SiteChrome> otherChrome) {
    return new PageSink(otherChrome, outcome, noted, kinds);
  }

  /** A page that was read and is to be extracted. */
  void add(Work work) {
    outcome.accept(work.extract(chrome, noted, kinds));
  }

  /** A page that is refused already. */
  void add(Ingested.Refused refusal) {
    outcome.accept(refusal);
  }
}
