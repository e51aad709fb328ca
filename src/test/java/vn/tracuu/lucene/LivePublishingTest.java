package vn.tracuu.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.Publishing.Receipt;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.index.PushBuild;

/** Articles that are pushed to a running engine, also while building goes wrong. */
class LivePublishingTest {
  /** Longer than Lucene takes a term to be, so that no index takes such an article. */
  private static final String UNBEARABLE = "a".repeat(40_000);

  @TempDir private Path folder;
  private Path index;

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index");
    build();
  }

  @Test
  void anErrorInTheBuildIsSurvivedAndTold() throws Exception {
    AtomicInteger errors = new AtomicInteger(2);
    try (LiveEngine engine = LiveEngine.open(index);
        LivePublishing publishing =
            LivePublishing.open(
                index,
                engine,
                (folderOfIndex, client) -> {
                  if (errors.getAndDecrement() > 0) {
                    throw new OutOfMemoryError("by the test");
                  }
                  return PushBuild.run(folderOfIndex, client);
                })) {
      assertFalse(publishing.put(article("a", "đò ngang")).searchable());

      await(() -> !publishing.troubles().isEmpty(), "told");
      assertEquals("pushed", publishing.troubles().getFirst().work());
      await(() -> engine.article("a").isPresent(), "found");
      await(() -> publishing.troubles().isEmpty(), "over");
    }
  }

  @Test
  void onePushThatCannotBeIndexedKeepsNoOtherOut() throws Exception {
    try (LiveEngine engine = LiveEngine.open(index);
        LivePublishing publishing = LivePublishing.open(index, engine)) {
      publishing.put(article("a", "một"));
      publishing.put(article(UNBEARABLE, "hai"));
      publishing.put(article("c", "ba"));

      await(() -> engine.article("c").isPresent(), "the later one is found");
      assertTrue(engine.article("a").isPresent());
      await(() -> publishing.state().failing() == 1, "told");
      assertEquals(1, publishing.state().waiting());
      assertEquals("pushed-single", publishing.troubles().getFirst().work());
    }
    new LuceneIndexer(index).begin().close();
    try (LiveEngine engine = LiveEngine.open(index);
        LivePublishing publishing = LivePublishing.open(index, engine)) {
      assertEquals(1, publishing.state().waiting(), "a new process knows it");
      await(() -> publishing.state().failing() == 1, "tried before it is withdrawn");
      publishing.delete(UNBEARABLE);
      await(() -> publishing.state().waiting() == 0, "taken back");
      await(() -> publishing.troubles().isEmpty(), "over");
    }
    assertEquals(List.of(), IndexCheck.of(index));
  }

  @Test
  void theGenerationThatWasPromisedIsTheFirstOneThatHasIt() throws Exception {
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    try (LiveEngine engine = LiveEngine.open(index, Duration.ofMillis(20));
        LivePublishing publishing = LivePublishing.open(index, engine)) {
      List<Thread> clients = new ArrayList<>();
      for (int c = 0; c < 4; c++) {
        String name = "c" + c + "-";
        clients.add(
            Thread.ofPlatform()
                .start(() -> {
                  for (int i = 0; i < 8; i++) {
                    push(engine, publishing, name + i, wrong);
                  }
                }));
      }
      for (Thread client : clients) {
        client.join();
      }
    }
    assertEquals(List.of(), List.copyOf(wrong));
  }

  @Test
  void anIndexThatWasDeletedAndBuiltAnewIsPushedTo() throws Exception {
    try (LiveEngine engine = LiveEngine.open(index, Duration.ofMillis(20));
        LivePublishing publishing = LivePublishing.open(index, engine)) {
      publishing.put(article("a", "một"));
      await(() -> engine.article("a").isPresent(), "found");
      String before = engine.info().id();

      deleteTree(index);
      build();
      await(() -> !engine.info().id().equals(before) && engine.article("a").isEmpty(), "anew");
      publishing.put(article("b", "hai"));

      await(() -> engine.article("b").isPresent(), "found in the new one");
      assertEquals(1, publishing.state().articles());
    }
  }

  /** Waits for the promised generation, and looks whether it and no earlier one has the article. */
  private static void push(
      LiveEngine engine,
      LivePublishing publishing,
      String id,
      ConcurrentLinkedQueue<String> wrong) {
    Receipt receipt = publishing.put(article(id, "chuyến đò"));
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (engine.info().generation().compareTo(receipt.generation()) < 0) {
      boolean early = engine.article(id).isPresent();
      if (early && engine.info().generation().compareTo(receipt.generation()) < 0) {
        wrong.add(id + " is found before " + receipt.generation());
      }
      if (System.nanoTime() > end) {
        wrong.add(receipt.generation() + " never came");
        return;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
    if (engine.article(id).isEmpty()) {
      wrong.add(id + " is not in " + receipt.generation());
    }
  }

  private static void await(BooleanSupplier condition, String what) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, what);
      Thread.sleep(10);
    }
  }

  private void build() throws IOException {
    try (IndexBuild build = new LuceneIndexer(index).begin()) {
      build.add(article("kho", "luôn có"));
      build.publish();
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Article article(String id, String text) {
    return new Article(
        id, "Bản tin", null, List.of(Block.paragraph(text)), Origin.UNKNOWN, LegalDocument.NONE);
  }
}
