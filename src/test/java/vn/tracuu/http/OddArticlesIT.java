package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticlePart;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.settings.Setting;

/** Articles whose ids, dates, names and lengths are not what one thinks of first. */
class OddArticlesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "mot-hai-ba-bon-nam-sau";

  private static final List<String> IDS =
      List.of(
          "http://cong.example/tin/1",
          "a//b",
          "a///b",
          "/dau",
          "cuoi/",
          "x\\y",
          "a/../b",
          "./c",
          "a%2Fb?c#d",
          "một hai");

  private static TestService service;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    IDS.forEach(id -> articles.add(article(id, "Chuyện con đò", "Con đò qua sông.", null, null)));
    articles.add(article("loai", "Quy hoạch bến", "Bến mới.", "Thông báo", "2021-07-08"));
    articles.add(
        article("lon", "Sổ ghi chuyến", "Chuyến đò thứ nhất. ".repeat(60_000), null, null));
    service = TestService.writing(folder, articles, TOKEN, new ContractIT.IdleReindexing());
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  @Test
  void everyIdIsReachedByItsAddress() throws Exception {
    for (String id : IDS) {
      String path = Links.encodePath(id);
      assertEquals(id, json("/api/articles/" + path).get("id").asText());
      assertEquals(200, service.get("/articles/" + path).statusCode(), id);
      assertEquals(200, service.get("/cite/" + path + "?format=ris").statusCode(), id);
      assertEquals(200, service.get("/api/articles/" + path + "/similar").statusCode(), id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://cong.example/tin/1", "a//b", "a///b"})
  void slashesOfAnIdMayStandAsTheyAre(String id) throws Exception {
    assertEquals(id, json("/api/articles/" + id).get("id").asText());
    assertEquals(200, service.get("/articles/" + id).statusCode());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=&year=2021              | loai
          type=thong+bao            | loai
          q=bến&type=thong%20BAO    | loai
          q=bến&type=Th%C3%B4ng+b%C3%A1o | loai
          q=bến&type=bao            | ''
          site=https://BEN.example/ | loai
          from=2021&to=2021         | loai
          """)
  void filtersAreReadLenientlyAndNeedNoWords(String asked, String ids) throws Exception {
    JsonNode found = json("/api/search?" + asked.replace("bến", "b%E1%BA%BFn"));

    assertEquals(ids, String.join(" ", found.get("hits").findValuesAsText("id")));
  }

  @Test
  void aValueThatNoArticleHasIsToldWithNearOnes() throws Exception {
    JsonNode notes = json("/api/search?q=b%E1%BA%BFn&type=thong+baoo").get("notes");

    assertEquals("UNKNOWN_VALUE", notes.get(0).get("code").asText());
    assertEquals("thong baoo", notes.get(0).get("piece").asText());
    assertTrue(notes.get(0).get("text").asText().contains("Thông báo"), notes::toString);
    assertTrue(service.get("/?q=b%E1%BA%BFn&type=thong+baoo").body().contains("Thông báo?"));
    assertEquals(0, json("/api/search?q=b%E1%BA%BFn&type=thong+bao").get("notes").size());
  }

  @Test
  void aSiteIsGivenAsItsFilterTakesIt() throws Exception {
    assertEquals("ben.example", json("/api/articles/loai").get("site").asText());
  }

  @Test
  void aNumberThatIsNoneIsNoLink() throws Exception {
    assertFalse(service.get("/articles/loai").body().contains("href=\"/number/"));
    assertFalse(service.get("/?year=2021").body().contains("href=\"/number/"));
    assertTrue(service.get("/articles/loai").body().contains("khong so"));
  }

  @Test
  void aHugeArticleComesInParts() throws Exception {
    HttpResponse<String> page = service.get("/articles/lon?q=chuy%E1%BA%BFn");
    JsonNode last = json("/api/articles/lon?part=3");

    assertTrue(page.body().length() < 4 * ArticlePart.MAX_LENGTH, "" + page.body().length());
    assertTrue(page.body().contains("/articles/lon?q=chuyến&amp;part=2"), "link to the rest");
    assertEquals(3, last.get("part").asInt());
    assertEquals(3, last.get("parts").asInt());
    assertEquals(200, service.get("/articles/lon?part=3").statusCode());
    assertEquals(404, service.get("/articles/lon?part=4").statusCode());
    assertEquals(404, service.get("/api/articles/lon?part=4").statusCode());
    assertFalse(json("/api/articles/loai").has("parts"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title":"\\u200B","text":"x"}                                     | title
          {"title":"\\u200E\\u0301","text":"x"}                               | title
          {"title":"T","text":"x","published":"+999999999-12-31T00:00:00Z"} | published
          {"title":"T","text":"x","published":"1899-12-31"}                 | published
          {"title":"T","text":"x","published":"9999-12-31T23:59-18:00"}     | published
          {"title": NaN}                                                    | body
          {"title": "T", "title": "U"}                                      | body
          {"title": "T                                                      | body
          """)
  void whatIsWrongIsNamedInOurWords(String body, String named) throws Exception {
    HttpResponse<String> answer = put("moi", "application/json", body);

    assertEquals(400, answer.statusCode());
    assertTrue(JSON.readTree(answer.body()).get("detail").asText().contains(named), answer.body());
    assertFalse(answer.body().matches("(?s).*(Json|Stream|ALLOW_|Exception|Feature).*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "iso-8859-1", "\"windows-1258\""})
  void aBodyInAnotherCharsetIsRefused(String charset) throws Exception {
    String type = "application/json; profile=x; charset=" + charset;

    assertEquals(415, put("moi", type, "{\"title\":\"T\",\"text\":\"x\"}").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%09b", "a%E2%80%AEb", "%E2%80%8B"})
  void anIdThatNoAddressCarriesIsRefused(String id) throws Exception {
    HttpResponse<String> answer = put(id, "application/json", "{\"title\":\"T\",\"text\":\"x\"}");

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("the id"), answer.body());
  }

  @Test
  void anotherMethodIsToldWhichAreAnswered() throws Exception {
    HttpResponse<String> answer = service.send("DELETE", "/api/suggest?q=x", Map.of());

    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
    assertTrue(answer.body().contains("answers GET, HEAD only"), answer.body());
  }

  @Test
  void undatedEntriesOfAFeedHaveATimeThatStaysAndNoInventedAuthor() throws Exception {
    String feed = service.get("/feed.atom?q=%22con+%C4%91%C3%B2%22").body();
    String entry = feed.substring(feed.indexOf("<entry>"));

    assertTrue(entry.contains("<updated>1970-01-01T00:00:00Z</updated>"), entry);
    assertFalse(entry.contains("<author>"), entry);
  }

  @Test
  void aConfirmedPageVariesAsTheOneThatWasSent(@TempDir Path folder) throws Exception {
    try (TestService shared =
        TestService.start(folder, Map.of(Setting.CORS, "https://khac.example"))) {
      Map<String, String> asked = Map.of("Origin", "https://khac.example");
      HttpResponse<String> page = shared.send("GET", "/?q=dat", asked);
      String etag = page.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again =
          shared.send(
              "GET", "/?q=dat", Map.of("Origin", "https://khac.example", "If-None-Match", etag));

      assertEquals(304, again.statusCode());
      assertEquals(vary(page), vary(again));
      assertTrue(vary(page).contains("Accept-Language"), vary(page));
      assertTrue(vary(page).contains("Origin"), vary(page));
    }
  }

  @Test
  void anAnswerAboutCitationsIsBounded() throws Exception {
    String text = "18-NQ/TW, ".repeat(39_000);

    HttpResponse<String> answer =
        service.post("/api/citations", "text/plain", text.getBytes(StandardCharsets.UTF_8));

    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("in parts"), answer.body());
  }

  @Test
  void aPhraseOfOneWordIsReadSoFar() throws Exception {
    JsonNode found = json("/api/search?q=%22" + "con+".repeat(199) + "%22");

    assertEquals("TOO_OFTEN", found.get("notes").get(0).get("code").asText());
  }

  private static String vary(HttpResponse<String> answer) {
    return String.join(", ", answer.headers().allValues("Vary"));
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = service.get(path);
    assertEquals(200, answer.statusCode(), path + ": " + answer.body());
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> put(String id, String type, String body) throws Exception {
    return service.send("PUT", "/api/articles/" + id, Map.of("Content-Type", type), body);
  }

  private static Article article(
      String id, String title, String text, @Nullable String type, @Nullable String published) {
    return new Article(
        id,
        title,
        null,
        List.of(Block.paragraph(text.strip())),
        new Origin(
            null,
            type == null ? null : "https://ben.example/",
            null,
            null,
            published == null ? null : Published.parse(published).orElseThrow()),
        new LegalDocument(type == null ? null : "khong so", type, null, null, null));
  }
}
