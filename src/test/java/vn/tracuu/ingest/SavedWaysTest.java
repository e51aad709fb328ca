package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;

/** One page is one article, however it was saved, and what was saved beside it is none. */
class SavedWaysTest {
  private static final String ADDRESS = "https://nammo.example/tin/cau-treo";

  private static final String ARTICLE =
      "<article><h1>Nặm Mơ khánh thành cầu treo</h1><div class=\"date\">Ngày đăng: 05/03/2024</div>"
          + "<p>Sau mười bốn tháng thi công, cây cầu treo dài tám mươi mét qua suối Nặm Mơ đã nối hai"
          + " bản vốn cách nhau nửa ngày đường vòng.</p>"
          + "<p>Xã giao cho tổ tự quản của bản giữ cầu, mỗi quý siết lại cáp một lần, mùa lũ thì cắm"
          + " biển cấm và có người trực ở hai đầu.</p></article>";

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Nặm Mơ khánh thành cầu treo"
          + "</title></head><body>"
          + ARTICLE
          + "</body></html>";

  private static final String FRAME =
      "<!DOCTYPE html><html><head><title>Khung bình luận</title></head><body><p>Khung này hiện lời bình"
          + " của bạn đọc gửi về từ khắp nơi, do một trang khác giữ và không phải bài viết.</p></body></html>";

  @TempDir private Path folder;

  @Test
  void anHtmlFile() throws IOException {
    write("cau.html", PAGE);

    assertOneArticle(null);
  }

  @Test
  void aCompleteSaveWithAFolderOfItsParts() throws IOException {
    write("cau.html", "<!-- saved from url=(0034)" + ADDRESS + " -->\n" + PAGE);
    write("cau_files/khung.html", FRAME);
    write("cau_files/style.css", "p { color: red }");

    assertOneArticle(ADDRESS);
  }

  @Test
  void aFileOfMimeParts() throws IOException {
    write("cau.mhtml", mime());

    assertOneArticle(ADDRESS);
  }

  @Test
  void aPageWithItsPicturesAsDataAddresses() throws IOException {
    String picture = "data:image/png;base64," + "iVBORw0KGgo".repeat(5_000);
    write(
        "cau.html",
        PAGE.replace(
                "<html lang=\"vi\">",
                "<html lang=\"vi\"><!--\n Page saved with SingleFile \n url: "
                    + ADDRESS
                    + " \n saved date: Tue Mar 05 2024 -->")
            .replace("</article>", "<p><img src=\"" + picture + "\"></p></article>"));

    assertOneArticle(ADDRESS);
  }

  @Test
  void aNameOfTheWebWithAQuery() throws IOException {
    write("view.aspx?ItemID=5", PAGE);

    assertOneArticle(null);
  }

  @Test
  void aNameWithoutAnEnding() throws IOException {
    write("cau-treo", PAGE);
    write("README", "Các trang này được tải về hôm qua.");

    assertOneArticle(null);
  }

  @Test
  void aZippedFolder() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("kho.zip")))) {
      for (Map.Entry<String, String> e : packed().entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue().getBytes(UTF_8));
      }
    }

    assertOneArticle(null);
  }

  @Test
  void aTarredFolder() throws IOException {
    try (OutputStream tar =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("kho.tar.gz")))) {
      for (Map.Entry<String, String> e : packed().entrySet()) {
        tar.write(tarred(e.getKey(), e.getValue().getBytes(UTF_8)));
      }
      tar.write(new byte[1024]);
    }

    assertOneArticle(null);
  }

  @Test
  void aWebArchive() throws IOException {
    Files.write(
        folder.resolve("kho.warc"),
        WarcTest.record(ADDRESS, "200 OK", "text/html", PAGE.getBytes(UTF_8)));

    assertOneArticle(ADDRESS);
  }

  @Test
  void whatIsPassedOverIsCountedByItsKind() throws IOException {
    write("cau.html", PAGE);
    write("cau_files/khung.html", FRAME);
    write("anh.jpg", "x");
    write("anh2.JPG", "x");
    write("README", "Các trang này được tải về hôm qua.");
    Corpus corpus = Corpus.open(folder);

    assertEquals(
        Map.of(".jpg", 2L, "without an ending", 1L, "folders of the parts of a saved page", 1L),
        corpus.list().passed());
  }

  @Test
  void aPackedNameNeverLeadsOutOfTheFolder() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("kho.zip")))) {
      zip.putNextEntry(new ZipEntry("../../etc/cau.html"));
      zip.write(PAGE.getBytes(UTF_8));
    }

    assertEquals("kho.zip/etc/cau.html", read().getFirst().id());
  }

  @Test
  void aDamagedFileOfAZipCostsNoOther() throws IOException {
    Path kho = folder.resolve("kho.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(kho))) {
      zip.setLevel(0);
      for (String name : List.of("hong.html", "cau.html")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(PAGE.getBytes(UTF_8));
      }
    }
    byte[] bytes = Files.readAllBytes(kho);
    bytes[PAGE.getBytes(UTF_8).length / 2] = 'X';
    Files.write(kho, bytes);
    List<String> outcomes = new ArrayList<>();
    Corpus.open(folder)
        .forEach(page ->
            outcomes.add(
                switch (page) {
                  case Ingested.Accepted a -> a.article().id();
                  case Ingested.Refused r -> r.where() + " " + r.reason();
                }));

    assertEquals(Set.of("kho.zip/hong.html UNREADABLE", "kho.zip/cau.html"), Set.copyOf(outcomes));
  }

  @Test
  void whatAPackedFolderHoldsBesidePagesIsCounted() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("kho.zip")))) {
      for (Map.Entry<String, String> e : packed().entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue().getBytes(UTF_8));
      }
    }
    Corpus corpus = Corpus.open(folder);
    List<String> passed = new ArrayList<>();
    for (CorpusFile file : corpus.list().files()) {
      corpus.read(file, (number, line, length) -> false, page -> {}, n -> {}, passed::add);
    }

    assertEquals(
        Set.of("packed parts of saved pages", "packed files that are no pages"),
        Set.copyOf(passed));
  }

  private static Map<String, String> packed() {
    return Map.of(
        "tin/cau.html", PAGE, "tin/cau_files/khung.html", FRAME, "tin/anh.png", "\u0089PNG");
  }

  private void assertOneArticle(@Nullable String address) throws IOException {
    List<Article> articles = read();

    assertEquals(1, articles.size(), () -> articles.stream().map(Article::id).toList().toString());
    Article article = articles.getFirst();
    assertEquals("Nặm Mơ khánh thành cầu treo", article.title());
    assertEquals("2024-03-05", String.valueOf(article.origin().published()));
    assertEquals(address, article.origin().url());
    assertEquals(2, article.blocks().size());
    assertTrue(
        article.text().startsWith("Sau mười bốn tháng") && article.text().endsWith("hai đầu."));
  }

  private List<Article> read() throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Ingested.Refused> refused = new ArrayList<>();
    Corpus.open(folder)
        .forEach(page -> {
          switch (page) {
            case Ingested.Accepted accepted -> articles.add(accepted.article());
            case Ingested.Refused no -> refused.add(no);
          }
        });
    assertEquals(List.of(), refused);
    return articles;
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** As Chromium writes it: quoted-printable, lines cut with an equals sign. */
  private static String mime() {
    StringBuilder quoted = new StringBuilder();
    int column = 0;
    for (byte b : PAGE.getBytes(UTF_8)) {
      String one =
          b > ' ' && b < 127 && b != '=' ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF);
      quoted.append(column + one.length() > 70 ? "=\r\n" : "").append(one);
      column = column + one.length() > 70 ? one.length() : column + one.length();
    }
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: "
        + ADDRESS
        + "\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
        + "\tboundary=\"----MultipartBoundary--k7\"\r\n\r\n\r\n------MultipartBoundary--k7\r\n"
        + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: "
        + ADDRESS
        + "\r\n\r\n"
        + quoted
        + "\r\n------MultipartBoundary--k7\r\nContent-Type: text/css\r\n\r\np {}\r\n"
        + "------MultipartBoundary--k7--\r\n";
  }

  private static byte[] tarred(String name, byte[] content) throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, "%011o".formatted(content.length));
    put(header, 156, "0");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(header);
    out.write(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    return out.toByteArray();
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(text.chars().allMatch(c -> c < 128) ? US_ASCII : ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
