package vn.tracuu.lucene.index;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import vn.tracuu.phrase.Phrases;

/**
 * What it costs to collect the frequent phrases of a built generation, in CPU time of the thread:
 * {@code PhraseCollection GENERATION TIMES [FILE]}. FILE gets the phrases, one a line with its
 * articles, so that two ways to collect them can be compared.
 */
final class PhraseCollection {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private PhraseCollection() {}

  public static void main(String[] args) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(args[0])))) {
      for (int i = Integer.parseInt(args[1]); i > 0; i--) {
        long start = THREADS.getCurrentThreadCpuTime();
        Phrases phrases = IndexPhrases.collect(reader);
        long took = THREADS.getCurrentThreadCpuTime() - start;
        System.out.printf("%,d phrases, %.2f CPU s%n", phrases.size(), took / 1e9);
        if (i == 1 && args.length > 2) {
          write(phrases, args[2]);
        }
      }
    }
  }

  private static void write(Phrases phrases, String file) throws IOException {
    try (PrintStream out = new PrintStream(file, StandardCharsets.UTF_8)) {
      for (int p = 0; p < phrases.size(); p++) {
        out.println(phrases.text(p) + "\t" + phrases.articles(p));
      }
    }
  }
}
