package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.article.Article;

/** One record of an archive that is not as it should be costs no other. */
class DamagedArchiveTest {
  private static final String SITE = "http://lang.example/";
  private static final byte[] PAGE =
      ("<html><title>Hội làng Vân Đồi</title><h1>Hội làng Vân Đồi</h1>"
              + "<p>Hội mở ba ngày, có thi nấu cơm, kéo co và đua thuyền trên đầm trước đình.</p></html>")
          .getBytes(UTF_8);

  @TempDir private Path folder;
  private final List<Article> articles = new ArrayList<>();
  private final List<Ingested.Refused> refused = new ArrayList<>();
  private final Map<String, Integer> passed = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "x-gzip", "deflate", "raw", "gzip, gzip", "br", "identity", "plain"})
  void aCodingIsUndone(String coding) throws IOException {
    String header = coding.equals("raw") ? "deflate" : coding.equals("plain") ? "gzip" : coding;
    readWithin(http("Content-Encoding: " + header + "\r\n", packed(coding)));

    assertEquals(List.of("a", "x", "b"), ids());
    assertEquals(List.of(), refused);
    assertTrue(articles.get(1).text().contains("đua thuyền"));
  }

  @Test
  void chunksThatWerePackedAreJoinedFirst() throws IOException {
    byte[] packed = packed("gzip");
    readWithin(
        http(
            "Transfer-Encoding: gzip, chunked\r\n",
            join(
                "%x;ext=1\r\n".formatted(10),
                Arrays.copyOf(packed, 10),
                "\r\n",
                "%x\r\n".formatted(packed.length - 10),
                Arrays.copyOfRange(packed, 10, packed.length),
                "\r\n0\r\n\r\n")));

    assertEquals(List.of("a", "x", "b"), ids());
  }

  @ParameterizedTest
  @CsvSource({"zstd", "sdch"})
  void aCodingThatIsNotKnownIsNamed(String coding) throws IOException {
    byte[] zstd = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 4, 0, 1};
    readWithin(http("Content-Encoding: " + coding + "\r\n", zstd));

    assertEquals(List.of("a", "b"), ids());
    assertEquals("x.warc:2", refused.getFirst().where());
    assertEquals(Ingested.Reason.CODING, refused.getFirst().reason());
    assertTrue(refused.getFirst().detail().contains(coding));
  }

  @Test
  void aBodyThatWasCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] page =
        new String(PAGE, UTF_8).replace("</html>", "<p>dài</p>".repeat(3_000)).getBytes(UTF_8);
    byte[] packed = gzip(page);
    readWithin(http("Content-Encoding: gzip\r\n", Arrays.copyOf(packed, packed.length - 20)));

    assertEquals(List.of("a", "x", "b"), ids());
  }

  @Test
  void anEmptyBodyAndOneWithoutAHeadAreRefused() throws IOException {
    read(
        "x.warc",
        record("a", http("", PAGE)),
        record("e", http("Content-Encoding: gzip\r\n", new byte[0])),
        record("h", "<html>không đầu</html>".getBytes(UTF_8)),
        record("s", "HTTP/1.1 tốt\r\n\r\nx".getBytes(UTF_8)),
        record("b", http("", PAGE)));

    assertEquals(List.of("a", "b"), ids());
    assertEquals(List.of("x.warc:2", "x.warc:3", "x.warc:4"), places());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "WARC-Target-URI: \r\n"})
  void aRecordWithoutAnAddressIsRefused(String target) throws IOException {
    read(
        "x.warc",
        record("a", http("", PAGE)),
        headed(target, null, http("", PAGE)),
        record("b", http("", PAGE)));

    assertEquals(List.of("a", "b"), ids());
    assertEquals(List.of("x.warc:2"), places());
  }

  @Test
  void anOddAddressCostsNoOther() throws IOException {
    read(
        "x.warc",
        record("a", http("", PAGE)),
        headed("WARC-Target-URI: http://[::1:%zz/\r\n", null, http("", PAGE)),
        headed("WARC-Target-URI: " + SITE + "y".repeat(40_000) + "\r\n", null, http("", PAGE)),
        record("b", http("", PAGE)));

    assertEquals(List.of("a", "http://[::1:%zz/", "b"), ids());
    assertEquals(List.of("x.warc:3"), places());
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999999", "-5", "x", "", "999999999", "100000"})
  void aLengthThatIsWrongCostsThatRecordOnly(String length) throws IOException {
    read(
        "x.warc",
        record("a", http("", PAGE)),
        headed("WARC-Target-URI: " + SITE + "x\r\n", length, http("", PAGE)),
        record("b", http("", PAGE)));

    assertEquals(List.of("a", "b"), ids());
    assertEquals(List.of("x.warc:2"), places());
  }

  @Test
  void rubbishBetweenMembersHidesNothing() throws IOException {
    byte[] rubbish = "đây là rác, không phải gzip".getBytes(UTF_8);
    read(
        "x.warc.gz", gzip(record("a", http("", PAGE))), rubbish, gzip(record("b", http("", PAGE))));

    assertEquals(List.of("a", "b"), ids());
    assertEquals(Ingested.Reason.DAMAGED, refused.getFirst().reason());
  }

  @Test
  void aDamagedMemberHidesNothing() throws IOException {
    byte[] damaged = gzip(record("x", http("", PAGE)));
    Arrays.fill(damaged, 60, 90, (byte) 0xFF);
    byte[] cut = gzip(record("y", http("", PAGE)));
    read(
        "x.warc.gz",
        gzip(record("a", http("", PAGE))),
        damaged,
        Arrays.copyOf(cut, cut.length / 2),
        gzip(record("b", http("", PAGE))));

    assertEquals("a", ids().getFirst());
    assertEquals("b", ids().getLast());
    assertEquals(2, ids().size());
    assertTrue(!refused.isEmpty());
  }

  @Test
  void anArchiveInOneMemberAndOneOfManyAreTheSame() throws IOException {
    read("x.warc.gz", gzip(join(record("a", http("", PAGE)), record("b", http("", PAGE)))));

    assertEquals(List.of("a", "b"), ids());
    assertEquals(List.of(), refused);
  }

  @Test
  void theAddressOfARecordIsThatOfItsArticle() throws IOException {
    read("x.warc", record("a", http("", PAGE)));

    assertEquals(SITE + "a", articles.getFirst().origin().url());
    assertEquals("lang.example", articles.getFirst().origin().site());
  }

  @Test
  void whatIsPassedOverIsCounted() throws IOException {
    byte[] resource =
        new String(record("r", http("", PAGE)), ISO_8859_1)
            .replace("WARC-Type: response", "WARC-Type: resource")
            .getBytes(ISO_8859_1);
    byte[] missing =
        new String(http("", PAGE), ISO_8859_1)
            .replace("200 OK", "404 Not Found")
            .getBytes(ISO_8859_1);
    read("x.warc", resource, record("m", missing), record("a", http("", PAGE)));

    assertEquals(List.of("a"), ids());
    assertEquals(Map.of("records of type resource", 1, "responses of status 404", 1), passed);
  }

  private void readWithin(byte[] answer) throws IOException {
    read("x.warc", record("a", http("", PAGE)), record("x", answer), record("b", http("", PAGE)));
  }

  private void read(String name, byte[]... parts) throws IOException {
    Path file = Files.write(folder.resolve(name), join((Object[]) parts));
    Corpus corpus = Corpus.open(file);
    corpus.read(
        corpus.list().files().getFirst(),
        (number, line, length) -> false,
        page -> {
          switch (page) {
            case Ingested.Accepted(Article article) -> articles.add(article);
            case Ingested.Refused one -> refused.add(one);
          }
        },
        bytes -> {},
        kind -> passed.merge(kind, 1, Integer::sum));
  }

  private List<String> ids() {
    return articles.stream().map(a -> a.id().replace(SITE, "")).toList();
  }

  private List<String> places() {
    return refused.stream().map(Ingested.Refused::where).toList();
  }

  private static byte[] packed(String coding) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> gzip(PAGE);
      case "gzip, gzip" -> gzip(gzip(PAGE));
      case "deflate" -> deflate(false);
      case "raw" -> deflate(true);
      case "br" -> brotli();
      default -> PAGE;
    };
  }

  /** One block that is stored as it is: a window of 64 kB, its length in four nibbles. */
  private static byte[] brotli() {
    int head = (PAGE.length - 1) << 4 | 1 << 20;
    return join(
        new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, PAGE, new byte[] {3});
  }

  private static byte[] deflate(boolean raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(PAGE);
    }
    deflater.end();
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] http(String headers, byte[] body) {
    return join("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n", body);
  }

  private static byte[] record(String path, byte[] content) {
    return headed("WARC-Target-URI: " + SITE + path + "\r\n", null, content);
  }

  private static byte[] headed(String target, @Nullable String length, byte[] content) {
    return join(
        "WARC/1.0\r\nWARC-Type: response\r\n"
            + target
            + "Content-Length: "
            + (length == null ? content.length : length)
            + "\r\n\r\n",
        content,
        "\r\n\r\n");
  }

  private static byte[] join(Object... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (Object part : parts) {
      joined.writeBytes(part instanceof byte[] bytes ? bytes : part.toString().getBytes(UTF_8));
    }
    return joined.toByteArray();
  }
}
