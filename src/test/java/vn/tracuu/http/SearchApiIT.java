package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.Seed;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.TestEngine;

/** What a search can ask for beyond words, over the real engine. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class SearchApiIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static TestService service;

  SearchApiIT(TestEngine engine) {}

  @BeforeParameterizedClassInvocation
  static void start(TestEngine engine, @TempDir Path folder)
      throws IOException, InterruptedException {
    service =
        TestService.over(
            engine,
            folder,
            List.of(
                article("law", "Luật Đất đai", "Đất đai là của toàn dân.", "Luật", "2013-11-29"),
                article(
                    "cites", "Bàn về đất đai", "Nghị quyết số 18-NQ/TW nói.", null, "2018-03-02"),
                article("late", "Đất đai <b>mới</b>", "Còn vướng mắc.", null, "2024-08-05"),
                article("undated", "Đất đai xưa", "Chuyện cũ.", null, null)),
            Map.of());
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    service.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type=Lu%E1%BA%ADt            | law
          type=Lu%E1%BA%ADt&year=2018  | ''
          year=2018&year=2024          | cites late
          cites=18nq/tw                | cites
          from=3/2018                  | cites late
          from=2018-03-02&to=2/3/2018  | cites
          to=2018                      | cites law
          site=trang.example           | cites late law undated
          author=Ai                    | ''
          """)
  void filtersChooseAmongTheArticles(String filters, String ids) throws Exception {
    List<String> found = ids(search(filters));

    assertEquals(ids, String.join(" ", found.stream().sorted().toList()));
  }

  @Test
  void hitsStandInTheOrderThatIsAskedFor() throws Exception {
    assertEquals(List.of("late", "cites", "law", "undated"), ids(search("sort=newest")));
    assertEquals(List.of("law", "cites", "late", "undated"), ids(search("sort=oldest")));
  }

  @Test
  void facetsCountTheMatches() throws Exception {
    JsonNode found = search("facets=type,year");

    assertEquals(4, found.get("counted").asInt());
    assertEquals(
        JSON.readTree(
            """
            {"type": [{"value": "Luật", "articles": 1}],
             "year": [{"value": "2013", "articles": 1}, {"value": "2018", "articles": 1},
                      {"value": "2024", "articles": 1}]}
            """),
        found.get("facets"));
  }

  @Test
  void aHitSaysWhyItIsThereAndWhatItCites() throws Exception {
    JsonNode hit = search("cites=18-NQ/TW&explain=true").get("hits").get(0);

    assertEquals("18-NQ/TW", hit.get("cites").get(0).asText());
    assertEquals("TITLE", hit.get("reasons").get(0).get("kind").asText());
    assertEquals("Bàn về <mark>đất</mark> <mark>đai</mark>", hit.get("titleHtml").asText());
    double sum = 0;
    for (JsonNode part : hit.get("explanation").get("parts")) {
      sum += part.get("value").asDouble() * part.get("weight").asDouble();
    }
    assertEquals(hit.get("score").asDouble(), sum, 1e-3);
  }

  @Test
  void titlesAreEscapedBeforeTheyAreMarked() throws Exception {
    assertEquals(
        "<mark>Đất</mark> <mark>đai</mark> &lt;b&gt;mới&lt;/b&gt;",
        search("from=2024").get("hits").get(0).get("titleHtml").asText());
  }

  @Test
  void theAnswerSaysWhatWasUnderstoodAndWhatNot() throws Exception {
    JsonNode found = json(service.get("/api/search?q=" + Links.encode("đất 99-NQ/TW \"đai")));

    assertEquals(
        "đất; 99-NQ/TW; đai", found.get("reading").asText().replace("(", "").replace(")", ""));
    assertEquals("UNCLOSED_QUOTE", found.get("notes").get(0).get("code").asText());
    assertEquals("99-NQ/TW", found.get("numbers").get(0).get("number").asText());
    assertEquals(0, found.get("numbers").get(0).get("bearing").asInt());
  }

  @Test
  void sentencesAreInTheLanguageAskedFor() throws Exception {
    String query = "/api/search?q=" + Links.encode("đất đai -rừng \"x");
    JsonNode vietnamese = json(service.get(query));
    JsonNode english = json(service.get(query + "&lang=en"));

    assertEquals("đất đai; không có: rừng; x", plain(vietnamese.get("reading")));
    assertEquals("đất đai; without: rừng; x", plain(english.get("reading")));
    assertEquals(
        "The quotation mark is not closed; it is ignored.",
        english.get("notes").get(0).get("text").asText());
    assertEquals(
        "Dấu ngoặc kép không có dấu đóng; bị bỏ qua.",
        vietnamese.get("notes").get(0).get("text").asText());
    assertEquals(
        "In the title: đất đai",
        json(service.get("/api/search?lang=en&q=" + Links.encode("đất đai")))
            .at("/hits/0/reasons/0/text")
            .asText());
    assertEquals(400, service.get(query + "&lang=fr").statusCode());
  }

  private static String plain(JsonNode reading) {
    return reading.asText().replace("(", "").replace(")", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "newest", "oldest"})
  void cursorsLeadThroughAllHitsOnce(String order) throws Exception {
    List<String> whole = ids(search("sort=" + order));
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = search("size=1&sort=" + order + "&cursor=" + cursor);
      found.addAll(ids(page));
      cursor = page.path("next").asText();
    } while (!cursor.isEmpty() && found.size() < 10);

    assertEquals(whole, found);
  }

  @Test
  void aCursorOfAnotherQuestionIsGone() throws Exception {
    String cursor = search("size=1").get("next").asText();

    HttpResponse<String> answer = service.get("/api/search?q=rung&size=1&cursor=" + cursor);

    assertEquals(410, answer.statusCode());
    assertEquals(Problem.CONTENT_TYPE, TestService.contentType(answer));
    assertEquals("cursor", json(answer).get("errors").get(0).get("parameter").asText());
    assertEquals(410, service.get("/?q=rung&size=1&cursor=" + cursor).statusCode());
  }

  @Test
  void aCursorThatWasTamperedWithDoesNoHarm() throws Exception {
    long seed = Seed.value();
    Random random = new Random(seed);
    for (String order : List.of("relevance", "newest")) {
      byte[] cursor =
          Base64.getUrlDecoder().decode(search("size=1&sort=" + order).get("next").asText());
      for (int i = 0; i < 200; i++) {
        byte[] other = cursor.clone();
        for (int n = random.nextInt(1, 4); n > 0; n--) {
          other[random.nextInt(other.length)] = (byte) random.nextInt();
        }
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(other);
        int status =
            service.get("/api/search?q=dat+dai&sort=" + order + "&cursor=" + text).statusCode();
        assertTrue(status == 200 || status == 410, "seed " + seed + ": " + status + " " + text);
      }
    }
  }

  @Test
  void everyParameterMakesAnAnswerOfItsOwnForCaches() throws Exception {
    Set<String> etags = new HashSet<>();
    List<String> asked =
        List.of(
            "",
            "sort=newest",
            "sort=oldest",
            "type=a",
            "issuer=a",
            "site=a",
            "author=a",
            "year=2018",
            "year=2018&year=2019",
            "cites=18-NQ/TW",
            "from=2018",
            "to=2018",
            "facets=type",
            "facets=all",
            "explain=true",
            "page=2",
            "size=5");
    for (String one : asked) {
      etags.add(etag(one));
    }

    assertEquals(asked.size(), etags.size());
  }

  @ParameterizedTest
  @CsvSource({
    "type=b&type=a, type=a&type=b&type=a",
    "cites=18nq/tw, cites=18-NQ%2FTW",
    "from=2018, from=1/1/2018",
    "'facets=year,type', facets=type&facets=year",
    "sort=relevance&page=1, cursor=",
  })
  void whatMeansTheSameIsKeptOnce(String one, String other) throws Exception {
    assertEquals(etag(one), etag(other));
    assertNotEquals(etag(""), etag("explain=true&" + one));
    HttpResponse<String> again =
        service.send("GET", address(one), Map.of("If-None-Match", etag(other)));
    assertEquals(304, again.statusCode());
  }

  @Test
  void otherFormsAndTheFeedAreAnsweredForTheSameParameters() throws Exception {
    String csv = service.get(address("format=csv&cites=18-NQ/TW")).body();
    String ris = service.get(address("format=ris&type=" + Links.encode("Luật"))).body();
    String feed = service.get("/feed.atom?q=dat+dai&sort=newest&year=2018").body();

    assertTrue(csv.startsWith("id,title,"), csv);
    assertTrue(csv.contains(",18-NQ/TW,http://"), csv);
    assertTrue(ris.contains("AU  - Quốc hội\r\n"), ris);
    assertTrue(feed.contains("feed.atom?q=dat%20dai&amp;year=2018&amp;sort=newest"), feed);
    assertFalse(feed.contains("late"), feed);
  }

  private static String etag(String parameters) throws Exception {
    return service.get(address(parameters)).headers().firstValue("ETag").orElseThrow();
  }

  private static JsonNode search(String parameters) throws Exception {
    HttpResponse<String> answer = service.get(address(parameters));
    assertEquals(200, answer.statusCode(), answer.body());
    return json(answer);
  }

  private static String address(String parameters) {
    return "/api/search?q=dat+dai" + (parameters.isEmpty() ? "" : "&" + parameters);
  }

  private static List<String> ids(JsonNode found) {
    return found.get("hits").findValuesAsText("id");
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private static Article article(
      String id, String title, String text, @Nullable String type, @Nullable String published) {
    return new Article(
        id,
        title,
        null,
        List.of(Block.paragraph(text)),
        new Origin(
            null,
            "trang.example",
            null,
            null,
            published == null ? null : Published.parse(published).orElseThrow()),
        new LegalDocument(null, type, type == null ? null : "Quốc hội", null, null));
  }
}
