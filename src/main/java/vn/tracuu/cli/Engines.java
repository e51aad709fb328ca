package vn.tracuu.cli;

import java.io.IOException;
import vn.tracuu.engine.Indexer;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.lucene.index.Generation;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.opensearch.Connection;
import vn.tracuu.opensearch.OpenSearchEngine;
import vn.tracuu.opensearch.OpenSearchIndexer;
import vn.tracuu.query.SynonymFile;
import vn.tracuu.settings.EngineSettings;

/** The one place where an engine is chosen. */
final class Engines {
  private Engines() {}

  /** An engine for a command that asks and ends: over what is served now. */
  static SearchEngine open(EngineSettings settings) {
    return settings.distributed()
        ? distributed(settings)
        : new LuceneEngine(Generation.served(settings.index()), synonyms(settings));
  }

  /** The operator's own words; in the folder of the index, where they once stood, as a fallback. */
  static SynonymFile synonyms(EngineSettings settings) {
    return new SynonymFile(settings.synonyms(), settings.index().resolve("synonyms.tsv"));
  }

  static SearchEngine distributed(EngineSettings settings) {
    return OpenSearchEngine.open(connection(settings), synonyms(settings));
  }

  /** Something that has to be done with an indexer. */
  @FunctionalInterface
  interface Task<T> {
    T with(Indexer indexer) throws IOException;
  }

  /** Does it with an indexer that keeps {@code kept} generations. */
  static <T> T index(EngineSettings settings, int kept, Task<T> task) throws IOException {
    if (!settings.distributed()) {
      return task.with(new LuceneIndexer(settings.index(), kept));
    }
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection(settings), kept)) {
      return task.with(indexer);
    }
  }

  /**
   * Whether a batch is under way, in whichever process. In a cluster that cannot be told: of two
   * batches there the one that ends first is served, and the other fails.
   */
  static boolean isIndexing(EngineSettings settings) throws IOException {
    return !settings.distributed() && new LuceneIndexer(settings.index()).isBusy();
  }

  /** How to reach the cluster. */
  static Connection connection(EngineSettings settings) {
    return new Connection(
        settings.hosts(),
        settings.prefix(),
        settings.user(),
        settings.password(),
        settings.authorities(),
        settings.shards(),
        settings.replicas());
  }

  /** Where the index is, for messages. */
  static String place(EngineSettings settings) {
    return settings.distributed()
        ? "\"" + settings.prefix() + "\" at " + settings.hosts()
        : settings.index().toString();
  }
}
