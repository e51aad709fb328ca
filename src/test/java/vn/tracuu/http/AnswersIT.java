package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import vn.tracuu.Await;
import vn.tracuu.engine.TestEngine;
import vn.tracuu.settings.Setting;

/** What surrounds an answer: keeping, compressing, sharing, naming, counting and logging it. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class AnswersIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEARCH = "/api/search?q=" + Links.encode("đất đai");
  private static TestService service;
  private static Path accessLog;

  AnswersIT(TestEngine engine) {}

  @BeforeParameterizedClassInvocation
  static void start(TestEngine engine, @TempDir Path folder)
      throws IOException, InterruptedException {
    accessLog = folder.resolve("access.log");
    service =
        TestService.start(
            engine,
            folder.resolve("index"),
            Map.of(
                Setting.CORS, "https://site.example",
                Setting.PUBLIC_URL, "https://search.example",
                Setting.ACCESS_LOG, accessLog.toString()));
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    service.close();
  }

  @Test
  void anAnswerThatTheClientHasIsNotSentAgain() throws Exception {
    String etag = header(service.get(SEARCH), "ETag");

    HttpResponse<String> again =
        service.send("GET", SEARCH, Map.of("If-None-Match", "\"x\", " + etag));

    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(etag, header(again, "ETag"));
    assertEquals("public, max-age=60", header(again, "Cache-Control"));
    for (String ofTheBody : List.of("Content-Type", "Content-Length", "Transfer-Encoding")) {
      assertTrue(again.headers().firstValue(ofTheBody).isEmpty(), ofTheBody);
    }
    assertEquals(200, service.send("GET", SEARCH, Map.of("If-None-Match", "\"x\"")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/openapi.json",
        "/opensearch.xml",
        "/robots.txt",
        "/search-box.js",
        "/assets/style.css"
      })
  void whatNeverChangesIsConfirmedToo(String path) throws Exception {
    HttpResponse<String> first = service.get(path);
    HttpResponse<String> again =
        service.send("GET", path, Map.of("If-None-Match", header(first, "ETag")));

    assertEquals(200, first.statusCode());
    assertEquals(304, again.statusCode());
    assertEquals(header(first, "Cache-Control"), header(again, "Cache-Control"));
  }

  @Test
  void howMuchWhiteSpaceStandsBetweenWordsIsNothing() throws Exception {
    String one = header(service.get("/api/search?q=%22luat%20dat%22%20dai"), "ETag");

    for (String other : List.of("%22luat%20%20dat%22++dai+", "%22luat%C2%A0dat%22%0A%09dai")) {
      assertEquals(one, header(service.get("/api/search?q=" + other), "ETag"), other);
    }
  }

  @Test
  void theSameQuestionInAnotherSpellingOfUnicodeIsTheSameAnswer() throws Exception {
    String decomposed = Normalizer.normalize("đất đai", Normalizer.Form.NFD);
    String etag = header(service.get(SEARCH), "ETag");

    HttpResponse<String> other =
        service.get("/api/search?size=10&q=%20" + Links.encode(decomposed));

    assertEquals(etag, header(other, "ETag"));
    assertEquals("đất đai", JSON.readTree(other.body()).get("query").asText());
    for (String different : List.of(SEARCH + "&page=2", SEARCH + "&format=csv", SEARCH + "a")) {
      assertNotEquals(etag, header(service.get(different), "ETag"), different);
    }
  }

  @Test
  void aLongAnswerIsCompressedForWhoTakesIt() throws Exception {
    HttpResponse<String> answer =
        service.send("GET", "/openapi.json", Map.of("Accept-Encoding", "gzip"));

    assertEquals("gzip", header(answer, "Content-Encoding"));
    assertTrue(answer.headers().allValues("Vary").toString().contains("Accept-Encoding"));
    assertTrue(service.get("/openapi.json").headers().firstValue("Content-Encoding").isEmpty());
  }

  @Test
  void onlyListedOriginsMayReadAnswers() throws Exception {
    HttpResponse<String> listed =
        service.send("GET", SEARCH, Map.of("Origin", "https://site.example"));
    HttpResponse<String> other =
        service.send("GET", SEARCH, Map.of("Origin", "https://siteXexample"));

    assertEquals("https://site.example", header(listed, "Access-Control-Allow-Origin"));
    assertEquals("", header(listed, "Access-Control-Allow-Credentials"));
    assertEquals(200, other.statusCode());
    assertEquals("", header(other, "Access-Control-Allow-Origin"));
    assertTrue(other.headers().allValues("Vary").toString().contains("Origin"));
  }

  @Test
  void pagesOfListedOriginsMaySendTexts() throws Exception {
    HttpResponse<String> preflight =
        service.send(
            "OPTIONS",
            "/api/citations",
            Map.of(
                "Origin", "https://site.example",
                "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "content-type"));

    assertEquals(200, preflight.statusCode());
    assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("POST"));
    assertTrue(
        header(preflight, "Access-Control-Allow-Headers")
            .toLowerCase(Locale.ROOT)
            .contains("content-type"));
  }

  @Test
  void whatWasSentAsATextIsNotLogged() throws Exception {
    String id = "text-" + System.nanoTime();
    service.send("GET", "/livez", Map.of("X-Request-Id", id));
    service.post("/api/citations", "text/plain", "bimat 18-NQ/TW".getBytes(StandardCharsets.UTF_8));
    service.send("GET", "/livez", Map.of("X-Request-Id", id));

    assertEquals("/livez", logged(accessLog, id).get("route").asText());
    assertFalse(Files.readString(accessLog).contains("bimat"));
  }

  @ParameterizedTest
  @CsvSource({"abc-1.2_3, true", "a b, false", "'a\"b', false"})
  void aRequestKeepsItsIdIfItIsOne(String id, boolean kept) throws Exception {
    String answered =
        header(service.send("GET", SEARCH, Map.of("X-Request-Id", id)), "X-Request-Id");

    assertEquals(kept, answered.equals(id));
    assertTrue(answered.matches("[A-Za-z0-9._-]{1,64}"), answered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/search?q=a", "/api/search", "/nowhere", "/livez", "/style.css"})
  void everyAnswerHasTheSecurityHeaders(String path) throws Exception {
    HttpResponse<String> answer = service.get(path);

    assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'"));
    assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    assertEquals("no-referrer", header(answer, "Referrer-Policy"));
    assertEquals("", header(answer, "Server"));
    assertFalse(header(answer, "X-Request-Id").isEmpty());
  }

  @Test
  void hitsComeAsATableALineEach() throws Exception {
    String[] lines = service.get(SEARCH + "&format=csv").body().split("\r\n", -1);

    assertEquals(String.join(",", CsvHits.COLUMNS), lines[0]);
    assertEquals(4, lines.length);
    assertTrue(lines[1].startsWith("a,Nghị quyết về đất đai,"), lines[1]);
  }

  @Test
  void hitsComeAsJsonLines() throws Exception {
    List<String> lines = service.get(SEARCH + "&format=jsonl").body().lines().toList();

    assertEquals(2, lines.size());
    assertEquals("a", JSON.readTree(lines.getFirst()).get("id").asText());
  }

  @Test
  void theFeedIsAtomWithThePublicAddress() throws Exception {
    String xml = service.get("/feed.atom?q=" + Links.encode("đất <đai>")).body();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element feed =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();

    assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
    assertEquals("Tra Cứu: đất <đai>", feed.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(2, feed.getElementsByTagName("entry").getLength());
    Element entry = (Element) feed.getElementsByTagName("entry").item(0);
    assertEquals(
        "https://search.example/articles/a",
        entry.getElementsByTagName("id").item(0).getTextContent());
  }

  @Test
  void browsersGetSuggestionsInTheirForm() throws Exception {
    HttpResponse<String> answer = service.get("/api/suggest?format=opensearch&q=dat+d");

    assertEquals("[\"dat d\",[\"Nghị quyết về đất đai\"]]", answer.body());
    assertTrue(
        service.get("/opensearch.xml").body().contains("https://search.example/api/suggest?q="));
  }

  @Test
  void theMetricsCountRequestsAndSearches() throws Exception {
    JsonNode found = JSON.readTree(service.get("/api/search?q=xyzzy").body());
    String metrics = service.get("/metrics").body();

    for (String line :
        List.of(
            "tracuu_http_requests_total{route=\"/api/search\",status=\"200\"} ",
            "tracuu_http_request_seconds_bucket{route=\"/api/search\",le=\"0.01\"} ",
            "tracuu_searches_without_results_total ",
            "tracuu_index_articles 2.0",
            "tracuu_index_generation_info{generation=\"%s\"} 1"
                .formatted(found.get("generation").asText()),
            "jvm_memory_used_bytes{area=\"heap\"} ")) {
      assertTrue(metrics.contains("\n" + line), line + " is not in\n" + metrics);
    }
  }

  @Test
  void theAccessLogSaysWhatWasAskedAndFound() throws Exception {
    String id = "log-" + System.nanoTime();
    service.send("GET", SEARCH, Map.of("X-Request-Id", id));

    JsonNode line = logged(accessLog, id);
    assertEquals("/api/search", line.get("route").asText());
    assertEquals(200, line.get("status").asInt());
    assertEquals(2, line.get("results").asInt());
    assertEquals("đất đai", line.get("query").asText());
    assertEquals("127.0.0.1", line.get("client").asText());
    assertTrue(line.get("bytes").asInt() > 100, line.toString());
  }

  @Test
  void theAccessLogCanLeaveQueriesOut(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log");
    Map<Setting, String> discreet =
        Map.of(Setting.ACCESS_LOG, log.toString(), Setting.ACCESS_LOG_QUERIES, "false");
    try (TestService other = TestService.start(folder.resolve("index"), discreet)) {
      other.send("GET", "/api/search?q=bimat", Map.of("X-Request-Id", "1"));

      assertEquals(0, logged(log, "1").get("results").asInt());
      assertFalse(Files.readString(log).contains("bimat"));
    }
  }

  /** The line of a request, which is written right after its answer. */
  private static JsonNode logged(Path log, String id) throws Exception {
    String key = "\"id\":\"" + id + "\"";
    Await.until(
        "request " + id + " is logged",
        () -> Files.readAllLines(log).stream().anyMatch(line -> line.contains(key)));
    return JSON.readTree(
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(key))
            .findFirst()
            .orElseThrow());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
