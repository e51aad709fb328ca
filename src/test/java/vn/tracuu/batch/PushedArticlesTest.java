package vn.tracuu.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.lucene.index.Generations;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.lucene.index.IndexContent;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.index.PushBuild;
import vn.tracuu.lucene.index.PushedArticles;
import vn.tracuu.lucene.search.LuceneEngine;

/** What was pushed and what the corpus has, in one index, whatever comes first. */
class PushedArticlesTest {
  @TempDir private Path folder;
  private Path pages;
  private Path index;

  @BeforeEach
  void makeCorpus() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    index = folder.resolve("index");
    writePages(1, 20);
    batch(false);
  }

  @Test
  void aPushedArticleStandsInPlaceOfTheCorpusesAndABatchKeepsIt() throws IOException {
    push("3", "được gửi lên");
    push("mới", "chưa có trong kho");

    for (boolean full : new boolean[] {false, true}) {
      writePages(2, 20);
      batch(full);

      assertEquals("được gửi lên", text("3"));
      assertEquals("chưa có trong kho", text("mới"));
      assertEquals("bản 2", text("4"));
      assertEquals(21, articles());
    }
    assertEquals(List.of(), IndexCheck.of(index));
  }

  @Test
  void aDeletedArticleStaysAwayAlthoughTheCorpusHasIt() throws IOException {
    delete("5");
    assertEquals("", text("5"));

    writePages(2, 20);
    batch(false);
    assertEquals("", text("5"));
    batch(true);
    assertEquals("", text("5"));
    assertEquals(19, articles());

    push("5", "trở lại");
    assertEquals("trở lại", text("5"));
  }

  @Test
  void theLastChangeOfAnIdCounts() throws IOException {
    try (PushedArticles pushed = open()) {
      pushed.put(article("7", "một"));
      pushed.delete("7");
      pushed.put(article("7", "hai"));
      pushed.put(article("8", "ba"));
      pushed.delete("8");
    }
    PushBuild.run(index);

    assertEquals("hai", text("7"));
    assertEquals("", text("8"));
    assertEquals(2, files().size(), "superseded changes are removed");
  }

  @Test
  void sayingTheSameTwiceChangesNothing() throws IOException {
    try (PushedArticles pushed = open()) {
      long first = pushed.put(article("a", "đất")).number();

      assertEquals(first, pushed.put(article("a", "đất")).number());
      assertEquals(first + 1, pushed.put(article("a", "rừng")).number());
    }
    PushBuild.run(index);
    assertEquals(Optional.empty(), PushBuild.run(index));
  }

  @Test
  void aBatchTakesInWhatWaitsAlthoughTheCorpusIsUnchanged() throws IOException {
    try (PushedArticles pushed = open()) {
      pushed.put(article("a", "không ai phục vụ"));
    }

    Report report = batch(false);

    assertEquals("gen-000002", report.generation());
    assertEquals("không ai phục vụ", text("a"));
  }

  @Test
  void goingBackBeforeABatchKeepsWhatWasPushed() throws IOException {
    push("a", "một");
    push("a", "hai");
    writePages(2, 20);
    batch(false);
    push("b", "ba");
    push("c", "bốn");
    push("d", "năm");

    assertEquals("bản 2", text("4"));
    new Generations(index).rollback();
    assertEquals("bản 1", text("4"));
    assertEquals("hai", text("a"));
    PushBuild.run(index);

    assertEquals("bản 1", text("4"));
    assertEquals("năm", text("d"));
    assertEquals("ba", text("b"));
  }

  @Test
  void aBatchOverTheSameCorpusDoesNotUndoARollback() throws IOException {
    push("a", "một");
    writePages(2, 3);
    batch(false);
    new Generations(index).rollback();
    push("b", "ba");

    Report held = batch(false);
    assertNotNull(held.rollback());
    assertEquals(22, articles());
    assertNotNull(batch(true).rollback(), "a full build neither");
    assertEquals("ba", text("b"));
    assertEquals(22, articles());
    assertEquals(Set.of("gen-000003"), new Generations(index).rolledBack());

    writePages(3, 19);
    assertNotNull(batch(false).rollback(), "the report says that the rollback ends");
    assertEquals(21, articles());
    assertEquals(Set.of(), new Generations(index).rolledBack());
    assertNull(batch(false).rollback());
    assertEquals(List.of(), IndexCheck.of(index));
  }

  @Test
  void aRollbackThatIsReleasedIsOverAtTheNextBatch() throws IOException {
    writePages(2, 3);
    batch(false);
    new Generations(index).rollback();

    assertEquals(Set.of("gen-000002"), new Generations(index).release());
    assertNull(batch(false).rollback());

    assertEquals(3, articles());
  }

  @Test
  void goingBackStaysPossibleHoweverManyPushesCameSince() throws IOException {
    writePages(2, 3);
    batch(false);
    for (int i = 0; i < 5; i++) {
      push("x" + i, "lần " + i);
    }
    new Generations(index).tidyUp(2, false);

    new Generations(index).rollback();
    PushBuild.run(index);
    new Generations(index).tidyUp(1, true);

    assertEquals(25, articles());
    assertEquals("lần 4", text("x4"));
  }

  @Test
  void manyPushesLeaveFewGenerationsAndFewSegments() throws IOException {
    for (int i = 0; i < 45; i++) {
      push(i % 3 == 0 ? "x" + i : "5", "lần " + i);
    }

    assertTrue(new GenerationStore(index).generations().size() <= 4);
    assertEquals(List.of(), IndexCheck.of(index));
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertEquals(20 + 15, engine.info().articles());
    }
    assertSameAsFull("after 45 pushes");
  }

  @Test
  void aDamagedChangeIsPassedOverAndTheOthersCount() throws IOException {
    try (PushedArticles pushed = open()) {
      pushed.put(article("a", "hỏng"));
      Path file = files().getFirst();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      pushed.put(article("b", "lành"));
    }
    assertEquals(1, IndexCheck.of(index).size(), "check names it");
    PushBuild.run(index);

    assertEquals("", text("a"));
    assertEquals("lành", text("b"));
  }

  @Test
  void whatAProcessLeftThatDiedIsTidiedUp() throws IOException {
    push("a", "đất");
    Files.writeString(index.resolve("pushed").resolve("7.next"), "half");
    Files.createDirectory(index.resolve("gen-000099.pushing"));

    push("b", "rừng");

    assertEquals(2, files().size());
    assertFalse(Files.exists(index.resolve("gen-000099.pushing")));
  }

  @RepeatedTest(3)
  void anyMixtureEqualsAFullBuild(RepetitionInfo repetition) throws IOException {
    int seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    Map<String, String> expected = new TreeMap<>();
    int version = 1;
    for (int step = 0; step < 20; step++) {
      String id = String.valueOf(random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> {
          push(id, "bước " + step);
          expected.put(id, "bước " + step);
        }
        case 1 -> {
          delete(id);
          expected.put(id, "");
        }
        case 2 -> {
          writePages(++version, random.nextInt(1, 25));
          batch(random.nextInt(5) == 0);
        }
        default -> batch(false);
      }
      String where = "seed " + seed + ", step " + step;
      for (Map.Entry<String, String> pushed : expected.entrySet()) {
        assertEquals(pushed.getValue(), text(pushed.getKey()), where);
      }
    }
    assertEquals(List.of(), IndexCheck.of(index), "seed " + seed);
    assertSameAsFull("seed " + seed);
  }

  private void assertSameAsFull(String message) throws IOException {
    IndexContent content = IndexContent.of(index);
    batch(true);
    assertEquals(IndexContent.of(index), content, message);
  }

  private void push(String id, String text) throws IOException {
    try (PushedArticles pushed = open()) {
      pushed.put(article(id, text));
    }
    PushBuild.run(index);
  }

  private void delete(String id) throws IOException {
    try (PushedArticles pushed = open()) {
      pushed.delete(id);
    }
    PushBuild.run(index);
  }

  private PushedArticles open() {
    return PushedArticles.open(new GenerationStore(index), 0);
  }

  private Report batch(boolean full) throws IOException {
    return new Reindex(
            Corpus.open(pages),
            new LuceneIndexer(index),
            new Reindex.Options(full, false, 2),
            new Counts(),
            bytes -> () -> {})
        .run();
  }

  private void writePages(int version, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String says = i % 4 == 0 ? "bản " + version : "luôn thế";
      lines.add("{\"id\":\"%d\",\"title\":\"Bài %d\",\"text\":\"%s\"}".formatted(i, i, says));
    }
    Files.write(pages.resolve("pages.jsonl"), lines);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index.resolve("pushed"))) {
      return files.filter(f -> !f.endsWith("lock")).sorted().toList();
    }
  }

  private long articles() {
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      return engine.info().articles();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The text of an article; empty if there is none. */
  private String text(String id) throws IOException {
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      return engine.article(id).map(Article::text).orElse("");
    }
  }

  private static Article article(String id, String text) {
    return new Article(
        id, "Bài " + id, null, List.of(Block.paragraph(text)), Origin.UNKNOWN, LegalDocument.NONE);
  }
}
