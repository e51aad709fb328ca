package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that are made to break a reader: each is survived or refused, and listed, within {@link
 * #CPU_SECONDS} of one core's time, however busy the machine. {@code BadPagesIT} bounds the memory.
 */
class BadPagesTest {
  private static final double CPU_SECONDS = 10;
  private static final String HEAD = "<title>Trang thử</title><h1>Trang thử một hai ba</h1>";
  private static final String TEXT =
      "<p>Huyện đã họp dân, lấy ý kiến, lập đề án và trình tỉnh xem xét trong quý một.</p>";

  @TempDir private Path folder;

  @Test
  void fiftyThousandNestedTagsAreAPage() throws IOException {
    write("deep.html", HEAD + "<div>".repeat(50_000) + TEXT);

    assertEquals(List.of("deep.html"), readInTime());
  }

  @Test
  void nestedTablesAndOpenLinksAreAPage() throws IOException {
    write("tables.html", HEAD + TEXT + "<table><tr><td>a<td>".repeat(20_000));
    write("links.html", HEAD + TEXT + "<a href=x><b><i>".repeat(20_000));

    assertEquals(List.of("links.html", "tables.html"), readInTime());
  }

  @Test
  void anElementWithEndlessAttributesIsAPage() throws IOException {
    StringBuilder page = new StringBuilder(HEAD).append(TEXT).append("<p ");
    for (int i = 0; i < 100_000; i++) {
      page.append('a').append(i).append("=1 ");
    }
    write("attributes.html", page.append('>').toString());
    write("class.html", HEAD + TEXT + "<p class=\"" + "menu ".repeat(100_000) + "\">x</p>");

    assertEquals(List.of("attributes.html", "class.html"), readInTime());
  }

  @Test
  void aTableOfAHundredThousandRowsIsAPage() throws IOException {
    write("rows.html", HEAD + TEXT + "<table>" + "<tr><td>1<td>2".repeat(100_000) + "</table>");

    assertEquals(List.of("rows.html"), readInTime());
  }

  @Test
  void aLineOfMegabytesIsAPage() throws IOException {
    write("line.html", HEAD + "<p>" + "từ ".repeat(1_000_000) + "</p>");
    write("spaces.html", HEAD + TEXT + "<p>Tác giả" + " ".repeat(1_000_000) + ":</p>");

    assertEquals(List.of("line.html", "spaces.html"), readInTime());
  }

  @Test
  void aPageOfAHundredMegabytesIsRefused() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("huge.html"))) {
      byte[] megabyte = "<p>một hai</p>\n".repeat(70_000).getBytes(UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
    }

    assertEquals(List.of("huge.html TOO_LARGE"), readInTime());
  }

  @Test
  void packedBombsAreRefused() throws IOException {
    bomb("page.html.gz");
    bomb("lines.jsonl.gz");

    assertEquals(List.of("lines.jsonl.gz BOMB", "page.html.gz TOO_LARGE"), readInTime());
  }

  @Test
  void aPackedArchiveIsWatchedWhateverItsName() throws IOException {
    byte[] bomb = packed(WarcTest.record("https://a.example/1", "200 OK", "text/html", blanks()));
    Files.write(folder.resolve("a.warc.gz"), bomb);
    Files.write(folder.resolve("b.warc"), bomb);

    assertEquals(List.of("a.warc.gz BOMB", "b.warc BOMB"), readInTime());
  }

  @Test
  void aPackedBombInAnArchiveIsRefusedAndTheNextPageRead() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.write(
        WarcTest.record(
            "https://a.example/1", "200 OK", "text/html\nContent-Encoding: gzip", packedBlanks()));
    archive.write(
        WarcTest.record(
            "https://a.example/2", "200 OK", "text/html", (HEAD + TEXT).getBytes(UTF_8)));
    Files.write(folder.resolve("pages.warc"), archive.toByteArray());

    assertEquals(List.of("pages.warc:1 TOO_LARGE", "https://a.example/2"), readInTime());
  }

  @Test
  void anArchiveWithAnEndlessHeaderIsRefused() throws IOException {
    write("header.warc", "WARC/1.0\r\nWARC-Type: " + "a".repeat(30_000_000));

    assertEquals(List.of("header.warc:1 MALFORMED"), readInTime());
  }

  @Test
  void aPageOfMillionsOfTagsIsRefused() throws IOException {
    write("tags.html", HEAD + TEXT + "<b>x".repeat(3_000_000));

    assertEquals(List.of("tags.html TOO_LARGE"), readInTime());
  }

  @Test
  void aLineOfManyFilesAndCrumbsIsAPage() throws IOException {
    write("files.html", HEAD + TEXT + "<p><a href=\"a.pdf\">a</a> ".repeat(50_000));
    write("crumbs.html", HEAD + TEXT + "<ul class=breadcrumb><li>a".repeat(50_000));

    assertEquals(List.of("crumbs.html", "files.html"), readInTime());
  }

  @Test
  void brokenLinesAreRefusedAndTheOthersRead() throws IOException {
    write(
        "lines.jsonl",
        """
        {"id": "a", "title": "A", "text": "x", "attachments": [[[{"url": 1}]], {"url": "javascript:x"}]}
        {"id": "b", "html": %s}
        {"id": "c", "title": "C", "text": "\u0000"}
        """
            .formatted("[".repeat(50_000)));

    assertEquals(List.of("a", "lines.jsonl:2 MALFORMED", "lines.jsonl:3 MALFORMED"), readInTime());
  }

  @Test
  void brokenBytesAreRefusedAndListed() throws IOException {
    byte[] broken = (HEAD + TEXT).getBytes(UTF_8);
    for (int i = 60; i < broken.length; i += 3) {
      broken[i] = (byte) 0xC3;
    }
    Files.write(folder.resolve("broken.html"), broken);
    write("nul.html", HEAD + "\0" + TEXT);
    write("notwarc.warc", "this is no archive");

    assertEquals(
        List.of("broken.html WRONG_ENCODING", "notwarc.warc BINARY", "nul.html BINARY"),
        readInTime());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksOutOfTheCorpusAreRefused(@TempDir Path elsewhere) throws IOException {
    Path outside = Files.writeString(elsewhere.resolve("secret.html"), HEAD + TEXT);
    Files.createSymbolicLink(folder.resolve("link.html"), outside);
    Files.createSymbolicLink(folder.resolve("folder"), elsewhere);
    Files.createSymbolicLink(folder.resolve("loop"), folder);

    assertEquals(List.of("folder LINK", "link.html LINK", "loop LINK"), readInTime());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNameWithALineBreakIsRefused() throws IOException {
    write("một\nhai.html", HEAD + TEXT);

    assertEquals(List.of("một\nhai.html MALFORMED"), readInTime());
  }

  private void bomb(String name) throws IOException {
    Files.write(folder.resolve(name), packedBlanks());
  }

  /** 100 MB in 100 kB. */
  private static byte[] packedBlanks() throws IOException {
    return packed(blanks());
  }

  private static byte[] blanks() {
    return " ".repeat(100 << 20).getBytes(UTF_8);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private List<String> readInTime() throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    List<String> seen = read();
    double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
    assertTrue(seconds < CPU_SECONDS, seconds + " s");
    return seen;
  }

  private List<String> read() throws IOException {
    List<String> seen = new ArrayList<>();
    Corpus.open(folder)
        .forEach(page ->
            seen.add(
                switch (page) {
                  case Ingested.Accepted a -> a.article().id();
                  case Ingested.Refused r -> r.where() + " " + r.reason();
                }));
    return seen;
  }
}
