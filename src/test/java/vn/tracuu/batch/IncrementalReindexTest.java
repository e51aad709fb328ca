package vn.tracuu.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.lucene.index.IndexContent;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.query.QueryParser;

/** An index that was brought up to date is the index that is built from nothing. */
class IncrementalReindexTest {
  private static final List<String> WORDS =
      List.of("đất", "rừng", "nghị", "quyết", "hòa", "bình", "xã", "phường", "thuế", "2024");
  private static final List<String> QUERIES =
      List.of("đất rừng", "nghi quyet", "xã", "thuế 2024", "18-NQ/TW", "điều 7");

  @TempDir private Path folder;
  private Path pages;
  private Path index;

  @BeforeEach
  void makeFolders() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    index = folder.resolve("index");
  }

  @RepeatedTest(3)
  void equalsAFullBuildAfterAnyChanges(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 8; i++) {
      writeLines(random, i);
      writePage(random, i);
    }
    update();
    for (int round = 0; round < 4; round++) {
      change(random);
      Report report = update();
      assertEquals(List.of(), IndexCheck.of(index));
      assertSameAsFull("seed " + repetition.getCurrentRepetition() + ", round " + round, report);
    }
  }

  @Test
  void anUnchangedCorpusMakesNoGeneration() throws IOException {
    writePage(new Random(1), 1);
    update();

    Report second = update();

    assertEquals("gen-000001", second.generation());
    assertEquals(0, second.read());
    assertEquals(1, second.unchanged());
    assertNull(second.full());
  }

  @Test
  void aFileIsToldByItsContentWhenOnlyItsTimeChanged() throws IOException {
    Path page = writePage(new Random(1), 1);
    update();
    Files.setLastModifiedTime(page, java.nio.file.attribute.FileTime.fromMillis(1_000_000));

    assertEquals(0, update().read());
  }

  @Test
  void onlyTheChangedLinesOfAFileAreIndexedAgain() throws IOException {
    Files.writeString(pages.resolve("a.jsonl"), line("1", "đất") + line("2", "rừng"));
    update();
    Files.writeString(
        pages.resolve("a.jsonl"), line("0", "xã") + line("1", "đất") + line("2", "rừng già"));

    Report report = update();

    assertEquals(1, report.added());
    assertEquals(1, report.replaced());
    assertEquals(1, report.unchanged());
  }

  @Test
  void theLastFileInPathOrderWinsAndGivesBackWhatItTook() throws IOException {
    Files.writeString(pages.resolve("a.jsonl"), line("1", "đất") + line("2", "rừng"));
    Files.writeString(pages.resolve("b.jsonl"), line("1", "thuế"));
    assertEquals(1, update().duplicates());
    assertEquals(List.of("1"), ids("thuế"));

    Files.delete(pages.resolve("b.jsonl"));
    update();

    assertEquals(List.of("1"), ids("đất"));
    assertEquals(List.of(), ids("thuế"));
  }

  @Test
  void aFewChangesLeaveGhostsThatDoNotCount() throws IOException {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      lines.add(line("" + i, text(random)).strip());
    }
    Files.write(pages.resolve("a.jsonl"), lines);
    update();
    lines.set(3, line("3", "đất đất đất xã phường").strip());
    lines.remove(5);
    Files.write(pages.resolve("a.jsonl"), lines);

    Report report = update();

    assertEquals(true, Files.exists(index.resolve("gen-000002/ghosts")));
    assertSameAsFull("ghosts", report);
  }

  @Test
  void manyChangesAreMergedAwayAndLeaveNoGhosts() throws IOException {
    for (int i = 0; i < 4; i++) {
      writeLines(new Random(i), i);
    }
    update();
    for (int i = 0; i < 4; i++) {
      writeLines(new Random(i + 10), i);
    }
    update();

    assertEquals(false, Files.exists(index.resolve("gen-000002/ghosts")));
    assertEquals(List.of(), IndexCheck.of(index));
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 12; i++) {
      writeLines(random, i);
    }
    Path one = folder.resolve("one");
    Path many = folder.resolve("many");
    Report first = run(one, new Reindex.Options(true, false, 1));
    Report second = run(many, new Reindex.Options(true, false, 8));

    assertEquals(first.duplicates(), second.duplicates());
    assertEquals(IndexContent.of(one), IndexContent.of(many));
    assertEquals(answers(one), answers(many));
  }

  @Test
  void aDryRunTellsAndWritesNothing() throws IOException {
    writeLines(new Random(1), 1);
    update();
    IndexContent before = IndexContent.of(index);
    Files.writeString(pages.resolve("b.jsonl"), line("neu", "đất"));

    Report report = run(index, new Reindex.Options(false, true, 2));

    assertEquals(1, report.added());
    assertEquals(before, IndexContent.of(index));
    try (var files = Files.list(index)) {
      assertEquals(4, files.count()); // current, lock, switch.lock, gen-000001
    }
  }

  private void assertSameAsFull(String where, Report report) throws IOException {
    Path full = folder.resolve("full-" + report.generation());
    Report fromNothing = run(full, new Reindex.Options(true, false, 2));
    assertEquals(IndexContent.of(full), IndexContent.of(index), where);
    assertEquals(answers(full), answers(index), where);
    assertEquals(fromNothing.refused(), report.refused(), where);
    assertEquals(fromNothing.indexed(), report.indexed(), where);
  }

  private void change(Random random) throws IOException {
    for (int i = 0; i < 3; i++) {
      int n = random.nextInt(10);
      switch (random.nextInt(5)) {
        case 0 -> Files.deleteIfExists(pages.resolve(n + ".jsonl"));
        case 1 -> Files.deleteIfExists(pages.resolve(n + ".html"));
        case 2 -> writePage(random, n);
        case 3 -> copyPage(n, random.nextInt(10));
        default -> changeLines(random, n);
      }
    }
  }

  /** The same page at a second address, or instead of another page. */
  private void copyPage(int n, int other) throws IOException {
    Path page = pages.resolve(n + ".html");
    if (Files.exists(page)) {
      String name = other % 2 == 0 ? n + "-in.html" : other + ".html";
      Files.writeString(pages.resolve(name), Files.readString(page));
    }
  }

  /** Some lines of a file change, some move, one is doubled. */
  private void changeLines(Random random, int n) throws IOException {
    Path file = pages.resolve(n + ".jsonl");
    if (!Files.exists(file)) {
      writeLines(random, n);
      return;
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(random.nextInt(lines.size()), line("" + random.nextInt(60), text(random)).strip());
    lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
    lines.remove(random.nextInt(lines.size()));
    Files.write(file, lines);
  }

  /** Lines whose ids overlap with those of other files, and a bad one. */
  private void writeLines(Random random, int n) throws IOException {
    StringBuilder lines = new StringBuilder("{\"id\":\"no title\"}\n");
    for (int i = 0; i < 12; i++) {
      lines.append(line("" + random.nextInt(60), text(random)));
    }
    lines.append(line("" + random.nextInt(60), law(random)));
    Files.writeString(pages.resolve(n + ".jsonl"), lines);
  }

  /** A text that is long enough to have sections. */
  private static String law(Random random) {
    StringBuilder law = new StringBuilder();
    for (int article = 1; article <= 40; article++) {
      law.append("Điều ").append(article).append(". ").append(text(random)).append("\\n");
      law.append("Nghị quyết số 18-NQ/TW và ").append(text(random)).append(".\\n");
    }
    return law.toString();
  }

  private Path writePage(Random random, int n) throws IOException {
    return Files.writeString(
        pages.resolve(n + ".html"),
        "<h1>%s</h1><div><p>%s.</p></div>".formatted(text(random), text(random)));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(15); i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 4 == 3 ? ". " : " ");
    }
    return text.toString().strip();
  }

  private static String line(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"Tiêu đề %s\",\"text\":\"%s\",\"partOf\":\"Luật %s\"}\n"
        .formatted(id, id, text, text.substring(0, 2));
  }

  private Report update() throws IOException {
    return run(index, new Reindex.Options(false, false, 2));
  }

  private Report run(Path to, Reindex.Options options) throws IOException {
    return new Reindex(
            Corpus.open(pages), new LuceneIndexer(to), options, new Counts(), bytes -> () -> {})
        .run();
  }

  private List<String> ids(String typed) throws IOException {
    try (SearchEngine engine = LuceneEngine.open(index)) {
      return engine.search(new SearchRequest(QueryParser.parse(typed), 1, 10)).hits().stream()
          .map(h -> h.id())
          .toList();
    }
  }

  private static List<String> answers(Path index) throws IOException {
    try (SearchEngine engine = LuceneEngine.open(index)) {
      return QUERIES.stream()
          .map(q -> engine.search(new SearchRequest(QueryParser.parse(q), 1, 100)))
          .map(a -> a.total() + " " + a.hits())
          .toList();
    }
  }
}
