package vn.tracuu.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tracuu.article.Article;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.opensearch.Connection;
import vn.tracuu.opensearch.OpenSearchEngine;
import vn.tracuu.opensearch.OpenSearchIndexer;
import vn.tracuu.opensearch.SharedNode;

/** What a service that is tested can stand on. */
public enum TestEngine {
  /** An index in a folder. */
  EMBEDDED {
    @Override
    public SearchEngine over(Path folder, List<Article> articles) throws IOException {
      try (IndexBuild build = new LuceneIndexer(folder).begin()) {
        articles.forEach(build::add);
        build.publish();
      }
      return LuceneEngine.open(folder);
    }
  },

  /** An index in a cluster of one node, which all tests of a run share. */
  DISTRIBUTED {
    @Override
    public SearchEngine over(Path folder, List<Article> articles)
        throws IOException, InterruptedException {
      Connection connection =
          new Connection(
              List.of(URI.create("http://" + SharedNode.host())),
              "engine" + INDICES.incrementAndGet(),
              "",
              "",
              null,
              1,
              0);
      try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 1);
          IndexBuild build = indexer.begin()) {
        articles.forEach(build::add);
        build.publish();
      }
      return OpenSearchEngine.open(connection, LuceneEngine.synonyms(folder));
    }
  };

  /** What a cluster does not do, its document says. */
  public boolean takesSingleArticles() {
    return this == EMBEDDED;
  }

  private static final AtomicInteger INDICES = new AtomicInteger();

  /**
   * An engine over a new index of these articles.
   *
   * @param folder of the index, or nearly empty
   */
  public abstract SearchEngine over(Path folder, List<Article> articles)
      throws IOException, InterruptedException;
}
