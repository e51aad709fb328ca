package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.lucene.index.LuceneIndexer;

/** {@code tracuu reindex}: reads a corpus into a new generation of the index. */
@Command(
    name = "reindex",
    description = {
      "Reads a corpus into a new generation of the index and switches to it.",
      "Readers keep the old one until the new one is whole; if anything fails, nothing changes."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the served index is as it was",
      "2:wrong usage",
      "3:done, but some pages were refused"
    })
final class ReindexCommand implements Callable<Integer> {
  /**
   * Refused pages that are listed on the terminal; the rest is in the figures, and all of them
   * under --json.
   */
  private static final int LISTED = 20;

  private static final int PROGRESS_EVERY = 10_000;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(
      names = "--corpus",
      paramLabel = "DIR|FILE",
      description = "saved pages: a folder of any depth, or one file (default: ${DEFAULT-VALUE})",
      defaultValue = "corpus")
  private Path corpus;

  @Option(names = "--quiet", description = "print nothing but errors")
  private boolean quiet;

  @Option(names = "--json", description = "print the report as one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    return run(spec, corpus, index.folder, quiet, json);
  }

  static int run(CommandSpec spec, Path corpus, Path index, boolean quiet, boolean json)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    boolean silent = quiet || json;
    Reindex.Report report =
        Reindex.run(
            Corpus.open(corpus),
            new LuceneIndexer(index),
            read -> {
              if (!silent && read % PROGRESS_EVERY == 0) {
                err.printf("  %,d pages read ...%n", read);
              }
            });
    if (json) {
      spec.commandLine().getOut().println(Json.line(report));
    } else if (!quiet) {
      print(spec.commandLine().getOut(), report, index);
    }
    return report.exitCode();
  }

  private static void print(PrintWriter out, Reindex.Report report, Path index) {
    out.printf(
        "%,d of %,d pages indexed in %.1f s; %s in %s is served now%n",
        report.indexed(), report.read(), report.seconds(), report.generation(), index);
    if (!report.refused().isEmpty()) {
      out.printf("%,d pages refused:%n", report.refused().size());
      for (Ingested.Refused r : report.refused().stream().limit(LISTED).toList()) {
        out.printf(
            "  %-14s %s: %s%n",
            r.reason().name().toLowerCase(Locale.ROOT), printable(r.where()), r.detail());
      }
      if (report.refused().size() > LISTED) {
        out.printf("  ... and %,d more (--json lists all)%n", report.refused().size() - LISTED);
      }
    }
  }

  /** A file's name as one line: names can hold line breaks and worse. */
  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
