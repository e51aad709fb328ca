package vn.tracuu.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.index.Generation;
import vn.tracuu.lucene.index.Generations;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.query.QueryParser;

/** A running engine over an index that changes. */
class LiveEngineTest {
  /** How many generations the readers live through; 50 in the long form. */
  private static final int SWITCHES = Integer.getInteger("tracuu.test.switches", 4);

  private static final int READERS = 20;
  private static final int ARTICLES = 30;
  private static final SearchRequest REQUEST =
      new SearchRequest(QueryParser.parse("đất đai"), 1, ARTICLES);

  @TempDir private Path folder;

  @Test
  void twentyReadersSeeNoFailedAndNoMixedAnswer() throws Exception {
    publish("gen-000001");
    AtomicBoolean done = new AtomicBoolean();
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    LongAdder answers = new LongAdder();
    try (LiveEngine engine = LiveEngine.open(folder, Duration.ofMillis(20))) {
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(
            Thread.ofPlatform()
                .start(() -> {
                  while (!done.get()) {
                    ask(engine, wrong);
                    answers.increment();
                  }
                }));
      }
      for (int n = 2; n <= SWITCHES + 1; n++) {
        publish("gen-%06d".formatted(n));
        await(engine, "gen-%06d".formatted(n));
      }
      done.set(true);
      for (Thread reader : readers) {
        reader.join();
      }
    }
    assertEquals(List.of(), List.copyOf(wrong));
    assertTrue(answers.sum() > READERS, answers + " answers");
    System.out.printf(
        "%d switches, %d readers, %,d answers, %d wrong%n",
        SWITCHES, READERS, answers.sum(), wrong.size());
  }

  @Test
  void aNewGenerationIsServedWithinTwoSeconds() throws Exception {
    publish("gen-000001");
    try (LiveEngine engine = LiveEngine.open(folder)) {
      publish("gen-000002");
      long published = System.nanoTime();

      await(engine, "gen-000002");

      assertTrue(System.nanoTime() - published < 2_000_000_000L);
    }
  }

  @Test
  void aSlipInTheSynonymsKeepsNoNewArticlesOut() throws Exception {
    publish("gen-000001");
    try (LiveEngine engine = LiveEngine.open(folder, Duration.ofMillis(20))) {
      Files.write(folder.resolve("synonyms.tsv"), new byte[] {'a', '\t', (byte) 0xFF, '\n'});
      publish("gen-000002");

      await(engine, "gen-000002");
    }
  }

  @Test
  void followsARollback() throws Exception {
    publish("gen-000001");
    publish("gen-000002");
    try (LiveEngine engine = LiveEngine.open(folder, Duration.ofMillis(20))) {
      new Generations(folder).rollback();

      await(engine, "gen-000001");
    }
  }

  @Test
  void staysOnTheOldGenerationWhenTheNewOneIsDamaged() throws Exception {
    publish("gen-000001");
    try (LiveEngine engine = LiveEngine.open(folder, Duration.ofMillis(20))) {
      publish("gen-000002", true);
      Thread.sleep(300);

      assertEquals("gen-000001", engine.info().generation());
      assertEquals(ARTICLES, engine.search(REQUEST).total());

      publish("gen-000003");
      await(engine, "gen-000003");
    }
  }

  @Test
  void aChangeOverThatFailedOnceIsTriedAgain() throws Exception {
    publish("gen-000001");
    AtomicBoolean broken = new AtomicBoolean(true);
    try (LiveEngine engine =
        LiveEngine.open(
            folder,
            Duration.ofMillis(20),
            (store, name) -> {
              if (broken.get()) {
                throw new OutOfMemoryError("by the test");
              }
              return Generation.open(store, name);
            })) {
      publish("gen-000002");
      await(() -> engine.troubles().stream().anyMatch(t -> t.failures() > 2));
      assertEquals("gen-000001", engine.info().generation());
      broken.set(false);

      await(engine, "gen-000002");
      await(() -> engine.troubles().isEmpty());
    }
  }

  @Test
  void anIndexThatWasBuiltAnewUnderTheSameNameIsNoticed() throws Exception {
    publish("gen-000001");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (IndexBuild build = new LuceneIndexer(elsewhere).begin()) {
      build.add(article(7, "anew"));
      build.publish();
    }
    try (LiveEngine engine = LiveEngine.open(folder, Duration.ofMillis(20))) {
      String before = engine.info().id();
      Files.move(folder.resolve("gen-000001"), folder.resolve("old"));
      Files.move(elsewhere.resolve("gen-000001"), folder.resolve("gen-000001"));

      await(() -> engine.article("7").filter(a -> a.title().equals("anew")).isPresent());
      assertTrue(!engine.info().id().equals(before));
    }
  }

  @Test
  void aChangeOfTheSynonymsCountsAtOnce() throws Exception {
    publish("gen-000001");
    SearchRequest request = new SearchRequest(QueryParser.parse("ghe ngo"), 1, 10);
    try (LiveEngine engine = LiveEngine.open(folder, Duration.ofMillis(20))) {
      assertEquals(0, engine.search(request).total());
      String before = engine.info().id();

      Files.writeString(folder.resolve("synonyms.tsv"), "ghe ngo\tđất đai\n");

      await(() -> engine.search(request).total() == ARTICLES);
      assertTrue(!engine.info().id().equals(before), "kept answers are of no use now");
    }
  }

  @Test
  void aDeletedGenerationIsReadToTheEnd() throws Exception {
    publish("gen-000001");
    try (LiveEngine engine = LiveEngine.open(folder, Duration.ofHours(1))) {
      publish("gen-000002");
      publish("gen-000003");

      assertTrue(Files.notExists(folder.resolve("gen-000001")));
      assertEquals("gen-000001", engine.search(REQUEST).generation());
      assertEquals(ARTICLES, engine.search(REQUEST).hits().size());
    }
  }

  private static void ask(SearchEngine engine, ConcurrentLinkedQueue<String> wrong) {
    try {
      SearchPage page = engine.search(REQUEST);
      List<String> generations = page.hits().stream().map(Hit::title).distinct().toList();
      if (page.total() != ARTICLES || !generations.equals(List.of(page.generation()))) {
        wrong.add(page.generation() + " answered with " + page.total() + " of " + generations);
      }
    } catch (RuntimeException e) {
      wrong.add(e.toString());
    }
  }

  private static void await(SearchEngine engine, String generation) throws InterruptedException {
    for (int i = 0; i < 500 && !engine.info().generation().equals(generation); i++) {
      Thread.sleep(10);
    }
    assertEquals(generation, engine.info().generation());
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it never came to be");
      Thread.sleep(10);
    }
  }

  private void publish(String name) throws IOException {
    publish(name, false);
  }

  /** Every article says in its title which generation it is of. */
  private void publish(String name, boolean damaged) throws IOException {
    Path elsewhere = damaged ? Files.createDirectory(folder.resolve("elsewhere")) : folder;
    try (IndexBuild build = new LuceneIndexer(elsewhere).begin()) {
      for (int i = 0; i < ARTICLES; i++) {
        build.add(article(i, name));
      }
      build.publish();
    }
    if (damaged) {
      damage(elsewhere.resolve("gen-000001"));
      Files.move(elsewhere.resolve("gen-000001"), folder.resolve(name));
      Files.writeString(folder.resolve("current"), name + "\n");
    }
  }

  private static void damage(Path generation) throws IOException {
    try (Stream<Path> files = Files.list(generation)) {
      Path segment = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 1;
      Files.write(segment, bytes);
    }
  }

  private static Article article(int id, String title) {
    return new Article(
        "" + id,
        title,
        null,
        List.of(Block.paragraph("Thu hồi đất đai")),
        Origin.UNKNOWN,
        LegalDocument.NONE);
  }
}
