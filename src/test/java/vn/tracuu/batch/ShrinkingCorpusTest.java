package vn.tracuu.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.lucene.index.LuceneIndexer;

/** A corpus that is partly away, or broken, takes nothing out of the index in silence. */
class ShrinkingCorpusTest {
  private static final RemovalLimit TENTH = new RemovalLimit(10);

  @TempDir private Path folder;
  private Path pages;
  private Path index;

  @BeforeEach
  void makeFolders() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    index = folder.resolve("index");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPackedFileThatIsCutOffKeepsItsArticles(boolean full) throws IOException {
    byte[] packed = packed(lines(60));
    Files.write(pages.resolve("a.jsonl.gz"), packed);
    reindex(false, TENTH);
    Files.write(pages.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));

    Report report = reindex(full, TENTH);

    assertEquals(60, report.indexed());
    assertEquals(List.of("a.jsonl.gz"), report.keptFiles());
    assertEquals("CUT", report.refused().getLast().reason());
    assertEquals(List.of(), IndexCheck.of(index));

    Files.write(pages.resolve("a.jsonl.gz"), packed(lines(59)));
    assertEquals(59, reindex(false, TENTH).indexed());
  }

  @Test
  void linesThatAreCutOffKeepTheirArticles() throws IOException {
    String lines = lines(40);
    Files.writeString(pages.resolve("a.jsonl"), lines);
    reindex(false, TENTH);
    Files.writeString(pages.resolve("a.jsonl"), lines.substring(0, lines.length() / 2));

    assertEquals(40, reindex(false, TENTH).indexed());
  }

  @Test
  void aPageThatIsEmptyTodayKeepsItsArticle() throws IOException {
    String page =
        "<title>Đò ngang</title><h1>Đò ngang</h1><p>Bến đò mở lại sau mùa nước, chở người và hàng qua sông mỗi ngày bốn chuyến.</p>";
    Files.writeString(pages.resolve("a.html"), page);
    Files.writeString(pages.resolve("b.html"), page.replace("bốn", "năm"));
    reindex(false, TENTH);
    Files.writeString(pages.resolve("b.html"), "");

    Report report = reindex(false, TENTH);

    assertEquals(2, report.indexed());
    assertEquals("EMPTY", report.refused().getFirst().reason());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatRemovesTooMuchStops(boolean full) throws IOException {
    writeFiles(50);
    reindex(false, TENTH);
    deleteFiles(21);

    BatchFailedException e = assertThrows(BatchFailedException.class, () -> reindex(full, TENTH));

    assertEquals(21, e.removed());
    assertTrue(String.valueOf(e.getMessage()).contains("21 of 50"), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains("--allow-removals"), e.getMessage());
    assertEquals(29, reindex(full, RemovalLimit.NONE).indexed());
  }

  @Test
  void aDryRunSaysThatItWouldStop() throws IOException {
    writeFiles(50);
    reindex(false, TENTH);
    deleteFiles(30);

    assertThrows(BatchFailedException.class, () -> run(new Reindex.Options(false, true, 2, TENTH)));
  }

  @Test
  void aFewArticlesMayAlwaysGo() throws IOException {
    writeFiles(30);
    reindex(false, TENTH);
    deleteFiles(20);

    assertEquals(10, reindex(false, TENTH).indexed());
  }

  @Test
  void duplicatesAreListedWithBothPlaces() throws IOException {
    Files.writeString(pages.resolve("a.jsonl"), line(1, "đò") + line(2, "bến"));
    Files.writeString(pages.resolve("b.jsonl"), line(3, "chợ") + line(2, "bến mới"));

    Report report = reindex(false, TENTH);

    assertEquals(1, report.duplicates());
    assertEquals("a.jsonl:2", report.duplicatesListed().getFirst().where());
    assertEquals("2", report.duplicatesListed().getFirst().id());
    assertEquals("b.jsonl:2", report.duplicatesListed().getFirst().keptIn());
  }

  @Test
  void aCorpusOfOtherKindsOnlyIsToldWithItsKinds() throws IOException {
    Files.writeString(pages.resolve("a.png"), "x");
    Files.writeString(pages.resolve("b.PNG"), "x");

    BatchFailedException e = assertThrows(BatchFailedException.class, () -> reindex(false, TENTH));

    assertTrue(String.valueOf(e.getMessage()).contains(".png: 2"), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).endsWith("there is still no index"), e.getMessage());
  }

  @Test
  void aCorpusThatIsALinkIsFollowedAndAnIndexInItPassedBy() throws IOException {
    Files.writeString(pages.resolve("a.jsonl"), line(1, "đò"));
    index = pages.resolve("index");
    reindex(false, TENTH);
    Files.writeString(index.resolve("refused.jsonl"), "{\"where\":\"x\"}\n");
    Path link = Files.createSymbolicLink(folder.resolve("link"), pages);
    pages = link;

    Report report = reindex(false, TENTH);

    assertEquals(1, report.indexed());
    assertEquals(List.of(), report.refused());
  }

  private void writeFiles(int n) throws IOException {
    for (int i = 0; i < n; i++) {
      Files.writeString(pages.resolve("bai-%02d.jsonl".formatted(i)), line(i, "đò ngang " + i));
    }
  }

  private void deleteFiles(int n) throws IOException {
    for (int i = 0; i < n; i++) {
      Files.delete(pages.resolve("bai-%02d.jsonl".formatted(i)));
    }
  }

  private Report reindex(boolean full, RemovalLimit limit) throws IOException {
    return run(new Reindex.Options(full, false, 2, limit));
  }

  private Report run(Reindex.Options options) throws IOException {
    return new Reindex(
            Corpus.open(pages), new LuceneIndexer(index), options, new Counts(), bytes -> () -> {})
        .run();
  }

  private static String lines(int n) {
    Random random = new Random(n);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < n; i++) {
      lines.append(line(i, "bến " + Long.toString(random.nextLong(), 36)));
    }
    return lines.toString();
  }

  private static String line(int id, String text) {
    return "{\"id\":\"%d\",\"title\":\"Tin %d\",\"text\":\"%s\"}\n".formatted(id, id, text);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
