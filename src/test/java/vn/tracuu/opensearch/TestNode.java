package vn.tracuu.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenSearch node in a process of its own, on loopback and free ports, with 512 MB of heap.
 * It keeps its data when it is stopped or killed, and can be started again.
 */
final class TestNode implements Closeable {
  private static final Duration START = Duration.ofMinutes(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Distribution distribution;
  private final String name;
  private final Path folder;
  private final int port;
  private final int transportPort;
  private final Map<String, String> settings;
  private @Nullable Process process;

  /**
   * Describes a node; {@link #start} runs it.
   *
   * @param transportPort for the talk between nodes
   * @param settings as in {@code opensearch.yml}, beside names, folders and addresses
   */
  TestNode(
      Distribution distribution,
      String name,
      Path folder,
      int port,
      int transportPort,
      Map<String, String> settings) {
    this.distribution = distribution;
    this.name = name;
    this.folder = folder;
    this.port = port;
    this.transportPort = transportPort;
    this.settings = settings;
  }

  /** A node that is a cluster by itself, not yet started. */
  static TestNode single(Distribution distribution, Path folder) throws IOException {
    return new TestNode(
        distribution,
        "single",
        folder,
        freePort(),
        freePort(),
        Map.of("discovery.type", "single-node"));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String name() {
    return name;
  }

  /** Host and port, as the program takes them. */
  String host() {
    return "127.0.0.1:" + port;
  }

  /** Starts it and waits until it answers as part of a cluster with a manager. */
  TestNode start() throws IOException, InterruptedException {
    launch();
    awaitReady();
    return this;
  }

  /** Starts it without waiting. */
  void launch() throws IOException, InterruptedException {
    Path config = folder.resolve("config");
    if (!Files.exists(config)) {
      copy(distribution.home().resolve("config"), config);
      withoutLogsInTheHome(config.resolve("jvm.options"));
    }
    Files.writeString(config.resolve("opensearch.yml"), String.join("\n", lines()) + "\n");
    Distribution.giveAway(folder);
    ProcessBuilder builder =
        new ProcessBuilder(
                Distribution.unprivileged(
                    List.of(distribution.home().resolve("bin/opensearch").toString())))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile());
    builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("OPENSEARCH_PATH_CONF", config.toString());
    builder.environment().put("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m");
    process = builder.start();
  }

  private Process process() {
    if (process == null) {
      throw new IllegalStateException(name + " was not started");
    }
    return process;
  }

  void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && process().isAlive()) {
      if (health() == 200) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IOException(
        name + " did not start:\n" + Files.readString(folder.resolve("output.log")));
  }

  /** SIGKILL, as a power cut. */
  void kill() throws InterruptedException {
    process().destroyForcibly();
    process().waitFor();
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** What the node answers, whatever its status. */
  String ask(String method, String path, String json) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create("http://" + host() + path))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private int health() throws InterruptedException {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(
                      URI.create("http://" + host() + "/_cluster/health?wait_for_status=yellow"))
                  .timeout(Duration.ofSeconds(30))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("cluster.name: tracuu-test");
    lines.add("node.name: " + name);
    lines.add("path.data: " + folder.resolve("data"));
    lines.add("path.logs: " + folder.resolve("logs"));
    lines.add("network.host: 127.0.0.1");
    lines.add("http.port: " + port);
    lines.add("transport.port: " + transportPort);
    settings.forEach((key, value) -> lines.add(key + ": " + value));
    return lines;
  }

  /** The home is shared and read only. */
  private static void withoutLogsInTheHome(Path jvmOptions) throws IOException {
    List<String> lines = Files.readAllLines(jvmOptions);
    Files.write(jvmOptions, lines.stream().filter(line -> !line.contains("logs/")).toList());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
