import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.query.QueryParser;

/**
 * Asks the questions of a file on one thread for some seconds, after as many seconds of warming up: the page that the service makes
 * of them, ten hits with their snippets within its time, but no JSON.
 */
class InProcess {
  public static void main(String[] args) throws Exception {
    List<String> questions = Files.readAllLines(Path.of(args[1]));
    long nanos = Long.parseLong(args[2]) * 1_000_000_000L;
    try (LuceneEngine engine = LuceneEngine.open(Path.of(args[0]))) {
      run(engine, questions, nanos);
      long cpu = cpu();
      long start = System.nanoTime();
      long[] times = run(engine, questions, nanos);
      double seconds = (System.nanoTime() - start) / 1e9;
      cpu = cpu() - cpu;
      Arrays.sort(times);
      System.out.printf(
          "RESULT rps=%.1f p50=%.1fms p99=%.1fms searches=%d cpu=%.1fms each%n",
          times.length / seconds,
          times[times.length / 2] / 1e6,
          times[times.length * 99 / 100] / 1e6,
          times.length,
          cpu / 1e6 / times.length);
    }
  }

  /** Of the whole process, with its compiler and collector, as it is measured of the service. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static long[] run(LuceneEngine engine, List<String> questions, long nanos) {
    long[] times = new long[10_000_000];
    int n = 0;
    long end = System.nanoTime() + nanos;
    for (long now = System.nanoTime(); now < end; ) {
      String question = questions.get(n % questions.size());
      engine.search(new SearchRequest(QueryParser.parse(question), 1, 10).within(Duration.ofSeconds(2)));
      long then = System.nanoTime();
      times[n++] = then - now;
      now = then;
    }
    return Arrays.copyOf(times, n);
  }
}
