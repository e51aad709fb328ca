package vn.tracuu.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.query.QueryParser;
import vn.tracuu.text.Folding;

/**
 * What suggestions, corrections and similar articles cost, warm and one after the other, in CPU
 * time of the asking thread: {@code SuggestionLatency INDEX SOURCE TIMES SEED}. SOURCE is what INDEX
 * was built from; nothing else runs in this process meanwhile, but the machine may be busy.
 *
 * <p>What is typed is a beginning, from one letter on, of one to five words in a row from a title
 * (every third: text) of SOURCE, every second one without marks, every tenth with a letter changed.
 * What is corrected are two to four such words with a letter changed.
 */
final class SuggestionLatency {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 5_000;
  private static final int SUGGESTIONS = 10;

  private final List<String> ids = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Random random;

  private SuggestionLatency(Path source, long seed) throws IOException {
    random = new Random(seed);
    Corpus.open(source)
        .forEach(
            page -> {
              if (page instanceof Ingested.Accepted found) {
                ids.add(found.article().id());
                titles.add(found.article().title());
                texts.add(found.article().text());
              }
            });
  }

  public static void main(String[] args) throws IOException {
    SuggestionLatency latency =
        new SuggestionLatency(Path.of(args[1]), Long.parseLong(args[3]));
    int times = Integer.parseInt(args[2]);
    try (SearchEngine engine = LuceneEngine.open(Path.of(args[0]))) {
      latency.measure("suggest", times, latency::beginning, t -> engine.suggest(t, SUGGESTIONS));
      latency.measure(
          "search", times, () -> latency.words(2 + latency.random.nextInt(3)), t -> ask(engine, t));
      latency.measure("search, misspelled", times, latency::misspelled, t -> ask(engine, t));
      latency.measure(
          "similar",
          times / 10,
          () -> latency.ids.get(latency.random.nextInt(latency.ids.size())),
          id -> engine.similar(id, SUGGESTIONS));
    }
  }

  private static void ask(SearchEngine engine, String typed) {
    engine.search(new SearchRequest(QueryParser.parse(typed), 1, 10));
  }

  private void measure(
      String what, int times, Supplier<String> typed, Consumer<String> action) {
    double[] ms = new double[times];
    for (int i = -WARM_UP; i < times; i++) {
      String text = typed.get();
      long start = THREADS.getCurrentThreadCpuTime();
      action.accept(text);
      ms[Math.max(0, i)] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(ms);
    System.out.printf(
        Locale.ROOT,
        "%-20s p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms CPU%n",
        what,
        ms[times / 2],
        ms[times * 9 / 10],
        ms[times * 99 / 100],
        ms[times - 1]);
  }

  private String beginning() {
    String words = words(1 + random.nextInt(5));
    String typed = words.substring(0, 1 + random.nextInt(Math.max(1, words.length())));
    return random.nextInt(10) == 0 ? changed(typed) : typed;
  }

  private String misspelled() {
    return changed(words(2 + random.nextInt(3)));
  }

  private String changed(String text) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
  }

  private String words(int count) {
    List<String> source = random.nextInt(3) == 0 ? texts : titles;
    String[] words = source.get(random.nextInt(source.size())).split("[\\s.,;:()\"]+");
    int from = random.nextInt(Math.max(1, words.length - count));
    String text =
        String.join(" ", Arrays.copyOfRange(words, from, Math.min(words.length, from + count)));
    String marked = text.isBlank() ? "quy" : text;
    return random.nextBoolean() ? marked : Folding.of(marked);
  }
}
