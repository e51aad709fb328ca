package vn.tracuu.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.BuildStart;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;

/** Going back, tidying up, and damage. */
class GenerationsTest {
  @TempDir private Path folder;

  @Test
  void goingBackServesTheOneBeforeAndTheNextBuildHasANewNumber() throws IOException {
    publish();
    publish();

    assertEquals("gen-000001", generations().rollback().generation());
    assertEquals(Optional.of("gen-000001"), store().current());
    assertEquals(List.of("gen-000001", "gen-000002"), store().generations());

    publish();
    assertEquals(Optional.of("gen-000003"), store().current());
    assertEquals(List.of("gen-000001", "gen-000003"), store().generations());
  }

  @Test
  void tidyingUpAfterGoingBackUsesNoNumberTwice() throws IOException {
    publish();
    publish();
    generations().rollback();

    generations().tidyUp(1, false);
    publish();

    assertEquals(Optional.of("gen-000003"), store().current());
  }

  @Test
  void goingBackTwiceAvoidsWhatWasGoneBackFrom() throws IOException {
    publish();
    publish();
    generations().rollback();
    publish();
    assertEquals("gen-000001", generations().rollback().generation());
    assertEquals(Set.of("gen-000003"), generations().rolledBack());
  }

  @Test
  void oneMayGoForwardAgainAndThenNothingIsPinned() throws IOException {
    publish();
    publish();
    generations().rollback();
    assertEquals(Set.of("gen-000002"), generations().rolledBack());

    assertEquals("gen-000002", generations().rollbackTo("gen-000002").generation());

    assertEquals(Set.of(), generations().rolledBack());
  }

  @Test
  void goingBackToANameThatIsNotThereIsRefused() throws IOException {
    publish();

    assertThrows(IndexUnavailableException.class, () -> generations().rollbackTo("gen-000007"));
    assertThrows(IndexUnavailableException.class, () -> generations().rollbackTo("../x"));
  }

  @Test
  void whatWasGoneBackFromCanBeRemovedAndItsNumberIsNotUsedAgain() throws IOException {
    publish();
    publish();
    generations().rollback();

    assertEquals(List.of("gen-000002"), generations().tidyUp(1, true));
    publish();

    assertEquals(Optional.of("gen-000003"), store().current());
  }

  @Test
  void aFolderWithoutAnIndexIsRefusedAndNothingIsMade() {
    Generations mistyped = new Generations(folder.resolve("mistyped"));

    assertThrows(IndexUnavailableException.class, mistyped::list);
    assertThrows(IndexUnavailableException.class, mistyped::rollback);
    assertThrows(IndexUnavailableException.class, () -> mistyped.tidyUp(2, false));
    assertTrue(Files.notExists(folder.resolve("mistyped")));
  }

  @Test
  void tellsWhichArticlesCameWentAndChanged() throws IOException {
    publish("a", "một", "b", "hai", "c", "ba");
    publish("b", "hai", "c", "bốn", "d", "năm");

    assertEquals(
        List.of(
            new GenerationDiff.Difference("a", GenerationDiff.Kind.WENT),
            new GenerationDiff.Difference("c", GenerationDiff.Kind.CHANGED),
            new GenerationDiff.Difference("d", GenerationDiff.Kind.CAME)),
        generations().diff("gen-000001", "gen-000002"));
  }

  @Test
  void goingBackFromTheFirstIsRefused() throws IOException {
    publish();

    var error = assertThrows(IndexUnavailableException.class, () -> generations().rollback());

    assertTrue(String.valueOf(error.getMessage()).contains("tracuu reindex"));
    assertEquals(Optional.of("gen-000001"), store().current());
  }

  @Test
  void tidyingUpRemovesTheDeadAndTheOld() throws IOException {
    publish();
    publish();
    Files.createDirectory(folder.resolve("gen-000003.building"));
    Files.createDirectory(folder.resolve("gen-000000.removing"));

    assertEquals(
        List.of("gen-000000.removing", "gen-000003.building", "gen-000001"),
        generations().tidyUp(1, false));
    assertEquals(List.of("gen-000002"), store().generations());
  }

  @Test
  void aDamagedPointerIsReportedAndTheNewestGenerationIsServed() throws IOException {
    publish();
    publish();
    Files.write(folder.resolve("current"), new byte[] {(byte) 0xFF, 0, 7});

    assertEquals("gen-000002", servedName());
    assertEquals("current", IndexCheck.of(folder).getFirst().where());
    assertEquals("gen-000002", generations().rollback().generation());
    assertEquals(List.of(), IndexCheck.of(folder));
  }

  @Test
  void aPointerToNothingIsReportedAndTheNewestGenerationIsServed() throws IOException {
    publish();
    publish();
    Files.writeString(folder.resolve("current"), "gen-000009\n");

    assertEquals("gen-000002", servedName());
    assertEquals(
        new IndexCheck.Finding(
            "current",
            "names gen-000009, which does not exist",
            "run \"tracuu reindex --full\"",
            false),
        IndexCheck.of(folder).getFirst());
  }

  @Test
  void aDamagedManifestIsReportedAndTheNextBuildIsFull() throws IOException {
    publish();
    flip(folder.resolve("gen-000001/manifest"), 20);

    assertEquals("gen-000001", IndexCheck.of(folder).getFirst().where());
    try (IndexBuild build = new LuceneIndexer(folder).begin(new BuildStart(false, ""))) {
      assertTrue(build.fullBecause().orElse("").contains("gen-000001 is damaged"));
    }
  }

  @Test
  void anyFlippedByteOfAnyFileIsReported() throws IOException {
    publish();
    Random random = new Random(1);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("gen-000001"))) {
      files = all.filter(f -> f.toFile().length() > 0).sorted().toList();
    }
    assertTrue(files.size() >= 4, files.toString());
    for (Path file : files) {
      for (int i = 0; i < 5; i++) {
        int at = random.nextInt((int) file.toFile().length());
        flip(file, at);
        assertTrue(!IndexCheck.of(folder).isEmpty(), file + " at " + at);
        flip(file, at);
      }
    }
    assertEquals(List.of(), IndexCheck.of(folder));
  }

  @Test
  void anotherSchemaForcesAFullBuildThatSaysWhy() throws IOException {
    publish();
    try (IndexBuild build = new LuceneIndexer(folder).begin(new BuildStart(false, "other"))) {
      assertTrue(build.fullBecause().orElse("").contains("other rules"));
      assertEquals(0, build.base().size());
    }
  }

  @Test
  void aManifestComesBackAsItWasWritten() throws IOException {
    IndexedFile file =
        new IndexedFile(
            "a/b.html",
            7,
            -1,
            "abc",
            0,
            false,
            List.of(new IndexedFile.Refusal("a/b.html", "EMPTY", "chữ")));
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      build.add(article());
      build.publish(List.of(file));
    }
    try (IndexBuild build = new LuceneIndexer(folder).begin(new BuildStart(false, ""))) {
      assertEquals(List.of(file), List.copyOf(build.base().values()));
    }
  }

  private String servedName() throws IOException {
    try (Generation generation = Generation.served(folder)) {
      return generation.info().generation();
    }
  }

  private GenerationStore store() {
    return new GenerationStore(folder);
  }

  private Generations generations() {
    return new Generations(folder);
  }

  private void publish() throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      build.add(article());
      build.publish();
    }
  }

  /** Publishes articles, of which each has an id and a text. */
  private void publish(String... idsAndTexts) throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      for (int i = 0; i < idsAndTexts.length; i += 2) {
        build.add(article(idsAndTexts[i], idsAndTexts[i + 1]));
      }
      build.publish();
    }
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  private static Article article() {
    return article("a", "hai");
  }

  private static Article article(String id, String text) {
    return new Article(
        id, "Một", null, List.of(Block.paragraph(text)), Origin.UNKNOWN, LegalDocument.NONE);
  }
}
