package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.tracuu.article.Article;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.query.QueryParser;

/**
 * Three nodes of which the manager and another one are killed (SIGKILL): one after the other while
 * articles are indexed, and both together while questions are asked. Prints what was lost and how
 * long it took. A command, not a test: it takes some minutes; {@code src/docs/opensearch.md} says
 * how it is run.
 */
final class KilledNodes {
  private static final String PREFIX = "killed";
  private static final int CLIENTS = 2;

  /** Between articles when there are enough, so that a node that comes back can catch up. */
  private static final Duration PACE = Duration.ofMillis(50);

  private static final double MILLIS = 1e6;

  private final ThreeNodes nodes;
  private final Connection connection;

  private KilledNodes(ThreeNodes nodes) {
    this.nodes = nodes;
    connection = nodes.connection(PREFIX, 2);
  }

  /**
   * Runs it; exits with 1 if anything was lost.
   *
   * @param args how many articles at least; 1,500 if it is missing
   */
  public static void main(String[] args) throws Exception {
    int least = args.length == 0 ? 1_500 : Integer.parseInt(args[0]);
    long lost;
    try (ThreeNodes nodes = ThreeNodes.start()) {
      KilledNodes run = new KilledNodes(nodes);
      Map<String, Integer> acknowledged = run.index(least);
      lost = run.lost(acknowledged);
      System.out.printf("acknowledged %d, lost %d%n", acknowledged.size(), lost);
      run.search();
      nodes.awaitGreen();
      lost += run.lost(acknowledged);
      System.out.printf("after the searches, all nodes back: lost %d%n", lost);
    }
    System.exit(lost == 0 ? 0 : 1);
  }

  /** Adds articles until both nodes were killed and are back; gives what each of them was. */
  private Map<String, Integer> index(int least) throws Exception {
    GeneratedArticles source = new GeneratedArticles(1);
    Map<String, Integer> added = new HashMap<>();
    AtomicBoolean done = new AtomicBoolean();
    AtomicBoolean killed = new AtomicBoolean();
    long longest = 0;
    long start = System.nanoTime();
    try (OpenSearchIndexer indexer = new OpenSearchIndexer(connection, 2);
        IndexBuild build = indexer.begin()) {
      Thread killing = Thread.ofPlatform().start(() -> killWhileIndexing(done, killed));
      for (int i = 0; i < least || !done.get(); i++) {
        Article article = source.recombined("generated/" + i);
        long before = System.nanoTime();
        build.add(article);
        longest = Math.max(longest, System.nanoTime() - before);
        added.put(article.id(), article.hashCode());
        if (i >= least) {
          Thread.sleep(PACE);
        }
      }
      killing.join();
      if (!killed.get()) {
        throw new IOException("the nodes could not be killed and started again");
      }
      BuildResult result = build.publish(List.of());
      System.out.printf(
          "indexed %d articles in %.1f s, longest wait for a batch %.1f s%n",
          result.index().articles(), (System.nanoTime() - start) / 1e9, longest / 1e9);
    }
    return added;
  }

  private void killWhileIndexing(AtomicBoolean done, AtomicBoolean killed) {
    try {
      Thread.sleep(5_000);
      killAndStart(nodes.manager(), "the manager");
      killAndStart(nodes.another(), "another node");
      killed.set(true);
    } catch (IOException | InterruptedException e) {
      System.out.println(e);
    } finally {
      done.set(true);
    }
  }

  private void killAndStart(TestNode node, String what) throws IOException, InterruptedException {
    node.kill();
    long start = System.nanoTime();
    System.out.println("indexing: killed " + what + ", " + node.name());
    TestNode next = nodes.manager();
    System.out.printf(
        "  a manager (%s) after %.1f s%n", next.name(), (System.nanoTime() - start) / 1e9);
    Thread.sleep(5_000);
    node.start();
    nodes.awaitGreen();
    System.out.printf("  green again after %.1f s%n", (System.nanoTime() - start) / 1e9);
  }

  /** How many of these articles are not as they were. */
  private long lost(Map<String, Integer> acknowledged) throws IOException {
    long lost = 0;
    try (Cluster cluster = new Cluster(connection)) {
      Generations generations = new Generations(cluster);
      String path = "/" + generations.index(generations.served().name()) + "/_mget";
      List<String> ids = new ArrayList<>(acknowledged.keySet());
      for (int i = 0; i < ids.size(); i += 200) {
        List<String> some = ids.subList(i, Math.min(ids.size(), i + 200));
        ObjectNode body = Cluster.JSON.createObjectNode();
        some.forEach(body.putArray("ids")::add);
        int n = 0;
        for (JsonNode document : cluster.query(path, body).path("docs")) {
          Integer was = acknowledged.get(some.get(n++));
          boolean there =
              document.path("found").asBoolean()
                  && was != null
                  && was == Documents.article(document).hashCode();
          lost += there ? 0 : 1;
        }
      }
    }
    return lost;
  }

  /** What the clients saw. */
  private static final class Answers {
    final List<Long> nanos = new ArrayList<>();
    long failed;
    long different;

    synchronized void add(long time, boolean same) {
      nanos.add(time);
      different += same ? 0 : 1;
    }

    synchronized void fail(IndexUnavailableException e) {
      failed++;
      System.out.println("  " + e.getMessage());
    }

    synchronized void print(String when) {
      nanos.sort(null);
      System.out.printf(
          "searching, %s: %d answers, %d failed, %d with other hits than before; p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
          when, nanos.size(), failed, different, quantile(0.5), quantile(0.99), quantile(1));
    }

    private double quantile(double q) {
      return nanos.isEmpty() ? 0 : nanos.get((int) ((nanos.size() - 1) * q)) / MILLIS;
    }
  }

  private void search() throws Exception {
    List<String> questions = questions();
    Map<String, List<String>> right = new HashMap<>();
    try (OpenSearchEngine engine =
        OpenSearchEngine.open(connection, LuceneEngine.synonyms(Path.of("target")))) {
      for (String question : questions) {
        right.put(question, ask(engine, question));
      }
      searchFor(10, engine, right).print("all nodes alive");
      TestNode manager = nodes.manager();
      TestNode other = nodes.another();
      Thread killing =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  Thread.sleep(3_000);
                  manager.kill();
                  Thread.sleep(3_000);
                  other.kill();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      searchFor(30, engine, right)
          .print("the manager killed after 3 s, another node after 6 s, one of three left");
      killing.join();
      System.out.println("ready while one node is left: " + engine.info());
      manager.launch();
      other.launch();
      manager.awaitReady(3);
      searchFor(10, engine, right).print("all nodes back");
    }
  }

  private static Answers searchFor(
      int seconds, OpenSearchEngine engine, Map<String, List<String>> right)
      throws InterruptedException {
    Answers answers = new Answers();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    AtomicLong next = new AtomicLong();
    List<String> questions = List.copyOf(right.keySet());
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          Thread.ofPlatform()
              .start(() -> {
                while (System.nanoTime() < end) {
                  String question =
                      questions.get((int) (next.getAndIncrement() % questions.size()));
                  long start = System.nanoTime();
                  try {
                    List<String> ids = ask(engine, question);
                    answers.add(System.nanoTime() - start, ids.equals(right.get(question)));
                  } catch (IndexUnavailableException e) {
                    answers.fail(e);
                  }
                }
              }));
    }
    for (Thread client : clients) {
      client.join();
    }
    return answers;
  }

  private static List<String> ask(OpenSearchEngine engine, String question) {
    return engine.search(new SearchRequest(QueryParser.parse(question), 1, 10)).hits().stream()
        .map(Hit::id)
        .toList();
  }

  private static List<String> questions() throws IOException {
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/judged/queries.jsonl"))) {
      questions.add(Cluster.JSON.readTree(line).path("text").asText());
    }
    return questions;
  }
}
