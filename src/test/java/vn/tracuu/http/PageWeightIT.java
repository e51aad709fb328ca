package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages weigh, and what is said about keeping what they load. */
class PageWeightIT {
  private static TestService service;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    service = TestService.start(folder, Map.of());
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  @Test
  void aPageOfResultsIsLight(@TempDir Path folder) throws Exception {
    try (TestService shipped = TestService.shipped(folder)) {
      for (String query : List.of("nghị quyết 18 sắp xếp bộ máy", "đất đai", "xã", "39-NQ/TW")) {
        HttpResponse<String> page = shipped.get("/?q=" + Links.encode(query));
        int weight = page.body().getBytes(StandardCharsets.UTF_8).length;

        assertTrue(page.body().split("class=\"hit\"", -1).length > 5, query);
        assertTrue(weight < 60_000, query + ": " + weight + " bytes");
      }
    }
  }

  @Test
  void styleAndScriptOfAPageAreLight() throws Exception {
    int weight = gzipped("/assets/style.css") + gzipped("/assets/page.js");

    assertTrue(weight < 40_000, weight + " bytes");
  }

  @Test
  void theSiteBoxIsLight() throws Exception {
    int weight = gzipped("/search-box.js");

    assertTrue(weight < 15_000, weight + " bytes");
  }

  @Test
  void whatPagesLoadIsNamedByItsVersionAndMayBeKept() throws Exception {
    String page = service.get("/").body();
    int at = page.indexOf("/assets/style.css?v=");
    HttpResponse<String> style = service.get(page.substring(at, page.indexOf('"', at)));

    assertEquals(200, style.statusCode());
    assertEquals(List.of("public, max-age=86400"), style.headers().allValues("Cache-Control"));
    assertEquals(404, service.get("/assets/Asset.class").statusCode());
    assertEquals(404, service.get("/assets/page.peb").statusCode());
  }

  @Test
  void anAnswerSaysThatItIsInTheBrowsersLanguage() throws Exception {
    HttpResponse<String> english =
        service.send("GET", "/", Map.of("Accept-Language", "en-GB,en;q=0.9,vi;q=0.5"));
    HttpResponse<String> vietnamese = service.send("GET", "/", Map.of("Accept-Language", "fr"));

    assertTrue(english.body().contains("<html lang=\"en\">"));
    assertTrue(vietnamese.body().contains("<html lang=\"vi\">"));
    assertTrue(
        english.headers().allValues("Vary").toString().contains("Accept-Language"),
        english.headers().toString());
  }

  private static int gzipped(String path) throws Exception {
    HttpResponse<String> answer = service.get(path);
    assertEquals(200, answer.statusCode(), path);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
