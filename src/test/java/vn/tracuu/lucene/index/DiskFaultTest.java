package vn.tracuu.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.BuildStart;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexBuild.Source;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.schema.Fields;

/** Whichever single step of a build fails, and the disk with it, the readers do not notice. */
class DiskFaultTest {
  private static final int ARTICLES = 40;

  @TempDir private Path folder;

  @Test
  void everyFailingStepOfAFullBuildLeavesAWholeIndex() throws IOException {
    assertTrue(failAtEveryStep(true) > 30);
  }

  @Test
  void everyFailingStepOfAnUpdateLeavesAWholeIndex() throws IOException {
    assertTrue(failAtEveryStep(false) > 30);
  }

  /** What was acknowledged is found as soon as the disk works again; what was not, may be. */
  @Test
  void everyFailingStepOfAPushLosesNothingThatWasAcknowledged() throws IOException {
    int good = 0;
    for (boolean lasted = false; !lasted; good++) {
      Path index = Files.createDirectory(folder.resolve("push-" + good));
      build(new GenerationStore(index), true, "cũ");
      FaultyDisk disk = new FaultyDisk(good);
      boolean acknowledged = push(new GenerationStore(index, disk));
      lasted = disk.wasSound();

      String text = textOfFirst(index);
      assertTrue(text.equals("cũ") || text.equals("gửi lên"), text + " after " + good);
      assertEquals(List.of(), IndexCheck.of(index), "check, after " + good);
      PushedArticles.open(new GenerationStore(index), 0).close();
      PushBuild.run(new GenerationStore(index));
      if (acknowledged) {
        assertEquals("gửi lên", textOfFirst(index), "acknowledged, after " + good);
      }
      assertEquals(List.of(), leftovers(index), "left behind, after " + good);
    }
    System.out.printf("push: %d steps failed one by one%n", good - 1);
    assertTrue(good > 30);
  }

  /** Whether the push was acknowledged; it is indexed then, if the disk lasts. */
  private static boolean push(GenerationStore store) {
    boolean acknowledged = false;
    try (PushedArticles pushed = PushedArticles.open(store, 0)) {
      pushed.put(article(0, "gửi lên"));
      acknowledged = true;
      PushBuild.run(store);
    } catch (IOException | IndexUnavailableException e) {
      return acknowledged;
    }
    return true;
  }

  /**
   * Builds on disks that fail later and later, until one lasts.
   *
   * @return how many steps failed
   */
  private int failAtEveryStep(boolean full) throws IOException {
    for (int good = 0; ; good++) {
      Path index = Files.createDirectory(folder.resolve((full ? "full-" : "update-") + good));
      build(new GenerationStore(index), true, "cũ");
      FaultyDisk disk = new FaultyDisk(good);
      boolean published = build(new GenerationStore(index, disk), full, "mới");

      assertWhole(index, good, published);
      build(new GenerationStore(index), full, "mới nhất");
      assertEquals("mới nhất", textOfFirst(index), "the next run, after " + good);
      assertEquals(List.of(), leftovers(index), "left behind, after " + good);
      if (disk.wasSound()) {
        System.out.printf("%s: %d steps failed one by one%n", full ? "full" : "update", good);
        return good;
      }
    }
  }

  /** Either the old or the new generation is served, as a whole. */
  private void assertWhole(Path index, int good, boolean published) throws IOException {
    String text = textOfFirst(index);
    assertTrue(text.equals("cũ") || text.equals("mới"), text + " after " + good);
    if (published) {
      assertEquals("mới", text, "published, after " + good);
    }
    assertEquals(List.of(), IndexCheck.of(index), "check, after " + good);
    try (Generation generation = Generation.served(index)) {
      assertEquals(ARTICLES, generation.info().articles());
    }
  }

  /** Half of the articles are the same in every build. */
  private static boolean build(GenerationStore store, boolean full, String text) {
    LuceneIndexer indexer = new LuceneIndexer(store, 2);
    try (IndexBuild build = indexer.begin(new BuildStart(full, "test"))) {
      build.drop("a.jsonl");
      for (int i = 0; i < ARTICLES; i++) {
        String says = i % 10 == 0 ? text : "không đổi";
        Source source = new Source("a.jsonl", i, (i + says).getBytes(StandardCharsets.UTF_8));
        if (!build.takeOver(source)) {
          build.add(source, article(i, says));
        }
      }
      build.publish(List.of(new IndexedFile("a.jsonl", 1, 1, text, 0, false, List.of())));
      return true;
    } catch (IOException | IndexUnavailableException e) {
      return false;
    }
  }

  private static String textOfFirst(Path index) throws IOException {
    try (Generation generation = Generation.served(index)) {
      var reader = generation.reader();
      var hits =
          generation
              .searcher()
              .search(
                  new org.apache.lucene.search.TermQuery(
                      new org.apache.lucene.index.Term(Fields.ID, "0")),
                  2);
      assertEquals(1, hits.scoreDocs.length);
      return ArticleDocuments.toArticle(reader.storedFields().document(hits.scoreDocs[0].doc))
          .text();
    }
  }

  private static List<String> leftovers(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n ->
              n.endsWith(".building")
                  || n.endsWith(".pushing")
                  || n.endsWith(".removing")
                  || n.endsWith(".next"))
          .toList();
    }
  }

  private static Article article(int id, String text) {
    return new Article(
        "" + id,
        "Điều " + id,
        null,
        List.of(Block.paragraph(text)),
        Origin.UNKNOWN,
        LegalDocument.NONE);
  }
}
