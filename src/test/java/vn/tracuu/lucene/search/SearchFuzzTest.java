package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.Seed;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;
import vn.tracuu.engine.Snippet;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.QueryParser;

/**
 * Whatever is typed: no exception, and no answer that costs more than {@link #MAX_CPU_MILLIS} over
 * the shipped corpus. The long form has {@code -Dtracuu.test.fuzz=100000}.
 */
class SearchFuzzTest {
  private static final int INPUTS = Integer.getInteger("tracuu.test.fuzz", 3_000);

  /** For a page of 10 with facets, in milliseconds of the thread; far above what it takes. */
  private static final long MAX_CPU_MILLIS = 500;

  private static final List<String> PIECES =
      List.of(
          "đất đai ",
          "nghị quyết ",
          "18-NQ/TW ",
          "nghi quyet 18 ",
          "số 18, số 19-NQ/TW ",
          "khóa XII ",
          "\"",
          "(",
          ")",
          " OR ",
          " HOẶC ",
          "-",
          "~5 ",
          "title:",
          "cites:",
          "số:",
          "năm:2018 ",
          "date:1/2/2018..5/2019 ",
          "site:",
          "loại:NQ ",
          "issuer:BTC ",
          "xã ",
          "huyện ",
          "tỉnh ",
          "\u0301",
          "\u200B",
          "\uD83D\uDE00",
          "\uD800",
          "\u0000",
          "<script>",
          "&amp;",
          "%20",
          "\n",
          "18 ");

  @TempDir private Path folder;

  @Test
  void neverFailsAndNeverTakesLong() throws IOException {
    long seed = Seed.value();
    System.out.println("SearchFuzzTest: -Dtracuu.test.seed=" + seed);
    Random random = new Random(seed);
    index();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long slowest = 0;
    String slow = "";
    try (LuceneEngine engine = LuceneEngine.open(folder)) {
      for (int i = 0; i < INPUTS; i++) {
        String typed = typed(random);
        long start = threads.getCurrentThreadCpuTime();
        ask(engine, typed, random);
        long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        if (millis > slowest && i > INPUTS / 20) { // not while the compiler warms up
          slowest = millis;
          slow = typed;
        }
      }
    }
    System.out.println("SearchFuzzTest: " + INPUTS + " inputs, slowest " + slowest + " ms of CPU");
    assertTrue(slowest <= MAX_CPU_MILLIS, slowest + " ms for: " + slow);
  }

  private static void ask(LuceneEngine engine, String typed, Random random) {
    SearchRequest request;
    try {
      request = new SearchRequest(QueryParser.parse(typed), 1 + random.nextInt(3), 10);
    } catch (InvalidQueryException e) {
      return; // no word in it, or too long: said before any work is done
    }
    request = request.by(Order.values()[random.nextInt(3)]).counting(Set.of(Facet.values()));
    if (random.nextInt(4) == 0) {
      Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
      request =
          request.among(new Selection(Map.of(facet, Set.of("2018", piece(random))), null, null));
    }
    SearchPage page = engine.search(request);
    page.hits().forEach(SearchFuzzTest::checkMarks);
    engine.suggest(typed, 5);
  }

  private static void checkMarks(Hit hit) {
    int before = 0;
    for (Snippet.Span mark : hit.snippet().marks()) {
      assertTrue(mark.start() >= before && mark.end() <= hit.snippet().text().length());
      before = mark.end();
    }
  }

  private static String typed(Random random) {
    StringBuilder typed = new StringBuilder();
    int pieces = random.nextInt(10) == 0 ? 60 : 1 + random.nextInt(10);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(8) == 0) {
        typed.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT));
      } else {
        typed.append(piece(random));
      }
    }
    return typed.toString();
  }

  private static String piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private void index() throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      List<Ingested> pages = new ArrayList<>();
      Corpus.open(Path.of("corpus")).forEach(pages::add);
      for (Ingested page : pages) {
        if (page instanceof Ingested.Accepted accepted) {
          build.add(accepted.article());
        }
      }
      build.publish();
    }
  }
}
