package vn.tracuu.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.Indexer;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;

/** One batch: every page of a corpus into a new generation of the index. */
final class Reindex {
  private final Map<Ingested.Reason, Integer> refusals = new EnumMap<>(Ingested.Reason.class);
  private final List<Ingested.Refused> refused = new ArrayList<>();
  private int read;

  private Reindex() {}

  /**
   * What a batch did.
   *
   * @param read pages that were looked at
   * @param indexed articles in the new generation
   * @param refused every refused page with its reason, in the order of reading
   * @param refusedByReason how many pages were refused for which reason
   * @param seconds how long it took
   * @param generation the generation that is served now
   */
  record Report(
      int read,
      long indexed,
      List<Ingested.Refused> refused,
      Map<Ingested.Reason, Integer> refusedByReason,
      double seconds,
      String generation) {
    int exitCode() {
      return refused.isEmpty() ? ExitCodes.DONE : ExitCodes.DONE_WITH_REFUSALS;
    }
  }

  /**
   * Reads {@code corpus} into a new generation and publishes it. A bad page is counted and listed;
   * the run goes on.
   *
   * @param progress told now and then how many pages were read
   */
  static Report run(Corpus corpus, Indexer indexer, Consumer<Integer> progress) throws IOException {
    return new Reindex().batch(corpus, indexer, progress);
  }

  private Report batch(Corpus corpus, Indexer indexer, Consumer<Integer> progress)
      throws IOException {
    Instant start = Instant.now();
    try (IndexBuild build = indexer.begin()) {
      corpus.forEach(page -> {
        read++;
        progress.accept(read);
        switch (page) {
          case Ingested.Accepted accepted -> build.add(accepted.article());
          case Ingested.Refused refusal -> refuse(refusal);
        }
      });
      if (read == refused.size()) {
        throw new IOException(
            read == 0
                ? "the corpus holds no page; the served index is as it was"
                : "all " + read + " pages were refused; the served index is as it was");
      }
      IndexInfo info = build.publish();
      double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
      return new Report(read, info.articles(), refused, refusals, seconds, info.generation());
    }
  }

  private void refuse(Ingested.Refused refusal) {
    refused.add(refusal);
    refusals.merge(refusal.reason(), 1, Integer::sum);
  }
}
