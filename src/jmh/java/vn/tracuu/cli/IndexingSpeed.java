package vn.tracuu.cli;

import vn.tracuu.batch.Counts;
import vn.tracuu.batch.Reindex;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import vn.tracuu.article.Article;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.lucene.index.LuceneIndexer;

/**
 * Articles per CPU second of a full reindex and of a bare IndexWriter (StandardAnalyzer, one stored
 * field), over the same file, in one run: {@code IndexingSpeed CORPUS [ROUNDS]}. Each round indexes
 * with both; the first warms up, the last counts. CPU time is the whole process's: all threads,
 * compiler and collector included.
 */
final class IndexingSpeed {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private IndexingSpeed() {}

  /** What is measured. */
  private interface Work {
    long articles() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    Corpus corpus = Corpus.open(Path.of(args[0]));
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    Path folder = Files.createTempDirectory("indexing-speed");
    try {
      for (int round = 1; round <= rounds; round++) {
        double bare = measure("bare IndexWriter", () -> bare(corpus, folder.resolve("bare")));
        double ours = measure("tracuu reindex", () -> ours(corpus, folder.resolve("ours")));
        System.out.printf(Locale.ROOT, "round %d: ratio %.3f%n", round, ours / bare);
        delete(folder.resolve("bare"));
        delete(folder.resolve("ours"));
      }
    } finally {
      delete(folder);
    }
  }

  private static double measure(String name, Work work) throws IOException {
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    long articles = work.articles();
    double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-17s %,d articles, %.1f CPU s, %.1f s, %,.0f articles per CPU s%n",
        name,
        articles,
        cpuSeconds,
        (System.nanoTime() - wall) / 1e9,
        articles / cpuSeconds);
    return articles / cpuSeconds;
  }

  private static long ours(Corpus corpus, Path folder) throws IOException {
    return new Reindex(
            corpus,
            new LuceneIndexer(folder),
            Reindex.Options.standard(),
            new Counts(),
            bytes -> () -> {})
        .run()
        .indexed();
  }

  private static long bare(Corpus corpus, Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      corpus.forEach(page -> add(writer, page));
      writer.commit();
      return writer.getDocStats().numDocs;
    }
  }

  private static void add(IndexWriter writer, Ingested page) {
    if (page instanceof Ingested.Accepted accepted) {
      try {
        writer.addDocument(document(accepted.article()));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Document document(Article article) {
    Document d = new Document();
    d.add(new TextField("text", article.title() + "\n" + article.text(), Field.Store.YES));
    return d;
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
