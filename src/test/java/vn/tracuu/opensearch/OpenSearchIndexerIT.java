package vn.tracuu.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tracuu.Seed;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexBuild.Source;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.QueryParser;
import vn.tracuu.query.SynonymFile;
import vn.tracuu.schema.Fields;

/** Building generations in a real node, and what goes wrong there. */
@ExtendWith(NeedsCluster.class)
class OpenSearchIndexerIT {
  private static final AtomicInteger TESTS = new AtomicInteger();

  private Connection connection;
  private Cluster cluster;
  private Generations generations;

  @BeforeEach
  void useNamesOfOurOwn() throws IOException, InterruptedException {
    connection = connection(SharedNode.host(), "indexer" + TESTS.incrementAndGet());
    cluster = new Cluster(connection);
    generations = new Generations(cluster);
  }

  @AfterEach
  void removeEverything() throws IOException {
    for (Generations.Described generation : generations.list()) {
      generations.remove(generation);
    }
    cluster.close();
  }

  @Test
  void aNewGenerationIsServedWhenItIsPublishedAndNotBefore() throws IOException {
    build(connection, List.of(article("a", "một")));
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 2);
        IndexBuild build = indexer.begin()) {
      build.add(article("b", "hai"));

      assertEquals("gen-1", generations.served().name());
      build.publish();
    }

    assertEquals("gen-2", generations.served().name());
    assertEquals(1, generations.served().articles());
  }

  @Test
  void keepsTheLastGenerationsAndRemovesOlderOnesAndWhatDeadBuildsLeft() throws IOException {
    build(connection, List.of(article("a", "một")));
    generations.create(); // as a build that was killed leaves it
    build(connection, List.of(article("a", "hai")));
    build(connection, List.of(article("a", "ba")));

    assertEquals(
        List.of("gen-3", "gen-4"),
        generations.list().stream().map(Generations.Described::name).toList());
  }

  @Test
  void aBuildThatIsGivenUpLeavesNothing() throws IOException {
    build(connection, List.of(article("a", "một")));
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 2);
        IndexBuild build = indexer.begin()) {
      build.add(article("b", "hai"));
    }

    assertEquals(
        List.of("gen-1"), generations.list().stream().map(Generations.Described::name).toList());
  }

  @Test
  void ofOneIdTheArticleOfTheLastFileStaysInWhateverOrderTheyCome() throws IOException {
    long seed = Seed.value();
    System.out.println("seed " + seed);
    List<Source> sources = new ArrayList<>();
    for (String file : List.of("a/1.html", "b/1.html", "b/2.jsonl")) {
      for (long position = 1; position <= 3; position++) {
        sources.add(new Source(file, position, new byte[0]));
      }
    }
    Collections.shuffle(sources, new Random(seed));

    BuildResult result;
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 2);
        IndexBuild build = indexer.begin()) {
      sources.forEach(s -> build.add(s, article("one", s.file() + " " + s.position())));
      result = build.publish(List.of());
    }

    assertEquals(8, result.duplicates());
    assertEquals(1, result.index().articles());
    assertEquals("b/2.jsonl 3", stored("one").title());
  }

  @Test
  void aLostAnswerLosesAndDoublesNothing() throws IOException, InterruptedException {
    List<Article> articles = new GeneratedArticles(3).take(400);
    try (LossyProxy proxy = new LossyProxy(SharedNode.host(), n -> n % 2 == 1)) {
      BuildResult result = build(connection(proxy.host(), connection.prefix()), articles);

      assertTrue(proxy.bulks() > 1);
      assertEquals(articles.size(), result.index().articles());
      assertEquals(0, result.duplicates());
    }
  }

  @Test
  void aFullDiskFailsTheBuildAndLeavesTheServedIndex() throws IOException {
    build(connection, List.of(article("a", "một")));
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 2, Duration.ofSeconds(1));
        IndexBuild build = indexer.begin()) {
      block("2", true);
      build.add(article("b", "hai"));

      var error = assertThrows(IndexUnavailableException.class, build::publish);

      String message = String.valueOf(error.getMessage());
      assertTrue(message.contains("flood-stage watermark"), message);
      assertTrue(message.contains("the served index is as it was"), message);
    }
    assertEquals(1, generations.served().number());
  }

  @Test
  void goesOnWhenADiskHasRoomAgain() throws IOException, InterruptedException {
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 2);
        IndexBuild build = indexer.begin()) {
      block("1", true);
      build.add(article("b", "hai"));
      Thread room =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  Thread.sleep(1_000);
                  block("1", false);
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });

      assertEquals(1, build.publish().articles());
      room.join();
    }
  }

  @Test
  void phrasesAndNumbersStandBesideTheArticlesAndAreNone() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      articles.add(article("a" + i, "Theo Nghị quyết số 18-NQ/TW về thủ tục hành chính"));
    }
    build(connection, articles);

    String index = generations.index(generations.served().name());
    assertTrue(KeptLists.phrases(cluster, index).size() > 0);
    assertEquals(5, generations.count(index));
    assertEquals(List.of(), ClusterCheck.of(connection));
    SynonymFile synonyms = new SynonymFile(Path.of("none"));
    try (OpenSearchEngine engine = OpenSearchEngine.open(connection, synonyms)) {
      SearchRequest everything = new SearchRequest(QueryParser.parse("-xyz"), 1, 10);
      assertEquals(5, engine.search(everything).total());
      assertEquals("18-NQ/TW", engine.suggest("18", 1).getFirst().text());
    }
  }

  @Test
  void anIndexOfAnotherVersionIsRefusedWithTheCure() throws IOException {
    build(connection, List.of(article("a", "một")));
    ObjectNode older = Cluster.JSON.createObjectNode();
    older
        .putObject("_meta")
        .put("schema", Fields.SCHEMA_VERSION)
        .put("analysis", Fields.ANALYSIS_VERSION)
        .put("articles", 1)
        .put("built", Instant.EPOCH.toString());
    cluster.change("PUT", "/" + connection.prefix() + "-gen-1/_mapping", older);

    var refused = assertThrows(IndexUnavailableException.class, generations::served);

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("another version"), message);
    assertTrue(message.contains("tracuu reindex --engine opensearch"), message);
  }

  @Test
  void aVeryLongIdIsKept() throws IOException {
    String id = "thư mục/".repeat(100) + "bài.html";
    build(connection, List.of(article(id, "một")));

    assertEquals(id, stored(id).id());
  }

  @Test
  void saysWhichHostsDoNotAnswer() throws IOException {
    Connection nobody = connection("127.0.0.1:" + TestNode.freePort(), "x");

    var error =
        assertThrows(IndexUnavailableException.class, () -> new OpenSearchIndexer(nobody, 2));

    assertTrue(
        String.valueOf(error.getMessage()).contains(nobody.hosts().getFirst().getAuthority()));
  }

  private void block(String generation, boolean blocked) throws IOException {
    // what a node itself sets when its disk is nearly full
    cluster.change(
        "PUT",
        "/" + connection.prefix() + "-gen-" + generation + "/_settings",
        Cluster.JSON.createObjectNode().put("index.blocks.read_only_allow_delete", blocked));
  }

  private Article stored(String id) throws IOException {
    String index = generations.index(generations.served().name());
    return Documents.article(
        cluster
            .query(
                "/" + index + "/_mget",
                Cluster.JSON
                    .createObjectNode()
                    .set("ids", Cluster.JSON.createArrayNode().add(Item.idOf(id))))
            .path("docs")
            .path(0));
  }

  static Connection connection(String host, String prefix) {
    return new Connection(List.of(URI.create("http://" + host)), prefix, "", "", null, 1, 1);
  }

  private static BuildResult build(Connection connection, List<Article> articles)
      throws IOException {
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 2);
        IndexBuild build = indexer.begin()) {
      articles.forEach(build::add);
      return build.publish(List.of());
    }
  }

  private static Article article(String id, String title) {
    return new Article(
        id, title, null, List.of(Block.paragraph("Đất đai.")), Origin.UNKNOWN, LegalDocument.NONE);
  }
}
