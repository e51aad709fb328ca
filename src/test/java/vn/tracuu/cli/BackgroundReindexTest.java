package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.http.Reindexing;
import vn.tracuu.settings.EngineSettings;

class BackgroundReindexTest {
  @TempDir private Path folder;

  @Test
  void anErrorEndsTheBatchAsFailedAndTheNextOneCanBegin() throws Exception {
    Path pages = folder.resolve("pages.jsonl");
    Files.writeString(pages, "{\"id\":\"1\",\"title\":\"Chuyến đò\",\"text\":\"ngang sông\"}\n");
    AtomicBoolean broken = new AtomicBoolean(true);
    EngineSettings engine = EngineSettings.embedded(folder.resolve("index"));
    try (BackgroundReindex reindexing =
        new BackgroundReindex(
            pages,
            engine,
            RemovalLimit.NONE,
            (settings, kept, batch) -> {
              if (broken.get()) {
                throw new OutOfMemoryError("by the test");
              }
              return Engines.index(settings, kept, batch);
            })) {
      assertEquals("failed", outcome(reindexing));
      assertEquals("reindex", reindexing.troubles().getFirst().work());

      broken.set(false);

      assertEquals("done", outcome(reindexing));
      assertEquals(List.of(), reindexing.troubles());
    }
  }

  private static String outcome(BackgroundReindex reindexing) throws InterruptedException {
    assertEquals(Reindexing.Begin.STARTED, reindexing.begin(false));
    long end = System.nanoTime() + 60_000_000_000L;
    while (reindexing.status().running()) {
      assertTrue(System.nanoTime() < end, "it never ended");
      Thread.sleep(10);
    }
    Reindexing.Ended last = reindexing.status().last();
    return last == null ? "" : last.outcome();
  }
}
