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
 */
record PageSink(
    Function<String, SiteChrome> chrome, Consumer<Ingested> outcome, Consumer<String> noted) {
  /** The same for pages whose sites are told otherwise. */
  PageSink with(Function<String, SiteChrome> otherChrome) {
    return new PageSink(otherChrome, outcome, noted);
  }

  /** A page that was read and is to be extracted. */
  void add(Work work) {
    outcome.accept(work.extract(chrome, noted));
  }

  /** A page that is refused already. */
  void add(Ingested.Refused refusal) {
    outcome.accept(refusal);
  }
}
