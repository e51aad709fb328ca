package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.lucene.index.IndexCheck;

/**
 * A bad night: while clients push, batches, rollbacks, tidying up, SIGKILLs of service and batch,
 * and a full disk (a small file system in memory where this user may mount one) come in random
 * order. {@code -Dtracuu.test.minutes=10} is the long form; {@code -Dtracuu.test.seed} repeats the
 * order.
 */
class NightShiftIT {
  private static final Duration LENGTH =
      Duration.ofSeconds(Math.max(12, 60L * Integer.getInteger("tracuu.test.minutes", 0)));

  private static final long SEED = Long.getLong("tracuu.test.seed", 17);
  private static final String TOKEN = "a token that nobody guesses";
  private static final int CLIENTS = 3;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Map<String, Integer> events = new TreeMap<>();
  private final List<String> unexpected = new ArrayList<>();

  /**
   * What may stand in the index of each id: what was acknowledged last, and what was sent since.
   */
  private final Map<String, List<Integer>> possible = new ConcurrentHashMap<>();

  private Path disk;
  private Path index;
  private Path pages;
  private boolean mounted;
  private @Nullable Process service;
  private volatile int port;

  @Test
  void nothingThatWasAcknowledgedIsLostInABadNight() throws Exception {
    start();
    List<Thread> clients = new ArrayList<>();
    for (int c = 0; c < CLIENTS; c++) {
      String name = "c" + c;
      clients.add(Thread.ofPlatform().start(() -> pushAll(name)));
    }
    long end = System.nanoTime() + LENGTH.toNanos();
    while (System.nanoTime() < end) {
      happen();
      TimeUnit.MILLISECONDS.sleep(random.nextInt(1, 400));
    }
    over.set(true);
    for (Thread one : clients) {
      one.join();
    }
    restart();

    int wrong = verify();

    stop();
    System.out.printf(
        "%d s, %d acknowledged writes of %d ids, %d answered that they were not stored, %d lost;"
            + " %s; %s; seed %d%n",
        LENGTH.toSeconds(),
        writes.get(),
        possible.size(),
        refused.get(),
        wrong,
        events,
        mounted ? "a disk of its own" : "no disk to fill",
        SEED);
    assertEquals(0, wrong);
    assertEquals(List.of(), unexpected);
    assertEquals(List.of(), IndexCheck.of(index));
    assertTrue(writes.get() > 0, "nothing was acknowledged");
  }

  @AfterEach
  void stopAndUnmount() throws Exception {
    over.set(true);
    stop();
    if (mounted) {
      run("umount", "-l", disk.toString());
    }
  }

  @BeforeEach
  void prepare() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()) == 0;
    index = disk.resolve("index");
    pages = folder.resolve("pages.jsonl");
    writePages(40);
    CommandProcess.reindex(pages, index);
  }

  private void happen() throws Exception {
    int kind = random.nextInt(12);
    switch (kind) {
      case 0, 1 -> {
        writePages(random.nextInt(30, 60));
        command("batch", "reindex", "--corpus=" + pages);
      }
      case 2 -> {
        writePages(random.nextInt(30, 60));
        command("full batch", "reindex", "--full", "--corpus=" + pages);
      }
      case 3, 4 -> {
        writePages(2);
        command("bad batch", "reindex", "--corpus=" + pages);
        command("rollback", "rollback");
        command("batch after rollback", "reindex", "--corpus=" + pages);
      }
      case 5 -> command("gc", "gc", random.nextBoolean() ? "--newer" : "--keep=1");
      case 6 -> command("release", "rollback", "--release");
      case 7, 8 -> {
        count("service killed");
        restart();
      }
      case 9 -> killBatch();
      default -> fillDisk();
    }
  }

  /** Full for a while, in which nothing may be acknowledged that is not kept. */
  private void fillDisk() throws Exception {
    if (!mounted) {
      return;
    }
    count("disk full");
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] block = new byte[1 << 14];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(200, 2_000));
      if (random.nextBoolean()) {
        command("batch on a full disk", "reindex", "--full", "--corpus=" + pages);
      }
      if (random.nextInt(3) == 0) {
        count("service killed on a full disk");
        stop();
      }
    }
    Files.delete(filler);
    if (service == null) {
      start();
    }
  }

  private void killBatch() throws Exception {
    count("batch killed");
    writePages(random.nextInt(30, 60));
    Process batch = process("reindex", "--full", "--corpus=" + pages);
    if (!batch.waitFor(random.nextInt(200, 3_000), TimeUnit.MILLISECONDS)) {
      batch.destroyForcibly();
    }
    batch.waitFor();
  }

  /**
   * A command may fail (nothing to go back to, a full disk), but not as wrong usage or a defect.
   */
  private void command(String what, String... words) throws Exception {
    Process process = process(words);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    count(what + (code == 0 ? "" : ", exit " + code));
    if (code != 0) {
      System.out.println(what + ", exit " + code + ": " + said.strip());
    }
    if (code != 0 && code != 1 && code != 3) {
      unexpected.add(what + " ended with " + code + ": " + said);
    }
  }

  private void count(String what) {
    events.merge(what, 1, Integer::sum);
  }

  private Process process(String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--index=" + index);
    return new ProcessBuilder(CommandProcess.line(line.toArray(String[]::new)))
        .redirectErrorStream(true)
        .start();
  }

  private static int run(String... words) throws Exception {
    try {
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // there is no such command
    }
  }

  private void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            CommandProcess.line("serve", "--port=0", "--corpus=" + pages, "--index=" + index));
    builder.environment().put("TRACUU_TOKEN", TOKEN);
    Process started = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    service = started;
    BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    assertTrue(line != null && line.contains("http://"), "the service did not start: " + line);
    port = Integer.parseInt(line.replaceAll(".*:(\\d+)/.*", "$1"));
  }

  private void restart() throws Exception {
    stop();
    start();
  }

  private void stop() throws InterruptedException {
    if (service != null) {
      service.destroyForcibly().waitFor();
      service = null;
    }
  }

  /** How many ids are not as they were acknowledged, or as they were sent after that. */
  private int verify() throws Exception {
    int wrong = 0;
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    for (Map.Entry<String, List<Integer>> article : possible.entrySet()) {
      boolean right = article.getValue().contains(found(article.getKey()));
      while (!right && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(50);
        right = article.getValue().contains(found(article.getKey()));
      }
      if (!right) {
        wrong++;
        System.out.println(article + " is " + found(article.getKey()));
      }
    }
    return wrong;
  }

  /** The version of an article; 0 if there is none. */
  private int found(String id) throws Exception {
    HttpResponse<String> answer = send("GET", id, "");
    return answer.statusCode() == 404
        ? 0
        : Integer.parseInt(answer.body().replaceAll("(?s).*\"title\":\"(\\d+)\".*", "$1"));
  }

  private void pushAll(String name) {
    for (int version = 1; !over.get(); version++) {
      push(name + "-" + version % 9, version);
    }
  }

  /** Every fifth version is a deletion. */
  private void push(String id, int version) {
    boolean delete = version % 5 == 0;
    int state = delete ? 0 : version;
    List<Integer> states = new ArrayList<>(possible.getOrDefault(id, List.of(0)));
    states.add(state);
    possible.put(id, states);
    try {
      String body = "{\"title\":\"%d\",\"text\":\"chuyến đò\"}".formatted(version);
      int status = send(delete ? "DELETE" : "PUT", id, delete ? "" : body).statusCode();
      if (status < 300 || (delete && status == 404)) {
        possible.put(id, List.of(state));
        writes.incrementAndGet();
      } else {
        assertTrue(status == 503 || status == 507, "status " + status);
        refused.incrementAndGet();
      }
    } catch (IOException e) {
      pause(); // killed: another one comes
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> send(String method, String id, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/articles/" + id))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void writePages(int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          "{\"id\":\"p%d\",\"title\":\"Bản tin %d\",\"text\":\"đất đai %d\"}"
              .formatted(i, i, random.nextInt(100)));
    }
    Files.write(pages, lines);
  }
}
