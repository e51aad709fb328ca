package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.Await;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.http.Server;
import vn.tracuu.http.Writers;
import vn.tracuu.ingest.ArticleJson;
import vn.tracuu.lucene.LiveEngine;
import vn.tracuu.lucene.LivePublishing;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.settings.EngineSettings;
import vn.tracuu.settings.Setting;
import vn.tracuu.settings.Settings;

/** A running service that takes articles in: the parts that {@code serve} puts together. */
class WritingIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "a token that nobody guesses";
  private static final int LINES = 1_000;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path pages;
  private Path index;
  private LiveEngine engine;
  private LivePublishing publishing;
  private BackgroundReindex reindexing;
  private Server server;

  @BeforeEach
  void start() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    index = folder.resolve("index");
    writePages(1);
    CommandProcess.reindex(pages, index);
    open();
  }

  private void open() throws IOException {
    engine = LiveEngine.open(index);
    publishing = LivePublishing.open(index, engine);
    reindexing = new BackgroundReindex(pages, EngineSettings.embedded(index), RemovalLimit.NONE);
    Settings settings =
        Settings.with(Map.of(Setting.PORT, "0", Setting.TOKEN, TOKEN, Setting.MAX_BODY, "1000000"));
    server = Server.start(engine, settings, new Writers(publishing, ArticleJson::read, reindexing));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    reindexing.close();
    publishing.close();
    engine.close();
  }

  @Test
  void whatIsPushedIsSearchableWithinTwoSeconds() throws Exception {
    long slowest = 0;
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = put("cms/" + i, article("Bài gửi", "từkhóa" + i));
      assertEquals(201, answer.statusCode(), answer.body());
      awaitFound("cms/" + i, "từkhóa" + i);
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
    System.out.printf("pushed and found within %d ms%n", slowest / 1_000_000);
    assertTrue(slowest < 2_000_000_000L * crowd(), slowest + " ns");
  }

  @Test
  void anAnswerNamesTheGenerationThatHasTheChange() throws Exception {
    JsonNode first = JSON.readTree(put("a", article("Bài", "một")).body());
    assertFalse(first.get("searchable").asBoolean());
    awaitFound("a", "một");
    JsonNode again = JSON.readTree(put("a", article("Bài", "một")).body());

    assertTrue(again.get("searchable").asBoolean());
    assertEquals(first.get("generation").asText(), again.get("generation").asText());
  }

  @Test
  void aDeletedArticleIsGoneForGood() throws Exception {
    assertEquals(200, send("DELETE", "/api/articles/7", "").statusCode());
    awaitStatus("7", 404);
    reindex(true);

    assertEquals(404, get("/api/articles/7").statusCode());
    assertEquals(200, send("DELETE", "/api/articles/7", "").statusCode(), "again");
    assertEquals(404, send("DELETE", "/api/articles/never", "").statusCode());
    assertEquals(201, put("7", article("Bài", "trở lại")).statusCode());
  }

  @Test
  void pushesGoOnWhileAReindexRunsAndNoneIsLost() throws Exception {
    writePages(2, 20_000);
    assertEquals(202, send("POST", "/api/reindex?full=true", "").statusCode());
    assertEquals(409, send("POST", "/api/reindex", "").statusCode());
    List<String> pushed = new ArrayList<>();
    long slowest = 0;
    for (int i = 0; i == 0 || isRunning(); i++) {
      long start = System.nanoTime();
      assertEquals(201, put("lúc/" + i, article("Bài", "giữa chừng")).statusCode());
      awaitStatus("l%C3%BAc/" + i, 200);
      slowest = Math.max(slowest, System.nanoTime() - start);
      pushed.add("l%C3%BAc/" + i);
    }
    JsonNode last = JSON.readTree(get("/api/reindex").body()).get("last");
    assertEquals("done", last.get("outcome").asText());

    for (String id : pushed) {
      assertEquals(200, get("/api/articles/" + id).statusCode(), id);
    }
    awaitFound("3", "bản 2");
    assertEquals(List.of(), IndexCheck.of(index));
    assertTrue(pushed.size() > 3, pushed.size() + " pushes only");
    System.out.printf(
        "%d pushes during a reindex, found within %d ms%n", pushed.size(), slowest / 1_000_000);
  }

  @Test
  void whatWaitsWhenTheServiceEndsIsTakenInWhenItStarts() throws Exception {
    assertEquals(201, put("a", article("Bài", "trước khi tắt")).statusCode());
    stop();
    open();

    awaitFound("a", "trước khi tắt");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | 401",
        "Bearer | 401",
        "Bearer a token that nobody guesse | 401",
        "Bearer a token that nobody guesses. | 401",
        "Basic a token that nobody guesses | 401",
        "bearer a token that nobody guesses | 404",
      })
  void onlyTheTokenOpensTheDoor(String authorization, int status) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/api/articles/never"))
            .method("DELETE", BodyPublishers.noBody());
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());

    assertEquals(status, answer.statusCode());
    assertEquals(status == 401, answer.headers().firstValue("WWW-Authenticate").isPresent());
    assertEquals(
        401,
        client
            .send(
                HttpRequest.newBuilder(uri("/api/reindex")).build(),
                HttpResponse.BodyHandlers.ofString())
            .statusCode());
  }

  @Test
  void withoutATokenNobodyWrites() throws Exception {
    try (Server closed = Server.start(engine, Settings.with(Map.of(Setting.PORT, "0")))) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + closed.port() + "/api/articles/a"))
              .header("Authorization", "Bearer ")
              .PUT(BodyPublishers.ofString("{}"))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertEquals(403, answer.statusCode());
      assertTrue(answer.body().contains("token"), answer.body());
    }
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() throws Exception {
    HttpResponse<String> answer =
        put(
            "a",
            """
            {"id":"b","title":["x"],"text":"a","html":"<p>b</p>","url":"javascript:alert(1)",
             "published":"hôm qua","number":18,"blocks":[{"kind":"PICTURE","text":7},"x"]}
            """);

    assertEquals(400, answer.statusCode());
    assertEquals(
        List.of(
            "title",
            "number",
            "blocks[0].kind",
            "blocks[0].text",
            "blocks[1]",
            "id",
            "title",
            "text",
            "published",
            "url"),
        StreamSupport.stream(JSON.readTree(answer.body()).get("errors").spliterator(), false)
            .map(e -> e.get("parameter").asText())
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nothing                | ",
        "no object              | [1,2]",
        "half an object         | {`title`",
        "two objects            | {'title':'a','text':'b'}{'x':1}",
        "the same key twice     | {'title':'a','title':'c','text':'b'}",
        "no title               | {'text':'b'}",
        "no text                | {'title':'a'}",
        "half a character       | {'title':'a \\ud800','text':'b'}",
        "a raw NUL              | {'title':'a\0','text':'b'}",
        "a title of only blanks | {'title':' \\u0000 ','text':'b'}",
      })
  void aBodyThatIsNoArticleIsRefused(String what, String body) throws Exception {
    String json = body == null ? "" : body.replace('\'', '"');

    assertEquals(400, put("a", json).statusCode(), what);
    assertEquals(404, get("/api/articles/a").statusCode());
  }

  @Test
  void hugeAndDeepBodiesAreRefusedCheaply() throws Exception {
    String deep = "{\"x\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";

    assertEquals(400, put("a", deep).statusCode());
    assertEquals(413, put("a", article("Bài", "a".repeat(10_000_000))).statusCode());
    assertEquals(400, put("x".repeat(1_001), article("Bài", "a")).statusCode());
    HttpRequest noType =
        HttpRequest.newBuilder(uri("/api/articles/a"))
            .header("Authorization", "Bearer " + TOKEN)
            .PUT(BodyPublishers.ofString(article("Bài", "a")))
            .build();
    assertEquals(415, client.send(noType, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  @Test
  void scriptsAndTurnedTextAreHarmless() throws Exception {
    String body =
        """
        {"title":"<script>alert(1)</script> \\u202Etxt","html":"<p onclick=x>Đất <b>đai</b> nổichữ\
         của xã, được giao cho hộ gia đình quản lý lâu dài.</p><script>steal()</script>"}
        """;
    assertEquals(201, put("x", body).statusCode(), put("x", body).body());
    awaitFound("x", "nổichữ");

    JsonNode article = JSON.readTree(get("/api/articles/x").body());
    assertEquals("<script>alert(1)</script> txt", article.get("title").asText());
    assertFalse(article.get("blocks").toString().contains("steal"), article.toString());
    String page = get("/articles/x").body();
    assertFalse(page.contains("<script>alert"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
  }

  @Test
  void theMetricsTellOfPushesAndBatches() throws Exception {
    Files.writeString(pages.resolve("empty.html"), "");
    reindex(false);
    put("a", article("Bài", "đếm"));
    awaitFound("a", "đếm");
    get("/api/search?q=kh%C3%B4ngc%C3%B3g%C3%AC");

    String metrics = get("/metrics").body();

    for (String line :
        List.of(
            "tracuu_reindex_refused_pages 1.0",
            "tracuu_reindex_running 0.0",
            "tracuu_pushed_articles 1.0",
            "tracuu_pushed_deleted 0.0",
            "tracuu_pushed_waiting 0.0",
            "tracuu_pushed_builds_total 1.0",
            "tracuu_pushed_build_seconds_total ",
            "tracuu_reindex_seconds ",
            "tracuu_index_articles " + (LINES + 1.0),
            "tracuu_index_age_seconds ",
            "tracuu_index_generation_info{generation=\"gen-000003\"} 1",
            "tracuu_searches_without_results_total ",
            "tracuu_http_requests_total{route=\"/api/articles/<id>\",status=\"201\"} 1.0",
            "tracuu_http_request_seconds_bucket{route=\"/api/search\",le=",
            "jvm_memory_used_bytes")) {
      assertTrue(metrics.contains("\n" + line), line);
    }
  }

  @Test
  void closingTheServiceEndsTheBatchAndLeavesTheIndexAsItWas() throws Exception {
    writePages(2, 20_000);
    String before = JSON.readTree(get("/api/search?q=b%C3%A0i").body()).get("generation").asText();
    send("POST", "/api/reindex?full=true", "");
    reindexing.close();

    JsonNode status = JSON.readTree(get("/api/reindex").body());
    assertFalse(status.get("running").asBoolean());
    boolean stopped = status.get("last").get("outcome").asText().equals("stopped");
    String now = Files.readString(index.resolve("current")).strip();
    assertEquals(stopped, now.equals(before), status.toString());
    assertEquals(List.of(), IndexCheck.of(index));
  }

  private void reindex(boolean full) throws Exception {
    HttpResponse<String> answer = send("POST", "/api/reindex?full=" + full, "");
    assertEquals(202, answer.statusCode(), answer.body());
    assertEquals("/api/reindex", answer.headers().firstValue("Location").orElse(""));
    Await.until("the reindex ends", Duration.ofMinutes(5), () -> !isRunning());
    Await.until("the engine changes over", this::answersFromTheServedGeneration);
  }

  private boolean answersFromTheServedGeneration() throws IOException {
    return engine.info().generation().equals(Files.readString(index.resolve("current")).strip());
  }

  /** By how much other work on this machine slows everything down; 1 where there is none. */
  private static double crowd() {
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    return Math.max(1, machine.getSystemLoadAverage() / machine.getAvailableProcessors());
  }

  private boolean isRunning() throws Exception {
    return JSON.readTree(get("/api/reindex").body()).get("running").asBoolean();
  }

  private void awaitFound(String id, String text) throws Exception {
    Await.until("found: " + text, () -> get("/api/articles/" + id).body().contains(text));
  }

  private void awaitStatus(String id, int status) throws Exception {
    Await.until("status " + status, () -> get("/api/articles/" + id).statusCode() == status);
  }

  private HttpResponse<String> put(String id, String json) throws Exception {
    return send("PUT", "/api/articles/" + id.replace("ú", "%C3%BA"), json);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, "");
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static String article(String title, String text) {
    return "{\"title\":\"%s\",\"text\":\"%s\"}".formatted(title, text);
  }

  private void writePages(int version) throws IOException {
    writePages(version, LINES);
  }

  private void writePages(int version, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          "{\"id\":\"%d\",\"title\":\"Bài %d\",\"text\":\"bản %d %s\"}"
              .formatted(i, i, version, "thu hồi đất ".repeat(i % 50)));
    }
    Files.write(pages.resolve("pages.jsonl"), lines);
  }
}
