package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in a corpus: as files, in packed folders, and as answers in web archives. */
class DocumentCorpusTest {
  private static final String PAGE =
      "<!DOCTYPE html><title>Họp thôn Tám</title><h1>Họp thôn Tám</h1>"
          + "<p>Thôn họp vào tối thứ bảy để bàn việc sửa đường và nạo vét kênh trước mùa mưa.</p>";

  @TempDir private Path folder;

  private final List<String> outcomes = new ArrayList<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final Map<String, Integer> passed = new TreeMap<>();

  @Test
  void readsDocumentsByTheirFirstBytesWhateverTheirNames() throws IOException {
    put("a/cong-van.pdf", document("cong-van-hai-cot.pdf"));
    put("a/giay-moi.pdf", document("giay-moi-tcvn3.doc"));
    put("a/quyet-dinh.doc", document("bang-chu-thich.docx"));
    put("a/tai-ve", document("so-dong-dau.pdf"));
    put("a/trang.doc", PAGE.getBytes(UTF_8));
    put("a/trong.docx", new byte[18]);
    put("a/anh.pdf", document("anh-chup.pdf"));

    read(Corpus.open(folder));

    assertEquals(
        List.of(
            "a/anh.pdf: anh (bản chụp)",
            "a/cong-van.pdf: Kiểm kê kho sách năm 2025",
            "a/giay-moi.pdf: Dự tọa đàm kỹ thuật ươm giống và chăn nuôi",
            "a/quyet-dinh.doc: Ban hành Nội quy lấy mẫu nước sông",
            "a/tai-ve: Về việc thành lập Tổ quản lý vườn trường",
            "a/trang.doc: Họp thôn Tám",
            "a/trong.docx: EMPTY"),
        outcomes);
    assertEquals(Map.of("doc", 1, "docx", 1, "pdf", 2, "pdf (bản chụp)", 1), kinds);
  }

  @Test
  void readsDocumentsInPackedFolders() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("van-ban/cong-van.docx"));
      zip.write(document("cong-van-hai-cot.docx"));
      zip.putNextEntry(new ZipEntry("van-ban/khoa.pdf"));
      zip.write(document("mat-khau.pdf"));
      zip.putNextEntry(new ZipEntry("van-ban/anh.png"));
      zip.write(1);
    }
    put("kho.zip", bytes.toByteArray());

    read(Corpus.open(folder));

    assertEquals(
        List.of(
            "kho.zip/van-ban/cong-van.docx: Kiểm kê kho sách năm 2025",
            "kho.zip/van-ban/khoa.pdf: PROTECTED"),
        outcomes);
    assertEquals(Map.of("packed files that are no pages", 1), passed);
  }

  @Test
  void readsDocumentsThatServersSent() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.write(record("https://xa.example/tai?id=7", "application/pdf", "so-dong-dau.pdf"));
    archive.write(
        record("https://xa.example/moi", "application/octet-stream", "giay-moi-tcvn3.doc"));
    archive.write(record("https://xa.example/anh", "image/png", "anh-chup.pdf"));
    put("kho.warc", archive.toByteArray());

    read(Corpus.open(folder));

    assertEquals(
        List.of(
            "https://xa.example/tai?id=7: Về việc thành lập Tổ quản lý vườn trường",
            "https://xa.example/moi: Dự tọa đàm kỹ thuật ươm giống và chăn nuôi"),
        outcomes);
    assertEquals(Map.of("responses that are no pages", 1), passed);
  }

  @Test
  void refusesDocumentsLargerThanTheSetting() throws IOException {
    byte[] pdf = document("so-dong-dau.pdf");
    put("a.pdf", pdf);

    read(Corpus.open(folder).withLargestDocument(pdf.length));
    read(Corpus.open(folder).withLargestDocument(pdf.length - 1));

    assertEquals(
        List.of("a.pdf: Về việc thành lập Tổ quản lý vườn trường", "a.pdf: TOO_LARGE"), outcomes);
    Corpus corpus = Corpus.open(folder);
    assertThrows(IllegalArgumentException.class, () -> corpus.withLargestDocument(0));
  }

  private void read(Corpus corpus) throws IOException {
    for (CorpusFile file : corpus.list().files()) {
      corpus.read(
          file,
          (number, line, length) -> false,
          page ->
              outcomes.add(
                  switch (page) {
                    case Ingested.Accepted a -> a.article().id() + ": " + a.article().title();
                    case Ingested.Refused r -> r.where() + ": " + r.reason();
                  }),
          n -> {},
          what -> passed.merge(what, 1, Integer::sum),
          kind -> kinds.merge(kind, 1, Integer::sum));
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }

  private static byte[] document(String name) throws IOException {
    try (InputStream in = DocumentCorpusTest.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static byte[] record(String url, String type, String document) throws IOException {
    byte[] body = document(document);
    byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(UTF_8);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + url
                + "\r\nContent-Length: "
                + (http.length + body.length)
                + "\r\n\r\n")
            .getBytes(UTF_8));
    record.write(http);
    record.write(body);
    record.write("\r\n\r\n".getBytes(UTF_8));
    return record.toByteArray();
  }
}
