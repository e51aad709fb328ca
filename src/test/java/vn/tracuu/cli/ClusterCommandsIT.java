package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.opensearch.NeedsCluster;
import vn.tracuu.opensearch.SharedNode;
import vn.tracuu.opensearch.TestNode;

/** The commands over a cluster of one node, as a shell sees them. */
@ExtendWith(NeedsCluster.class)
class ClusterCommandsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "Bi-mat-7291";

  @TempDir private Path folder;
  private String host;
  private String prefix;

  /** What a command printed and how it ended. */
  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void indexTwoArticles() throws IOException, InterruptedException {
    host = SharedNode.host();
    prefix = "commands-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    write(
        "pages.jsonl",
        """
        {"id":"1","title":"Đất đai","text":"Thu hồi đất, bồi thường."}
        {"id":"2","title":"Rừng","text":"Bảo vệ rừng đầu nguồn."}
        """);
    assertEquals(0, reindex().code);
  }

  @Test
  void searchFindsAndSaysFromWhichGeneration() throws IOException {
    Outcome outcome = run("search", "--json", "thu hoi dat");

    JsonNode found = JSON.readTree(outcome.out);
    assertEquals(0, outcome.code, outcome.err);
    assertEquals("1", found.get("hits").get(0).get("id").asText());
    assertEquals("gen-1", found.get("generation").asText());
  }

  @Test
  void evalMeasures() throws IOException {
    write("q.jsonl", "{\"id\":\"a\",\"text\":\"thu hoi dat\"}\n{\"id\":\"b\",\"text\":\"rừng\"}\n");
    write("r.tsv", "a\t1\t1\nb\t1\t1\n");

    Outcome outcome = run("eval", "--queries", path("q.jsonl"), "--qrels", path("r.tsv"));

    assertEquals(0, outcome.code, outcome.err);
    assertTrue(outcome.out.startsWith("2 questions  nDCG@10 0.5000  MRR@10 0.5000"), outcome.out);
  }

  @Test
  void checkFindsNothingOrNamesWhatIsMissing() throws IOException {
    Outcome sound = run("check");
    assertEquals(0, sound.code, sound.out + sound.err);

    prefix = prefix + "-none";
    Outcome none = run("check");
    assertEquals(1, none.code, none.out);
    assertTrue(none.out.contains("no index \"" + prefix + "\""), none.out);
  }

  @Test
  void rollbackServesTheGenerationBefore() throws IOException {
    write("pages.jsonl", "{\"id\":\"3\",\"title\":\"Biển\",\"text\":\"Giữ biển, thu hồi đất.\"}\n");
    reindex();
    assertEquals("gen-2", generation());

    assertEquals(0, run("rollback").code);

    assertEquals("gen-1", generation());
    assertEquals(1, run("rollback").code);
  }

  @Test
  void aRehearsalChangesNothing() throws IOException {
    assertEquals(0, run("reindex", "--corpus", path("pages.jsonl"), "--dry-run").code);

    assertEquals("gen-1", generation());
  }

  @Test
  void serveAnswersAndEndsInOrder() throws Exception {
    Process process = process(host, "serve", "--port=0");
    try {
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      String line = out.readLine();
      assertTrue(line != null && line.contains("2 articles at http://"), line);
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create(
                              "http://127.0.0.1:"
                                  + line.replaceAll(".*:(\\d+)/.*", "$1")
                                  + "/api/search?q=thu+hoi+dat"))
                      .timeout(Duration.ofSeconds(20))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());

      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals("1", JSON.readTree(answer.body()).get("hits").get(0).get("id").asText());
    } finally {
      process.destroy();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    }
    noCredentialsIn(Files.readString(folder.resolve("err")));
  }

  @Test
  void whereNoNodeAnswersTheMessageNamesTheHostAndNoCredentials() throws Exception {
    String nobody = "127.0.0.1:" + TestNode.freePort();
    Process process = process(nobody, "serve", "--port=0");
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));

    String err = Files.readString(folder.resolve("err"));
    assertEquals(1, process.exitValue(), err);
    assertTrue(err.startsWith("tracuu: no node of OpenSearch answers at " + nobody), err);
    assertEquals(1, err.lines().count(), err);
    noCredentialsIn(err);
  }

  @Test
  void credentialsInAHostAreRefusedAndNotRepeated() {
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "search",
            "--engine=opensearch",
            "--hosts=http://reader:" + PASSWORD + "@127.0.0.1:9200",
            "a");

    assertEquals(2, code, err::toString);
    assertTrue(err.toString().contains("--hosts must be"), err::toString);
    noCredentialsIn(err.toString());
  }

  private static void noCredentialsIn(String text) {
    String pair = "reader:" + PASSWORD;
    assertFalse(text.contains(PASSWORD), text);
    assertFalse(
        text.contains(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))),
        text);
  }

  /** A command in a process of its own, with a user and a password. */
  private Process process(String where, String... command) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.tracuu.cli.Main"));
    line.addAll(List.of(command));
    line.addAll(engine(where));
    ProcessBuilder builder = new ProcessBuilder(line).redirectError(folder.resolve("err").toFile());
    builder.environment().put("TRACUU_OPENSEARCH_USER", "reader");
    builder.environment().put("TRACUU_OPENSEARCH_PASSWORD", PASSWORD);
    return builder.start();
  }

  private List<String> engine(String where) {
    return List.of(
        "--engine=opensearch",
        "--hosts=" + where,
        "--prefix=" + prefix,
        "--index=" + path("index"));
  }

  private Outcome reindex() {
    return run("reindex", "--quiet", "--corpus", path("pages.jsonl"));
  }

  private String generation() throws IOException {
    return JSON.readTree(run("search", "--json", "dat").out).get("generation").asText();
  }

  private Outcome run(String... args) {
    List<String> line = new ArrayList<>(List.of(args));
    line.addAll(1, engine(host));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new));
    return new Outcome(code, out.toString(), err.toString());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
