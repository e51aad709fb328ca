package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.Await;
import vn.tracuu.Seed;
import vn.tracuu.lucene.index.IndexCheck;

/**
 * The real service in a process of its own, killed (SIGKILL) at random moments while articles are
 * pushed to it. {@code -Dtracuu.test.servicekills=100} is the long form; {@code -Dtracuu.test.seed}
 * repeats a run.
 */
class KilledServiceIT {
  private static final int KILLS = Integer.getInteger("tracuu.test.servicekills", 3);
  private static final long SEED = Seed.value();
  private static final String TOKEN = "a token that nobody guesses";
  private static final int CLIENTS = 3;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final HttpClient client = HttpClient.newHttpClient();

  /** The version of each article that was acknowledged last; 0: that it is deleted. */
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

  private final LongAdder writes = new LongAdder();

  /** The version that was sent last, acknowledged or not. */
  private final Map<String, Integer> sent = new ConcurrentHashMap<>();

  @Test
  void nothingThatWasAcknowledgedIsEverLost() throws Exception {
    Path pages = folder.resolve("pages.jsonl");
    Path index = folder.resolve("index");
    Files.writeString(pages, "{\"id\":\"0\",\"title\":\"Bài\",\"text\":\"đất đai\"}\n");
    CommandProcess.reindex(pages, index);
    int version = 0;
    for (int kill = 0; kill <= KILLS; kill++) {
      Service service = Service.start(pages, index);
      try {
        verify(service.port, kill);
        version = kill < KILLS ? pushUntilKilled(service, version + 1) : version;
      } finally {
        service.process.destroyForcibly().waitFor();
      }
      assertEquals(List.of(), IndexCheck.of(index), "seed " + SEED);
      if (kill % 2 == 1) {
        CommandProcess.reindex(pages, index);
      }
    }
    System.out.printf(
        "%d kills, %d acknowledged writes of %d articles, none lost, seed %d%n",
        KILLS, writes.sum(), acknowledged.size(), SEED);
    assertTrue(writes.sum() >= KILLS, "hardly anything was acknowledged");
  }

  /** A service in a process of its own. */
  private record Service(Process process, int port) {
    static Service start(Path pages, Path index) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              CommandProcess.line("serve", "--port=0", "--corpus=" + pages, "--index=" + index));
      builder.environment().put("TRACUU_TOKEN", TOKEN);
      Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      String line = out.readLine();
      assertTrue(line != null && line.contains("http://"), "the service did not start: " + line);
      String port = line.replaceAll(".*:(\\d+)/.*", "$1");
      return new Service(process, Integer.parseInt(port));
    }
  }

  /** Every article is as it was acknowledged last, or as it was sent after that. */
  private void verify(int port, int kill) throws Exception {
    for (Map.Entry<String, Integer> article : acknowledged.entrySet()) {
      String id = article.getKey();
      Await.until(
          id + " is as acknowledged, kill " + kill + ", seed " + SEED,
          () -> wrong(port, id, article.getValue()).isEmpty());
    }
  }

  private String wrong(int port, String id, int least) throws Exception {
    HttpResponse<String> answer = send(port, "GET", id, "");
    int sentLast = sent.getOrDefault(id, 0);
    if (answer.statusCode() == 404) {
      boolean right = least == 0 || deletedAfter(id, least);
      return right ? "" : id + " is lost, acknowledged " + least;
    }
    int found = Integer.parseInt(answer.body().replaceAll("(?s).*\"title\":\"(\\d+)\".*", "$1"));
    boolean right = found >= least && found <= sentLast && (least != 0 || found == sentLast);
    return right ? "" : id + " is " + found + ", acknowledged " + least + ", sent " + sentLast;
  }

  /** Whether a deletion was sent that nobody acknowledged. */
  private boolean deletedAfter(String id, int least) {
    return sent.getOrDefault(id, 0) > least && sent.getOrDefault(id, 0) % 5 == 0;
  }

  private int pushUntilKilled(Service service, int from) throws Exception {
    List<Thread> clients = new ArrayList<>();
    int rounds = 400;
    for (int c = 0; c < CLIENTS; c++) {
      String name = "c" + c;
      clients.add(Thread.ofPlatform().start(() -> push(service.port, name, from, rounds)));
    }
    Thread.sleep(random.nextLong(100, 2_500));
    service.process.destroyForcibly().waitFor();
    for (Thread one : clients) {
      one.join();
    }
    return from + rounds;
  }

  /** Pushes one version after the other, every fifth of them a deletion, until nobody answers. */
  private void push(int port, String name, int from, int rounds) {
    for (int version = from; version < from + rounds; version++) {
      String id = name + "-" + version % 7;
      boolean delete = version % 5 == 0;
      sent.put(id, version);
      try {
        String body = "{\"title\":\"%d\",\"text\":\"đất\"}".formatted(version);
        int status = send(port, delete ? "DELETE" : "PUT", id, delete ? "" : body).statusCode();
        assertTrue(status < 300 || (delete && status == 404), "status " + status);
        acknowledged.put(id, delete ? 0 : version);
        writes.increment();
      } catch (IOException e) {
        return; // killed
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private HttpResponse<String> send(int port, String method, String id, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/articles/" + id))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
