package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.TestEngine;
import vn.tracuu.settings.Setting;

/** Document numbers over HTTP: in a path, and in a text that is sent. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class NumberApiIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static TestService service;

  NumberApiIT(TestEngine engine) {}

  @BeforeParameterizedClassInvocation
  static void start(TestEngine engine, @TempDir Path folder)
      throws IOException, InterruptedException {
    Article resolution =
        new Article(
            "resolution",
            "Nghị quyết về bộ máy",
            null,
            List.of(Block.paragraph("Tinh gọn.")),
            origin("2017-10-25"),
            new LegalDocument("18-NQ/TW", "Nghị quyết", "Trung ương", null, null));
    service =
        TestService.over(
            engine,
            folder,
            List.of(
                resolution,
                news("old", "Theo Nghị quyết số 18-NQ/TW & 19-NQ/TW.", "2018-01-02"),
                news("new", "Mở đầu. Điểm a khoản 2 Điều 7 Nghị quyết 18 nq tw nói.", "2019-05-06"),
                TestService.article("none", "Giữ rừng", "Bảo vệ rừng.")),
            Map.of(Setting.MAX_BODY, "100000"));
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"18-NQ/TW", "18nq/tw", "nghị quyết số 18 nq tw", "18-NQ%2FTW"})
  void aNumberInAnySpellingIsReported(String spelling) throws Exception {
    String path = spelling.contains("%") ? spelling : Links.encodePath(spelling);
    JsonNode report = JSON.readTree(service.get("/api/numbers/" + path).body());

    assertEquals("18-NQ/TW", report.get("number").asText());
    assertTrue(report.get("complete").asBoolean());
    assertEquals(
        List.of("XII", "XIII", "XIV"),
        report.get("readings").findValuesAsText("term").stream().sorted().toList());
    assertEquals(1, report.get("bearing").asInt());
    assertEquals(List.of("resolution"), report.get("bearers").findValuesAsText("id"));
    assertEquals(2, report.get("citing").asInt());
    assertEquals(List.of("new", "old"), report.get("citations").findValuesAsText("id"));
    assertEquals(
        "Theo Nghị quyết số <mark>18-NQ/TW</mark> &amp; 19-NQ/TW.",
        report.get("citations").get(1).get("sentence").asText());
    assertEquals("Điểm a khoản 2 Điều 7", report.get("citations").get(0).get("pinpoint").asText());
    assertEquals(List.of("19-NQ/TW"), report.get("together").findValuesAsText("number"));
    assertEquals(List.of("2018", "2019"), report.get("byYear").findValuesAsText("year"));
  }

  @Test
  void thePagesOfTheCitingArticlesFollowOneAnother() throws Exception {
    JsonNode second = JSON.readTree(service.get("/api/numbers/18-NQ/TW?size=1&page=2").body());

    assertEquals(List.of("old"), second.get("citations").findValuesAsText("id"));
    assertEquals(2, second.get("page").asInt());
  }

  @Test
  void aNumberThatNobodyBearsIsAnsweredWithThoseThatLookAlike() throws Exception {
    HttpResponse<String> answer = service.get("/api/numbers/18-NQ/TU");

    assertEquals(200, answer.statusCode());
    JsonNode report = JSON.readTree(answer.body());
    assertEquals(0, report.get("bearing").asInt());
    assertEquals(0, report.get("citing").asInt());
    assertTrue(report.get("near").findValuesAsText("number").contains("18-NQ/TW"), answer.body());
  }

  @Test
  void theReportIsKeptAsLongAsTheIndexIs() throws Exception {
    String etag = service.get("/api/numbers/18-NQ/TW").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again =
        service.send("GET", "/api/numbers/18-NQ/TW", Map.of("If-None-Match", etag));

    assertEquals(304, again.statusCode());
    assertNotEquals(
        etag, service.get("/api/numbers/18-NQ/TW?page=2").headers().firstValue("ETag").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"đất đai", "18", "%20", "18-NQ/TW và 19-NQ/TW", "a/b/c"})
  void whatIsNoNumberIsABadRequest(String text) throws Exception {
    HttpResponse<String> answer = service.get("/api/numbers/" + Links.encodePath(text));

    assertEquals(400, answer.statusCode());
    assertEquals(
        "number", JSON.readTree(answer.body()).get("errors").get(0).get("parameter").asText());
  }

  @Test
  void slashesOfANumberMayBeEncoded() throws Exception {
    HttpResponse<String> plain = service.get("/api/numbers/67/2022/TT-BTC");

    assertEquals(200, plain.statusCode());
    assertEquals(plain.body(), service.get("/api/numbers/67%2F2022%2FTT-BTC").body());
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() throws Exception {
    JsonNode errors =
        JSON.readTree(service.get("/api/numbers/x?page=0&size=101").body()).get("errors");

    assertEquals("size", errors.get(0).get("parameter").asText());
    assertEquals("page", errors.get(1).get("parameter").asText());
    assertEquals("number", errors.get(2).get("parameter").asText());
  }

  @Test
  void aTextGivesItsNumbersWithTheirPlaces() throws Exception {
    String text = "Nghị quyết số 18, số 19-NQ/TW\n\uD83D\uDE00 và Luật 31/2024/QH15";

    JsonNode found = JSON.readTree(post("text/plain; charset=utf-8", text).body());

    assertEquals(3, found.size());
    for (JsonNode citation : found) {
      assertEquals(
          citation.get("written").asText(),
          text.substring(citation.get("start").asInt(), citation.get("end").asInt()));
    }
    assertEquals("18-NQ/TW", found.get(0).get("normalized").asText());
    assertEquals("31/2024/QH15", found.get(2).get("normalized").asText());
    assertEquals(found, JSON.readTree(post("application/json", json(text)).body()));
  }

  @Test
  void aTextWithoutNumbersGivesNone() throws Exception {
    assertEquals("[]", post("text/plain", "").body());
    assertEquals("[]", post("text/plain", "ngày 30/12/2018").body());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          application/json, `{"text": 5}`, 400, text
          application/json, `{}`, 400, text
          application/json, `[]`, 400, text
          application/json, `"18-NQ/TW"`, 400, text
          application/json, `{"text":"a"`, 400, body
          application/json, `{"text":"a"} x`, 400, body
          application/json, `{"text":"a","text":"b"}`, 400, body
          application/json, `nonsense`, 400, body
          application/json, ``, 400, text
          application/x-www-form-urlencoded, `text=a`, 415, ``
          text/html, `<p>`, 415, ``
          text/plain; charset=iso-8859-1, `a`, 415, ``
          """)
  void aBodyThatIsNoTextIsRefusedWithTheReason(
      String type, String body, int status, String parameter) throws Exception {
    HttpResponse<String> answer = post(type, body);

    assertEquals(status, answer.statusCode());
    assertEquals(Problem.CONTENT_TYPE, TestService.contentType(answer));
    assertEquals(
        parameter, JSON.readTree(answer.body()).get("errors").path(0).path("parameter").asText());
  }

  @Test
  void otherKeysOfTheJsonAreIgnored() throws Exception {
    String body = "{\"a\":[{\"text\":1}],\"text\":\"18-NQ/TW\",\"b\":{\"text\":\"x\"}}";

    assertEquals(1, JSON.readTree(post("application/json", body).body()).size());
  }

  @Test
  void aBodyThatIsNotUtf8IsRefused() throws Exception {
    byte[] latin = "Nghị quyết số 18".getBytes(StandardCharsets.UTF_16LE);
    latin[0] = (byte) 0xFF;

    assertEquals(400, service.post("/api/citations", "text/plain", latin).statusCode());
  }

  @Test
  void jsonThatIsNestedTooDeeplyIsRefused() throws Exception {
    String deep = "{\"a\":" + "[".repeat(45_000) + "]".repeat(45_000) + ",\"text\":\"a\"}";

    assertEquals(400, post("application/json", deep).statusCode());
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
    assertEquals(413, post("text/plain", "a".repeat(100_001)).statusCode());
    String chunked =
        service.raw(
            "POST /api/citations HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + ("2710\r\n" + "a".repeat(10_000) + "\r\n").repeat(11)
                + "0\r\n\r\n");
    assertTrue(chunked.startsWith("HTTP/1.1 413 "), chunked);
    assertEquals("[]", post("text/plain", "a".repeat(100_000)).body());
  }

  @Test
  void whoSendsFarTooMuchStillGetsTheAnswer() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertEquals(413, post("text/plain", "a".repeat(1_000_000)).statusCode());
    }
  }

  @Test
  void aTextOfNothingButFiguresIsRefused() throws Exception {
    HttpResponse<String> most = post("text/plain", "1,".repeat(NumberApi.MAX_DIGIT_RUNS));
    HttpResponse<String> more = post("text/plain", "1,".repeat(NumberApi.MAX_DIGIT_RUNS + 1));

    assertEquals(200, most.statusCode());
    assertEquals(413, more.statusCode());
    assertTrue(more.body().contains("send it in parts"), more.body());
  }

  @Test
  void onlyPostIsAnswered() throws Exception {
    HttpResponse<String> answer = service.get("/api/citations");

    assertEquals(405, answer.statusCode());
    assertEquals("POST", answer.headers().firstValue("Allow").orElse(""));
  }

  private static HttpResponse<String> post(String type, String body)
      throws IOException, InterruptedException {
    return service.post("/api/citations", type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Article news(String id, String text, String published) {
    return new Article(
        id,
        "Tin " + id,
        null,
        List.of(Block.paragraph(text)),
        origin(published),
        LegalDocument.NONE);
  }

  private static Origin origin(String published) {
    return new Origin(null, null, null, null, Published.parse(published).orElseThrow());
  }

  private static String json(String text) throws IOException {
    return JSON.writeValueAsString(Map.of("text", text));
  }
}
