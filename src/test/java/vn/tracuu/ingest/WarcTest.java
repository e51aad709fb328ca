package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;

class WarcTest {
  private static final String PAGE =
      "<title>Sáp nhập thôn ở Yên Bồng</title><h1>Sáp nhập thôn ở Yên Bồng</h1>"
          + "<p>Huyện đã họp dân, lấy ý kiến, lập đề án và trình tỉnh xem xét trong quý một.</p>";

  @TempDir private Path folder;

  @Test
  void readsTheHtmlPagesOfAnArchive() throws IOException {
    Path archive = folder.resolve("pages.warc");
    Files.write(archive, archive());

    assertEquals(List.of("https://huyen.example/mot", "https://huyen.example/hai"), ids(archive));
  }

  @Test
  void readsAnArchiveThatIsPackedRecordByRecord() throws IOException {
    Path archive = folder.resolve("pages.warc.gz");
    try (OutputStream out = Files.newOutputStream(archive)) {
      out.write(packed(record("https://huyen.example/mot", "200 OK", "text/html", PAGE)));
      out.write(packed(record("https://huyen.example/hai", "200 OK", "text/html", PAGE)));
    }

    assertEquals(List.of("https://huyen.example/mot", "https://huyen.example/hai"), ids(archive));
  }

  @Test
  void aCutArchiveGivesItsPagesAndARefusal() throws IOException {
    Path archive = folder.resolve("cut.warc");
    byte[] whole = archive();
    Files.write(archive, Arrays.copyOf(whole, whole.length - 100));

    List<String> ids = ids(archive);

    assertEquals("https://huyen.example/mot", ids.getFirst());
    assertEquals(2, ids.size());
  }

  @Test
  void whatRecursOnThePagesOfAHostIsDropped() throws IOException {
    String notice =
        "Trang đang thử nghiệm, mong bạn đọc gửi góp ý về ban biên tập trong tháng này.";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 5; i++) {
      String page =
          PAGE.replace("quý một", "quý " + i) + "<div class=k><p>" + notice + "</p></div>";
      out.write(record("https://huyen.example/" + i, "200 OK", "text/html", page));
    }
    String other = PAGE + "<div class=k><p>" + notice + "</p></div>";
    out.write(record("https://khac.example/1", "200 OK", "text/html", other));
    Path archive = Files.write(folder.resolve("site.warc"), out.toByteArray());

    assertEquals(List.of("https://khac.example/1"), idsOfTextsWith(notice, archive));
  }

  @Test
  void whatRecursOnThePagesOfLinesIsDropped() throws IOException {
    String notice =
        "Trang đang thử nghiệm, mong bạn đọc gửi góp ý về ban biên tập trong tháng này.";
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      String page =
          PAGE.replace("quý một", "quý " + i) + "<div class=k><p>" + notice + "</p></div>";
      lines.append("{\"id\": \"%d\", \"site\": \"a\", \"html\": \"%s\"}\n".formatted(i, page));
    }
    lines.append("{\"id\": \"x\", \"site\": \"b\", \"html\": \"%s%s\"}\n".formatted(PAGE, notice));
    Path file = Files.writeString(folder.resolve("site.jsonl"), lines);

    assertEquals(List.of("x"), idsOfTextsWith(notice, file));
  }

  private static List<String> idsOfTextsWith(String text, Path archive) throws IOException {
    List<String> ids = new ArrayList<>();
    Corpus.open(archive)
        .forEach(page -> {
          if (page instanceof Ingested.Accepted(Article article) && article.text().contains(text)) {
            ids.add(article.id());
          }
        });
    return ids;
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(record("https://huyen.example/mot", "200 OK", "text/html; charset=utf-8", PAGE));
    out.write(record("https://huyen.example/anh.png", "200 OK", "image/png", "x"));
    out.write(record("https://huyen.example/mat", "404 Not Found", "text/html", PAGE));
    out.write(record("https://huyen.example/hai", "200 OK", "text/html", PAGE));
    return out.toByteArray();
  }

  private static byte[] record(String address, String status, String type, String body)
      throws IOException {
    return record(address, status, type, body.getBytes(UTF_8));
  }

  static byte[] record(String address, String status, String type, byte[] page) throws IOException {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.write(
        crlf(
            """
            HTTP/1.1 %s
            Content-Type: %s
            Content-Length: %d

            """
                .formatted(status, type, page.length)));
    http.write(page);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(
        crlf(
            """
            WARC/1.0
            WARC-Type: response
            WARC-Target-URI: %s
            WARC-Date: 2024-01-01T00:00:00Z
            WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>
            Content-Type: application/http;msgtype=response
            Content-Length: %d

            """
                .formatted(address, http.size())));
    http.writeTo(record);
    record.write("\r\n\r\n".getBytes(UTF_8));
    return record.toByteArray();
  }

  private static byte[] crlf(String lines) {
    return lines.replace("\n", "\r\n").getBytes(UTF_8);
  }

  private static byte[] packed(byte[] record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(record);
    }
    return bytes.toByteArray();
  }

  private static List<String> ids(Path archive) throws IOException {
    List<String> ids = new ArrayList<>();
    Corpus.open(archive)
        .forEach(page -> {
          switch (page) {
            case Ingested.Accepted(Article article) -> ids.add(article.id());
            case Ingested.Refused refused -> ids.add(refused.reason().toString());
          }
        });
    return ids;
  }
}
