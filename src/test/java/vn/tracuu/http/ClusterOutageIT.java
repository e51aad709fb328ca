package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.Await;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.opensearch.Connection;
import vn.tracuu.opensearch.NeedsCluster;
import vn.tracuu.opensearch.OpenSearchEngine;
import vn.tracuu.opensearch.OpenSearchIndexer;
import vn.tracuu.opensearch.SharedNode;
import vn.tracuu.opensearch.TestNode;

/** A service whose cluster goes away as a whole (SIGKILL) and comes back. */
@ExtendWith(NeedsCluster.class)
class ClusterOutageIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEARCH = "/api/search?q=dat+dai";
  private static final Duration RECOVERY = Duration.ofMinutes(2);

  private final PrintStream err = System.err;

  @TempDir private Path folder;
  private TestNode node;
  private Connection connection;

  @BeforeEach
  void buildAnIndex() throws IOException, InterruptedException {
    node = SharedNode.another().start();
    connection =
        new Connection(
            List.of(URI.create("http://" + node.host())),
            "outage",
            "who",
            "Bi-mat-7291",
            null,
            1,
            0);
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 1);
        IndexBuild build = indexer.begin()) {
      build.add(TestService.article("a", "Nghị quyết về đất đai", "Thu hồi đất."));
      build.publish(List.of());
    }
  }

  @AfterEach
  void stop() {
    System.setErr(err);
    node.close();
  }

  @Test
  void saysSoWhileNoNodeAnswersAndRecoversByItself() throws Exception {
    SearchEngine startedWhileAway = engine();
    try (TestService service = TestService.over(engine(), Map.of())) {
      assertEquals(200, service.get(SEARCH).statusCode());
      assertEquals("ready\n", service.get("/readyz").body());

      ByteArrayOutputStream standardError = new ByteArrayOutputStream();
      System.setErr(new PrintStream(standardError, true, StandardCharsets.UTF_8));
      node.kill();
      try (TestService unwarmed = TestService.over(startedWhileAway, Map.of())) {
        await(service, "/readyz", 503);
        assertEquals("unavailable\n", service.get("/readyz").body());
        assertEquals("unavailable\n", unwarmed.get("/readyz").body());
        for (String path :
            List.of(SEARCH, "/api/articles/a", "/api/suggest?q=dat", "/api/numbers/18-NQ%2FTW")) {
          namesTheCauseAndNothingElse(service.get(path));
        }
        assertEquals(200, service.get("/livez").statusCode());
        writesDownTheCauseOnce(service, standardError);

        node.start();
        await(service, "/readyz", 200);
        await(unwarmed, "/readyz", 200);
        assertEquals(1, JSON.readTree(service.get(SEARCH).body()).get("total").asInt());
        assertEquals(1, JSON.readTree(unwarmed.get(SEARCH).body()).get("total").asInt());
      }
    }
  }

  private void writesDownTheCauseOnce(TestService service, ByteArrayOutputStream standardError)
      throws Exception {
    for (int i = 0; i < 20; i++) {
      assertEquals(503, service.get(SEARCH).statusCode());
    }

    String written = standardError.toString(StandardCharsets.UTF_8);
    List<String> lines = written.lines().filter(line -> line.contains("requests refused")).toList();
    assertEquals(1, lines.size(), written);
    assertTrue(lines.getFirst().contains("no node of the cluster answers"), written);
    assertFalse(written.contains("\tat "), written);
    assertFalse(written.contains(node.host()), written);
    assertFalse(written.contains(connection.password()), written);
  }

  private SearchEngine engine() {
    return OpenSearchEngine.open(connection, LuceneEngine.synonyms(folder));
  }

  private void namesTheCauseAndNothingElse(HttpResponse<String> answer) throws IOException {
    JsonNode problem = JSON.readTree(answer.body());

    assertEquals(503, answer.statusCode());
    assertEquals(
        "the index cannot be searched at the moment: no node of the cluster answers",
        problem.get("detail").asText());
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    assertFalse(answer.body().contains(node.host()), answer.body());
    assertFalse(answer.body().contains("Exception"), answer.body());
    assertFalse(answer.body().contains(connection.password()), answer.body());
  }

  private static void await(TestService service, String path, int status) throws Exception {
    Await.until(path + " is " + status, RECOVERY, () -> service.get(path).statusCode() == status);
  }
}
