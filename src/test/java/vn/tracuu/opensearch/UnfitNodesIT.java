package vn.tracuu.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.lucene.search.LuceneEngine;

/** A cluster of two nodes, one without our plugin and one with that of another analysis. */
@ExtendWith(NeedsCluster.class)
class UnfitNodesIT {
  @TempDir private static Path folder;

  private static TestNode bare;
  private static TestNode old;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Distribution fit = SharedNode.distribution();
    int bareTransport = TestNode.freePort();
    int oldTransport = TestNode.freePort();
    bare = node(fit.withPlugin(""), "bare", bareTransport, oldTransport);
    old = node(fit.withPlugin("0.0.1+analysis.1"), "old", oldTransport, bareTransport);
    bare.launch();
    old.launch();
    bare.awaitReady(2);
  }

  @AfterAll
  static void stop() {
    if (bare != null && old != null) {
      bare.close();
      old.close();
    }
  }

  @Test
  void serviceAndReindexNameEachOfThemAndTheCureBeforeTheyBegin() {
    Connection connection =
        new Connection(List.of(URI.create("http://" + bare.host())), "unfit", "", "", null, 1, 1);

    var service =
        assertThrows(
            IndexUnavailableException.class,
            () -> OpenSearchEngine.open(connection, LuceneEngine.synonyms(folder)));
    var reindex =
        assertThrows(IndexUnavailableException.class, () -> new OpenSearchIndexer(connection, 2));

    String message = String.valueOf(service.getMessage());
    assertEquals(message, reindex.getMessage());
    assertTrue(message.contains("node bare lacks the plugin tracuu-analysis"), message);
    assertTrue(
        message.contains("node old has the plugin tracuu-analysis of version 0.0.1+analysis.1"),
        message);
    assertTrue(message.contains("bin/opensearch-plugin install file:///"), message);
  }

  @Test
  void checkFindsThem() throws IOException {
    Connection connection =
        new Connection(List.of(URI.create("http://" + old.host())), "unfit", "", "", null, 1, 1);

    List<ClusterCheck.Finding> findings = ClusterCheck.of(connection);

    assertEquals(1, findings.size(), findings::toString);
    assertTrue(findings.getFirst().problem().contains("node bare lacks"), findings::toString);
  }

  private static TestNode node(Distribution server, String name, int transport, int other)
      throws IOException {
    return new TestNode(
        server,
        name,
        SharedNode.folder(server),
        TestNode.freePort(),
        transport,
        Map.of(
            "discovery.seed_hosts",
            "[\"127.0.0.1:%d\", \"127.0.0.1:%d\"]".formatted(transport, other),
            "cluster.initial_cluster_manager_nodes",
            "[bare, old]"));
  }
}
