package vn.tracuu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.batch.Counts;
import vn.tracuu.batch.Reindex;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.lucene.index.LuceneIndexer;

/** The real command, in a process of its own that a test may kill, or in this one. */
public final class CommandProcess {
  private CommandProcess() {}

  /** The words of a command line that starts quickly, with a heap of 256 MB. */
  public static List<String> line(String... arguments) {
    return lineWith("-Xmx256m", arguments);
  }

  /** The same with another heap, as in {@code -Xmx64m}. */
  public static List<String> lineWith(String heap, String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.tracuu.cli.Main"));
    line.addAll(List.of(arguments));
    return line;
  }

  /** Reindexes in this process, as the command does. */
  static void reindex(Path corpus, Path index) throws IOException {
    new Reindex(
            Corpus.open(corpus),
            new LuceneIndexer(index),
            Reindex.Options.standard(),
            new Counts(),
            bytes -> () -> {})
        .run();
  }
}
