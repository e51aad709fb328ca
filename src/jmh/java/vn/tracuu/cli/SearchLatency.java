package vn.tracuu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.query.QueryParser;

/**
 * How long searches take, one after the other: {@code SearchLatency INDEX SOURCE QUERIES SEED}. A
 * query is two to five words in a row from an article of SOURCE, every second one without marks.
 */
final class SearchLatency {
  private static final int WARM_UP = 200;

  private SearchLatency() {}

  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>();
    Corpus.open(Path.of(args[1]))
        .forEach(
            page -> {
              if (page instanceof Ingested.Accepted found) {
                texts.add(found.article().text());
              }
            });
    Random random = new Random(Long.parseLong(args[3]));
    try (SearchEngine engine = LuceneEngine.open(Path.of(args[0]))) {
      double[] ms = new double[Integer.parseInt(args[2])];
      for (int i = -WARM_UP; i < ms.length; i++) {
        SearchRequest request = new SearchRequest(QueryParser.parse(query(texts, random)), 1, 10);
        long start = System.nanoTime();
        engine.search(request);
        ms[Math.max(0, i)] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(ms);
      System.out.printf(
          Locale.ROOT,
          "%,d articles, %,d queries: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
          engine.info().articles(),
          ms.length,
          ms[ms.length / 2],
          ms[ms.length * 99 / 100],
          ms[ms.length - 1]);
    }
  }

  private static String query(List<String> texts, Random random) {
    String[] words = texts.get(random.nextInt(texts.size())).split("[\\s.,;:()\"]+");
    int length = 2 + random.nextInt(4);
    int from = random.nextInt(Math.max(1, words.length - length));
    String query =
        String.join(" ", Arrays.copyOfRange(words, from, Math.min(words.length, from + length)));
    return random.nextBoolean() ? query : vn.tracuu.text.Folding.of(query);
  }
}
