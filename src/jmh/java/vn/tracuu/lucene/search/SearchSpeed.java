package vn.tracuu.lucene.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.query.QueryParser;

/**
 * The CPU time of a search beside a plain BM25 top 10 of the same words over one StandardAnalyzer field
 * of the same articles, in one run, on one thread, warm: {@code SearchSpeed INDEX CORPUS QUERIES
 * [ROUNDS]}. QUERIES is a text file, a question a line. Asked are the whole questions and two to
 * four words in a row from each; every query is asked of all in turn, so that noise meets all.
 */
final class SearchSpeed {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int TOP = 10;
  private static final int WARM_UP = 2;
  private static final QueryBuilder PLAIN = new QueryBuilder(new StandardAnalyzer());

  /** What is asked; each is timed by itself. */
  private interface Search {
    Object run(String typed) throws IOException;
  }

  private SearchSpeed() {}

  public static void main(String[] args) throws IOException {
    List<String> questions = Files.readAllLines(Path.of(args[2]));
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
    Path folder = Files.createTempDirectory("search-speed");
    try (LuceneEngine engine = LuceneEngine.open(Path.of(args[0]));
        FSDirectory directory = plainIndex(Path.of(args[1]), folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher plain = new IndexSearcher(reader);
      compare("2-4 words", shortQueries(questions), rounds, engine, plain);
      compare("whole questions", questions, rounds, engine, plain);
    } finally {
      delete(folder);
    }
  }

  private static void compare(
      String name, List<String> queries, int rounds, LuceneEngine engine, IndexSearcher plain)
      throws IOException {
    List<Search> searches =
        List.of(
            typed -> plain.search(plainQuery(typed), TOP),
            typed -> engine.search(request(typed).forIds()),
            typed -> engine.search(request(typed)),
            typed -> engine.search(request(typed).counting(Set.of(Facet.values()))));
    double[][] times = new double[searches.size()][queries.size() * rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int q = 0; q < queries.size(); q++) {
        for (int s = 0; s < searches.size(); s++) {
          long start = THREAD.getCurrentThreadCpuTime();
          searches.get(s).run(queries.get(q));
          double ms = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
          times[s][Math.max(0, round) * queries.size() + q] = ms;
        }
      }
    }
    print(name, times);
  }

  private static void print(String name, double[][] times) {
    String[] names = {"plain BM25", "ids and scores", "page of 10, snippets", "and facets"};
    System.out.println(name);
    Arrays.stream(times).forEach(Arrays::sort);
    for (int s = 0; s < times.length; s++) {
      System.out.printf(
          Locale.ROOT,
          "  %-22s median %.3f ms (%.2f of plain), p99 %.3f ms (%.2f)%n",
          names[s],
          at(times[s], 0.5),
          at(times[s], 0.5) / at(times[0], 0.5),
          at(times[s], 0.99),
          at(times[s], 0.99) / at(times[0], 0.99));
    }
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static SearchRequest request(String typed) {
    return new SearchRequest(QueryParser.parse(typed), 1, TOP);
  }

  private static Query plainQuery(String typed) {
    return PLAIN.createBooleanQuery("text", typed);
  }

  private static List<String> shortQueries(List<String> questions) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      String[] words = questions.get(i).split("[\\s,?.]+");
      int length = Math.min(words.length, 2 + i % 3);
      int from = Math.max(0, (words.length - length) / 2);
      queries.add(String.join(" ", Arrays.copyOfRange(words, from, from + length)));
    }
    return queries;
  }

  private static FSDirectory plainIndex(Path corpus, Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      Corpus.open(corpus)
          .forEach(
              page -> {
                if (page instanceof Ingested.Accepted accepted) {
                  add(writer, accepted.article());
                }
              });
    }
    return directory;
  }

  private static void add(IndexWriter writer, Article article) {
    Document d = new Document();
    d.add(new TextField("text", article.title() + "\n" + article.text(), Field.Store.NO));
    try {
      writer.addDocument(d);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
