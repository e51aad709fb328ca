package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.TestEngine;
import vn.tracuu.settings.Setting;
import vn.tracuu.settings.Settings;

/** A real server on a free port over a real index, with both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class ServerIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ODD_ID = "50%/a+b;c?d#\"é&.html";
  private static SearchEngine engine;
  private static Server server;

  ServerIT(TestEngine kind) {}

  @BeforeParameterizedClassInvocation
  static void start(TestEngine kind, @TempDir Path folder)
      throws IOException, InterruptedException {
    engine =
        kind.over(
            folder,
            List.of(
                article(
                    "thu muc/bài 1.html",
                    "Đổi mới <script>alert(1)</script>",
                    "Nghị quyết & kế hoạch về đổi mới."),
                article(ODD_ID, "Phí", "Mức thu."),
                article("b", "Giữ rừng", "Bảo vệ rừng đầu nguồn.")));
    server = Server.start(engine, Settings.with(Map.of(Setting.PORT, "0")));
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    server.close();
    engine.close();
  }

  @Test
  void answersRankedHitsAsJson() throws Exception {
    HttpResponse<String> answer = get("/api/search?q=" + encode("nghi quyết đổi mới"));

    assertEquals(200, answer.statusCode());
    assertEquals("application/json", contentType(answer));
    JsonNode found = JSON.readTree(answer.body());
    assertEquals(1, found.get("total").asInt());
    assertEquals(engine.info().generation(), found.get("generation").asText());
    JsonNode hit = found.get("hits").get(0);
    assertEquals("thu muc/bài 1.html", hit.get("id").asText());
    assertEquals("Đổi mới <script>alert(1)</script>", hit.get("title").asText());
    assertEquals(
        "<mark>Nghị</mark> <mark>quyết</mark> &amp; kế hoạch về <mark>đổi</mark> <mark>mới</mark>.",
        hit.get("snippet").asText());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, q",
        "q=, q",
        "q=%20, q",
        "q=%3F%21, q",
        "q=a&page=0, page",
        "q=a&page=x, page",
        "q=a&page=99999999999, page",
        "q=a&size=101, size",
        "q=&page=-1&size=0, q size page",
      })
  void badParametersAreNamedAllAtOnceInAProblemDocument(String query, String parameters)
      throws Exception {
    HttpResponse<String> answer = get("/api/search" + (query == null ? "" : "?" + query));

    assertEquals(400, answer.statusCode());
    assertEquals("application/problem+json", contentType(answer));
    JsonNode problem = JSON.readTree(answer.body());
    assertEquals(400, problem.get("status").asInt());
    assertEquals(
        List.of(parameters.split(" ")),
        StreamSupport.stream(problem.get("errors").spliterator(), false)
            .map(e -> e.get("parameter").asText())
            .toList());
  }

  @Test
  void anOverlongQueryIsABadRequest() throws Exception {
    assertEquals(400, get("/api/search?q=" + "a".repeat(1_001)).statusCode());
  }

  @Test
  void whatIsNotThereIsAProblemDocument() throws Exception {
    HttpResponse<String> article = get("/api/articles/none");
    HttpResponse<String> route = get("/nowhere");

    assertEquals(404, article.statusCode());
    assertEquals("application/problem+json", contentType(article));
    assertEquals(404, route.statusCode());
    assertEquals("application/problem+json", contentType(route));
  }

  @Test
  void givesAWholeArticle() throws Exception {
    JsonNode article = JSON.readTree(get("/api/articles/" + encode("thu muc/bài 1.html")).body());

    assertEquals(
        "Nghị quyết & kế hoạch về đổi mới.", article.get("blocks").get(0).get("text").asText());
  }

  @Test
  void anIdMayHoldAnySign() throws Exception {
    String path = "/api/articles/" + encode(ODD_ID);

    assertEquals(ODD_ID, JSON.readTree(get(path).body()).get("id").asText());
    assertEquals(get(path).body(), get(path.replace("50%25/", "50%25%2F")).body());
  }

  @Test
  void theSearchPageShowsHitsAndEscapesThem() throws Exception {
    HttpResponse<String> page = get("/?q=" + encode("doi moi"));

    assertEquals("text/html", contentType(page));
    assertTrue(
        page.body()
            .contains("<mark>Đổi</mark> <mark>mới</mark> &lt;script&gt;alert(1)&lt;/script&gt;"),
        page.body());
    assertFalse(page.body().contains("<script>"), page.body());
    assertTrue(page.body().contains("<mark>đổi</mark> <mark>mới</mark>"), page.body());
    assertTrue(
        page.body().contains("href=\"/articles/thu%20muc/b%C3%A0i%201.html?q=doi+moi\""),
        page.body());
  }

  @Test
  void theSearchPageSaysWhenNothingIsFoundOrAskedWrongly() throws Exception {
    assertTrue(get("/?q=xyzzy").body().contains("Không tìm thấy bài nào"));
    assertEquals(400, get("/?q=" + "a".repeat(1_001)).statusCode());
    assertTrue(get("/").body().contains("Tìm trong toàn văn 3 bài"));
  }

  @Test
  void theArticlePageShowsItsBlocks() throws Exception {
    HttpResponse<String> page = get("/articles/b");

    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("Bảo vệ rừng đầu nguồn."), page.body());
  }

  @Test
  void everyAnswerForbidsForeignScripts() throws Exception {
    for (String path : List.of("/", "/api/search?q=a", "/nowhere")) {
      assertTrue(
          get(path)
              .headers()
              .firstValue("Content-Security-Policy")
              .orElse("")
              .startsWith("default-src 'none'"),
          path);
    }
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String contentType(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  private static String encode(String s) {
    return URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private static Article article(String id, String title, String text) {
    return new Article(
        id, title, null, List.of(Block.paragraph(text)), Origin.UNKNOWN, LegalDocument.NONE);
  }
}
