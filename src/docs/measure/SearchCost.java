import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.opensearch.Connection;
import vn.tracuu.opensearch.OpenSearchEngine;
import vn.tracuu.query.QueryParser;
import vn.tracuu.text.Folding;

/**
 * What a search costs, asked one after the other: processor time of this process and of the one node of a cluster on this machine, without
 * what their compilers used, and time by the clock, for a page of ten hits.
 *
 * <pre>java -cp ... SearchCost.java SOURCE QUERIES ROUNDS SEED OUT.tsv INDEX
 * java -cp ... SearchCost.java SOURCE QUERIES ROUNDS SEED OUT.tsv HOST PREFIX</pre>
 *
 * <p>Queries are words in a row from articles of SOURCE, every second one without marks: QUERIES of two to four words (all of them
 * required) and QUERIES of eight to sixteen (a question). The same SEED asks the same. Each is asked in turn in every round, after two
 * rounds that do not count. OUT gets a line a search: class, query, milliseconds of the node, of this process, by the clock. Needs Linux:
 * it reads what the kernel counted of each thread.
 */
class SearchCost {
  private static final int WARM_UP = 2;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  /** Of the thread that measures, which is the only one that asks. */
  private static final String OWN_TASK = ownTask();

  /** Whether a thread, named by process and task, compiles. */
  private static final Map<String, Boolean> COMPILES = new HashMap<>();

  private record Asked(String kind, String text) {}

  private record Cost(double node, double own, double clock) {}

  public static void main(String[] args) throws Exception {
    List<Asked> queries = queries(Path.of(args[0]), Integer.parseInt(args[1]), new Random(Long.parseLong(args[3])));
    boolean cluster = args.length > 6;
    String node = cluster ? pidOfNode(args[5]) : "";
    Cost[][] costs = new Cost[queries.size()][Integer.parseInt(args[2])];
    try (SearchEngine engine = cluster ? distributed(args[5], args[6]) : LuceneEngine.open(Path.of(args[5]));
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[4])))) {
      for (int round = -WARM_UP; round < costs[0].length; round++) {
        for (int q = 0; q < costs.length; q++) {
          Cost cost = ask(engine, queries.get(q).text(), node);
          if (round >= 0) {
            costs[q][round] = cost;
            out.printf(Locale.ROOT, "%s\t%d\t%.3f\t%.3f\t%.3f%n", queries.get(q).kind(), q, cost.node(), cost.own(), cost.clock());
          }
        }
      }
    }
    for (String kind : List.of("short", "long")) {
      print(kind, queries, costs, cluster);
    }
  }

  private static void print(String kind, List<Asked> queries, Cost[][] costs, boolean cluster) {
    List<Cost> of = new ArrayList<>();
    for (int q = 0; q < costs.length; q++) {
      if (queries.get(q).kind().equals(kind)) {
        of.addAll(List.of(costs[q]));
      }
    }
    String node = cluster ? "; node " + figures(of.stream().mapToDouble(Cost::node).sorted().toArray()) : "";
    System.out.printf(
        "  %s: own %s%s; clock %s%n",
        kind,
        figures(of.stream().mapToDouble(Cost::own).sorted().toArray()),
        node,
        figures(of.stream().mapToDouble(Cost::clock).sorted().toArray()));
  }

  private static String figures(double[] sorted) {
    return String.format(
        Locale.ROOT,
        "mean %.2f p50 %.2f p99 %.2f ms",
        Arrays.stream(sorted).average().orElse(0),
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100]);
  }

  private static Cost ask(SearchEngine engine, String text, String node) {
    Map<String, Long> nodeBefore = threads(node);
    Map<String, Long> othersBefore = threads("self");
    long cpu = THREAD.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    engine.search(new SearchRequest(QueryParser.parse(text), 1, 10));
    long clock = System.nanoTime() - start;
    double own = (THREAD.getCurrentThreadCpuTime() - cpu) / 1e6 + since(othersBefore, threads("self"));
    return new Cost(since(nodeBefore, threads(node)), own, clock / 1e6);
  }

  /** Milliseconds that threads ran since; of a thread that ended, what it ran is lost. */
  private static double since(Map<String, Long> before, Map<String, Long> after) {
    return after.entrySet().stream().mapToLong(t -> t.getValue() - before.getOrDefault(t.getKey(), 0L)).sum() / 1e6;
  }

  /**
   * Nanoseconds that each thread of a process has run, but for this one, whose reading of them would count too, and those that compile:
   * what has run for long has little to compile.
   */
  private static Map<String, Long> threads(String process) {
    Map<String, Long> nanos = new HashMap<>();
    String[] tasks = process.isEmpty() ? null : Path.of("/proc", process, "task").toFile().list();
    for (String task : tasks == null ? new String[0] : tasks) {
      Path thread = Path.of("/proc", process, "task", task);
      try {
        if (!task.equals(OWN_TASK) && !COMPILES.computeIfAbsent(process + "/" + task, t -> compiles(thread))) {
          String counted = Files.readString(thread.resolve("schedstat"));
          nanos.put(task, Long.parseLong(counted.substring(0, counted.indexOf(' '))));
        }
      } catch (IOException | UncheckedIOException e) { // it has just ended
        continue;
      }
    }
    return nanos;
  }

  private static boolean compiles(Path thread) {
    try {
      String name = Files.readString(thread.resolve("comm"));
      return name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ownTask() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pidOfNode(String host) throws IOException {
    try (var in = URI.create("http://" + host + "/_nodes/process").toURL().openStream()) {
      return new ObjectMapper().readTree(in).path("nodes").elements().next().path("process").path("id").asText();
    }
  }

  private static SearchEngine distributed(String host, String prefix) {
    Connection connection = new Connection(List.of(URI.create("http://" + host)), prefix, "", "", null, 1, 0);
    return OpenSearchEngine.open(connection, LuceneEngine.synonyms(Path.of(System.getProperty("java.io.tmpdir"))));
  }

  private static List<Asked> queries(Path source, int count, Random random) throws IOException {
    List<String> texts = new ArrayList<>();
    Corpus.open(source).forEach(page -> {
      if (page instanceof Ingested.Accepted found) {
        texts.add(found.article().text());
      }
    });
    return Stream.concat(
            Stream.generate(() -> new Asked("short", words(texts, random, 2, 4))).limit(count),
            Stream.generate(() -> new Asked("long", words(texts, random, 8, 16))).limit(count))
        .toList();
  }

  private static String words(List<String> texts, Random random, int least, int most) {
    String[] words;
    do {
      words = texts.get(random.nextInt(texts.size())).split("[\\s.,;:()\"/-]+");
    } while (words.length <= most);
    int length = least + random.nextInt(most - least + 1);
    int from = random.nextInt(words.length - length);
    String query = String.join(" ", Arrays.copyOfRange(words, from, from + length));
    return random.nextBoolean() ? query : Folding.of(query);
  }
}
