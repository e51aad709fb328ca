package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.Await;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.http.Server;
import vn.tracuu.http.Writers;
import vn.tracuu.ingest.ArticleJson;
import vn.tracuu.lucene.LiveEngine;
import vn.tracuu.lucene.LivePublishing;
import vn.tracuu.settings.EngineSettings;
import vn.tracuu.settings.Setting;
import vn.tracuu.settings.Settings;

/** Every key of an article, by every way in, and out again by the API. */
class WholeArticleIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "a token of this test";

  private static final String LINES =
      """
      "title":"Giữ suối đầu bản","lead":"Lời dẫn về suối","url":"https://a.example/bai-1",
      "site":"Báo Suối","author":"Lò Văn Mẫu","source":"Theo Tin Bản",
      "published":"2021-03-04T05:06+07:00","section":"Tin tức > Suối",
      "number":"7/2021/QĐ-SUOI","type":"Quyết định","issuer":"Sở Suối","partOf":"Bộ quy ước",
      "place":"Điều 3","attachments":[{"name":"Bản ký","url":"https://a.example/ky.pdf"}],
      """;

  private static final String BLOCKS =
      LINES
          + """
          "blocks":[{"kind":"HEADING","text":"Mục một"},{"text":"Suối chảy."},
            {"kind":"LIST_ITEM","text":"mó nước"},{"kind":"TABLE_ROW","text":"a | b"},
            {"kind":"CAPTION","text":"Ảnh suối"}]}
          """;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path pages;
  private Path index;

  @BeforeEach
  void makeCorpus() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    index = folder.resolve("index");
    Files.writeString(pages.resolve("a.jsonl"), line("dòng", BLOCKS));
    CommandProcess.reindex(pages, index);
  }

  @Test
  void aLineOfACorpusIsGivenBackWhole() throws Exception {
    try (Service service = new Service()) {
      assertEquals(JSON.readTree(expected("dòng")), service.article("d%C3%B2ng"));
    }
  }

  @Test
  void aPushedBodyIsGivenBackWholeAndFromTheLogAfterAStart() throws Exception {
    try (Service service = new Service()) {
      service.put("g%E1%BB%ADi", "{" + BLOCKS);
      assertEquals(JSON.readTree(expected("gửi")), service.awaited("g%E1%BB%ADi"));
      service.put("sau", "{" + BLOCKS); // no generation has it yet
    }
    try (Service service = new Service()) {
      assertEquals(JSON.readTree(expected("gửi")), service.awaited("g%E1%BB%ADi"));
      assertEquals(JSON.readTree(expected("sau")), service.awaited("sau"));
    }
  }

  @Test
  void filesOfAPushedPageAreItsAttachments() throws Exception {
    try (Service service = new Service()) {
      service.put(
          "trang",
          """
          {"title":"Quy ước giữ suối","url":"https://a.example/trang/1",
           "html":"<p>Bản Mẫu giữ suối đầu nguồn cho cả mường cùng dùng.</p><p>Xem tệp <a \
          href='/tep/qu7.pdf'>Quy ước số 7</a> để biết các điều bản đã định.</p>"}
          """);
      assertEquals(
          JSON.readTree("[{\"name\":\"Quy ước số 7\",\"url\":\"https://a.example/tep/qu7.pdf\"}]"),
          service.awaited("trang").get("attachments"));
    }
  }

  @Test
  void anAttachmentThatIsNoneIsRefused() throws Exception {
    try (Service service = new Service()) {
      HttpResponse<String> answer =
          service.send(
              "PUT",
              "x",
              """
              {"title":"a","text":"b","attachments":[{"name":"c","url":"javascript:alert(1)"},
               {},7,{"name":8}]}
              """);
      assertEquals(400, answer.statusCode());
      assertEquals(
          "attachments[0].url attachments[1] attachments[2] attachments[3].name attachments[3]",
          String.join(" ", JSON.readTree(answer.body()).findValuesAsText("parameter")));
    }
  }

  private static String line(String id, String rest) {
    return ("{\"id\":\"" + id + "\"," + rest).replace("\n", " ") + "\n";
  }

  /** The article as the API shows it: the document's parts in an object of their own. */
  private static String expected(String id) throws IOException {
    ObjectNode all = (ObjectNode) JSON.readTree(line(id, BLOCKS));
    ObjectNode document = JSON.createObjectNode();
    for (String key : new String[] {"number", "type", "issuer", "partOf", "place"}) {
      document.set(key, all.remove(key));
    }
    all.set("document", document);
    ((ObjectNode) all.get("blocks").get(1)).put("kind", "PARAGRAPH");
    return all.toString();
  }

  private final class Service implements Closeable {
    private final LiveEngine engine = LiveEngine.open(index);
    private final LivePublishing publishing = LivePublishing.open(index, engine);
    private final BackgroundReindex reindexing =
        new BackgroundReindex(pages, EngineSettings.embedded(index), RemovalLimit.NONE);
    private final Server server =
        Server.start(
            engine,
            Settings.with(Map.of(Setting.PORT, "0", Setting.TOKEN, TOKEN)),
            new Writers(publishing, ArticleJson::read, reindexing));

    private Service() throws IOException {}

    void put(String id, String body) throws IOException, InterruptedException {
      HttpResponse<String> answer = send("PUT", id, body);
      assertEquals(201, answer.statusCode(), answer.body());
    }

    JsonNode awaited(String id) throws Exception {
      Await.until(id + " is there", () -> send("GET", id, "").statusCode() == 200);
      return article(id);
    }

    JsonNode article(String id) throws IOException, InterruptedException {
      ObjectNode article = (ObjectNode) JSON.readTree(send("GET", id, "").body());
      article.remove("generation");
      return article;
    }

    HttpResponse<String> send(String method, String id, String body)
        throws IOException, InterruptedException {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + "/api/articles/" + id);
      return client.send(
          HttpRequest.newBuilder(uri)
              .header("Authorization", "Bearer " + TOKEN)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
      server.close();
      reindexing.close();
      publishing.close();
      engine.close();
    }
  }
}
