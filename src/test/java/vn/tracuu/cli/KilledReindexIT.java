package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.Seed;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.query.QueryParser;

/**
 * The real command in a process of its own, killed (SIGKILL) at random moments. {@code
 * -Dtracuu.test.kills=200} is the long form; {@code -Dtracuu.test.seed} repeats a run.
 */
class KilledReindexIT {
  private static final int KILLS = Integer.getInteger("tracuu.test.kills", 20);
  private static final long SEED = Seed.value();
  private static final int ARTICLES = 400;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);

  @Test
  void whenEverItIsKilledAWholeGenerationIsServedAndTheNextRunSucceeds() throws Exception {
    Path pages = folder.resolve("pages.jsonl");
    Path index = folder.resolve("index");
    write(pages, 0);
    long started = System.nanoTime();
    assertEquals(0, start(pages, index).waitFor());
    long wholeRun = (System.nanoTime() - started) / 1_000_000;
    int killed = 0;
    int version = 0;
    while (killed < KILLS) {
      version++;
      assertTrue(version <= 4 * KILLS, "only " + killed + " were killed in time");
      write(pages, version);
      killed += killAtRandom(start(pages, index), wholeRun) ? 1 : 0;
      assertWhole(index, version);
      if (version % 5 == 0) {
        CommandProcess.reindex(pages, index);
        assertEquals(titles(version), served(index), "the next run, seed " + SEED);
      }
    }
    System.out.printf("killed %d of %d runs, seed %d%n", killed, version, SEED);
  }

  /** All articles of one version, one that was there to be read, and nothing is damaged. */
  private void assertWhole(Path index, int version) throws IOException {
    List<String> titles = served(index);
    assertEquals(1, titles.size(), titles + ", seed " + SEED);
    int of = Integer.parseInt(titles.getFirst().substring("Bản ".length()));
    assertTrue(of <= version, titles + " after " + version + ", seed " + SEED);
    assertEquals(List.of(), IndexCheck.of(index), "seed " + SEED);
  }

  private boolean killAtRandom(Process process, long wholeRunMs) throws InterruptedException {
    long moment = wholeRunMs / 4 + random.nextLong(wholeRunMs * 3 / 4); // a JVM starts first
    if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  private static Process start(Path pages, Path index) throws IOException {
    return new ProcessBuilder(
            CommandProcess.line("reindex", "--quiet", "--corpus=" + pages, "--index=" + index))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Every article says which version it is of. */
  private static void write(Path pages, int version) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      lines.append(
          "{\"id\":\"%d\",\"title\":\"Bản %d\",\"text\":\"đất đai %s\"}%n"
              .formatted(i, version, "thu hồi bồi thường ".repeat(i % 40)));
    }
    Files.writeString(pages, lines);
  }

  private static List<String> titles(int version) {
    return List.of("Bản " + version);
  }

  /** The titles of all articles, each once. */
  private static List<String> served(Path index) throws IOException {
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      List<String> titles = new ArrayList<>();
      for (int page = 1; page <= ARTICLES / SearchRequest.MAX_SIZE; page++) {
        SearchPage found =
            engine.search(
                new SearchRequest(QueryParser.parse("đất đai"), page, SearchRequest.MAX_SIZE));
        assertEquals(ARTICLES, found.total());
        found.hits().stream().map(Hit::title).forEach(titles::add);
      }
      return titles.stream().distinct().toList();
    }
  }
}
