package vn.tracuu.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tracuu.engine.Indexer;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.search.LuceneEngine;

/**
 * Whatever a thread that works for a batch meets, the batch fails whole and what is served stays.
 */
class FailedBatchTest {
  @TempDir private Path folder;
  private Path pages;
  private Path index;

  @BeforeEach
  void serveTwoArticles() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    index = folder.resolve("index");
    write("a.jsonl", line("mot", "đò ngang"), line("hai", "chợ phiên"));
    reindex(new LuceneIndexer(index));
  }

  static Stream<Arguments> faults() {
    Supplier<Error> memory = () -> new OutOfMemoryError("Java heap space");
    Supplier<Error> stack = StackOverflowError::new;
    Supplier<Error> linkage = () -> new NoClassDefFoundError("vn/tracuu/Gone");
    return Stream.of("read b.jsonl", "index tu", "publish")
        .flatMap(step -> Stream.of(memory, stack, linkage).map(e -> Arguments.of(step, e)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anErrorInAnyThreadFailsTheBatch(String step, Supplier<Error> error) throws IOException {
    write("b.jsonl", line("ba", "bến sông"), line("tu", "đình làng"));

    BatchFailedException e =
        assertThrows(
            BatchFailedException.class,
            () ->
                reindex(
                    new FaultyIndexer(
                        new LuceneIndexer(index),
                        at -> {
                          if (at.equals(step)) {
                            throw error.get();
                          }
                        })));

    assertEquals(1, String.valueOf(e.getMessage()).lines().count());
    if (!step.equals("publish")) {
      assertTrue(String.valueOf(e.getMessage()).contains("b.jsonl"), e.getMessage());
    }
    assertServesTwo();
  }

  @Test
  void afterAnErrorTheNextRunReadsTheFilesAgain() throws IOException {
    write("b.jsonl", line("ba", "bến sông"));
    assertThrows(
        BatchFailedException.class,
        () ->
            reindex(
                new FaultyIndexer(
                    new LuceneIndexer(index),
                    at -> {
                      if (at.startsWith("index")) {
                        throw new OutOfMemoryError("Java heap space");
                      }
                    })));

    assertEquals(3, reindex(new LuceneIndexer(index)).indexed());
  }

  @Test
  void whatNobodyForesawInOneArticleIsARefusal() throws IOException {
    write("b.jsonl", line("ba", "bến sông"), line("tu", "đình làng"));

    Report report =
        reindex(
            new FaultyIndexer(
                new LuceneIndexer(index),
                at -> {
                  if (at.equals("index ba")) {
                    throw new IllegalStateException("unforeseen");
                  }
                }));

    assertEquals(3, report.indexed());
    assertEquals("b.jsonl:1 (ba)", report.refused().getFirst().where());
    assertEquals("DEFECT", report.refused().getFirst().reason());
  }

  @Test
  void anErrorInABacklogIsThrownWhenItIsFinished() {
    Backlog backlog = new Backlog(1, 10);
    backlog.add(
        1,
        () -> {
          throw new OutOfMemoryError("Java heap space");
        });

    assertThrows(OutOfMemoryError.class, backlog::finish);
  }

  @Test
  void theOutcomeOfEveryRunIsWrittenDown() throws IOException {
    RecordedRun.of(index, false, () -> reindex(new LuceneIndexer(index)));
    write("a.jsonl", "{\"id\":");
    assertThrows(
        BatchFailedException.class,
        () -> RecordedRun.of(index, false, () -> reindex(new LuceneIndexer(index))));

    List<History.Entry> entries = new History(index).entries();

    assertEquals(List.of("done", "failed"), entries.stream().map(e -> e.outcome()).toList());
    assertTrue(String.valueOf(entries.getLast().reason()).contains("refused"));
    assertTrue(Files.readString(index.resolve(RefusedList.FILE)).contains("a.jsonl:1"));
    assertServesTwo();
  }

  @Test
  void theHistoryForgetsItsOlderHalf() throws IOException {
    History history = new History(index);
    for (int i = 0; i <= History.MAX_LINES; i++) {
      history.append(History.Entry.undone("2026-01-01T00:00:00Z", i, "failed", "no", 0));
    }

    List<History.Entry> entries = history.entries();

    assertEquals(History.MAX_LINES / 2, entries.size());
    assertEquals(History.MAX_LINES, entries.getLast().seconds());
  }

  private void assertServesTwo() throws IOException {
    assertEquals(List.of(), IndexCheck.of(index));
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      assertEquals("gen-000001", engine.info().generation());
      assertEquals(2, engine.info().articles());
    }
  }

  private Report reindex(Indexer indexer) throws IOException {
    return new Reindex(
            Corpus.open(pages),
            indexer,
            new Reindex.Options(false, false, 2),
            new Counts(),
            bytes -> () -> {})
        .run();
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(pages.resolve(name), List.of(lines));
  }

  private static String line(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"Tin %s\",\"text\":\"%s\"}".formatted(id, id, text);
  }
}
