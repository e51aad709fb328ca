package vn.tracuu.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;

class GenerationStoreTest {
  @TempDir private Path folder;

  @Test
  void keepsTheServedGenerationAndTheOneBefore() throws IOException {
    for (int i = 0; i < 4; i++) {
      publish();
    }

    assertEquals(List.of("gen-000003", "gen-000004"), generations());
    assertEquals(Optional.of("gen-000004"), new GenerationStore(folder).current());
  }

  @Test
  void aBuildThatIsNotPublishedLeavesEverythingAsItWas() throws IOException {
    publish();

    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      build.add(article());
    }

    assertEquals(List.of("gen-000001"), generations());
    assertEquals(Optional.of("gen-000001"), new GenerationStore(folder).current());
  }

  @Test
  void whatADeadBuildLeftIsSweptByTheNextOne() throws IOException {
    publish();
    Files.createDirectory(folder.resolve("gen-000002.building"));
    Files.writeString(folder.resolve("gen-000002.building/_0.cfs"), "half a segment");

    publish();

    assertEquals(List.of("gen-000001", "gen-000002"), generations());
  }

  @Test
  void twoBuildsAtOnceAreRefusedWithTheHolder() throws IOException {
    LuceneIndexer indexer = new LuceneIndexer(folder);
    try (IndexBuild first = indexer.begin()) {
      first.add(article());

      var error = assertThrows(IndexUnavailableException.class, indexer::begin);

      assertTrue(
          String.valueOf(error.getMessage()).contains("pid " + ProcessHandle.current().pid()),
          error.getMessage());
    }
    publish();
    assertEquals(List.of("gen-000001"), generations());
  }

  @Test
  void anotherIdIsAnotherArticleTheSameIdReplaces() throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      build.add(article());
      build.add(article());

      assertEquals(1, build.publish().articles());
    }
  }

  private void publish() throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      build.add(article());
      build.publish();
    }
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(n -> n.startsWith("gen-"))
          .sorted()
          .toList();
    }
  }

  private static Article article() {
    return new Article("a", "Một", "hai", List.of(), Origin.UNKNOWN, LegalDocument.NONE);
  }
}
