package vn.tracuu.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.lucene.search.LuceneEngine;

/** A cluster that asks who is there. */
@ExtendWith(NeedsCluster.class)
class CredentialsIT {
  private static final String PASSWORD = "Bi-mat-7291";

  @TempDir private Path folder;
  private Doorkeeper door;

  @BeforeEach
  void standBeforeTheNode() throws IOException, InterruptedException {
    door = new Doorkeeper(SharedNode.host(), "reader", PASSWORD);
  }

  @AfterEach
  void leave() {
    door.close();
  }

  @Test
  void whoHasThemBuildsAndSearches() throws IOException {
    Connection connection = connection(PASSWORD);
    Article article = new GeneratedArticles(1).take(1).getFirst();
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 1);
        IndexBuild build = indexer.begin()) {
      build.add(article);
      build.publish(List.of());
    }

    try (OpenSearchEngine engine =
        OpenSearchEngine.open(connection, LuceneEngine.synonyms(folder))) {
      assertEquals(article, engine.article(article.id()).orElseThrow());
    }
  }

  @Test
  void whoHasWrongOnesIsToldWithoutThem() {
    Connection connection = connection("wrong-" + PASSWORD);

    var refused =
        assertThrows(IndexUnavailableException.class, () -> new OpenSearchIndexer(connection, 1));

    StringWriter all = new StringWriter();
    refused.printStackTrace(new PrintWriter(all));
    assertTrue(all.toString().contains("401"), all::toString);
    assertTrue(
        all.toString().contains("set opensearch-user and opensearch-password"), all::toString);
    assertFalse(all.toString().contains(PASSWORD));
    assertFalse(connection.toString().contains(PASSWORD));
  }

  private Connection connection(String password) {
    return new Connection(
        List.of(URI.create("http://" + door.host())),
        "credentials",
        "reader",
        password,
        null,
        1,
        0);
  }
}
