package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tracuu.batch.Counts;
import vn.tracuu.batch.RefusedList;
import vn.tracuu.batch.Reindex;
import vn.tracuu.batch.Report;
import vn.tracuu.engine.IndexedFile.Refusal;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.settings.EngineSettings;

/** {@code tracuu reindex}: reads a corpus into a new generation of the index. */
@Command(
    name = "reindex",
    description = {
      "Reads a corpus into a new generation of the index and switches to it.",
      "Only files that changed are read, unless --full is given.",
      "Readers keep the old one until the new one is whole; if anything fails, nothing changes."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.OfABatch.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the served index is as it was",
      "2:wrong usage",
      "3:done, but some pages were refused"
    })
final class ReindexCommand implements Callable<Integer> {
  /**
   * Refused pages that are listed on the terminal; all of them are in the file of refused pages and
   * under --json.
   */
  private static final int LISTED = 20;

  private static final double MEGA = 1e6;

  @Spec private CommandSpec spec;
  @Mixin private KeepOption keep;

  @Option(names = "--full", description = "index every page again, whether it changed or not")
  private boolean full;

  @Option(names = "--dry-run", description = "only tell what would be done; write nothing")
  private boolean dryRun;

  @Option(names = "--quiet", description = "print nothing but errors")
  private boolean quiet;

  @Option(names = "--json", description = "print the report as one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    keep.check(spec);
    Reindex.Options options =
        new Reindex.Options(full, dryRun, Reindex.Options.standard().threads());
    EngineSettings engine = SettingOptions.engine(spec);
    Path corpus = SettingOptions.corpus(spec);
    Report report = run(spec, corpus, engine, keep.batches, options, quiet || json);
    if (report.rollback() != null && !json) {
      spec.commandLine().getErr().println("tracuu: " + report.rollback());
    }
    if (!quiet && !json) {
      Engines.synonyms(engine)
          .told()
          .ifPresent(told -> spec.commandLine().getErr().println("tracuu: " + told));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.line(report));
    } else if (!quiet) {
      print(out, report, engine);
    }
    return report.refused().isEmpty() ? ExitCodes.DONE : ExitCodes.DONE_WITH_REFUSALS;
  }

  /**
   * Brings the index up to date.
   *
   * @param silent show no progress
   */
  static Report run(
      CommandSpec spec,
      Path corpus,
      EngineSettings engine,
      int keep,
      Reindex.Options options,
      boolean silent)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Counts counts = new Counts();
    Corpus pages = Corpus.open(corpus);
    Function<Long, Reindex.Progress> progress =
        bytes -> silent ? () -> {} : ShownProgress.start(err, counts, bytes);
    Report report =
        Engines.index(
            engine, keep, indexer -> run(new Reindex(pages, indexer, options, counts, progress)));
    if (!options.dryRun()) {
      RefusedList.write(Files.createDirectories(engine.index()), report.refused());
    }
    return report;
  }

  private static Report run(Reindex reindex) throws IOException {
    StopSignal signal = StopSignal.on(reindex::stop);
    try {
      return reindex.run();
    } finally {
      signal.close();
    }
  }

  static void print(PrintWriter out, Report report, EngineSettings engine) {
    if (report.full() != null) {
      out.printf("a full build: %s%n", report.full());
    }
    out.printf(
        "%,d of %,d pages indexed in %.1f s; %s%n",
        report.read() - report.refusedNow(),
        report.read(),
        report.seconds(),
        served(report, engine));
    out.printf(
        "%,d articles: %,d new, %,d replaced, %,d unchanged; %,d deleted, %,d duplicates%n",
        report.indexed(),
        report.added(),
        report.replaced(),
        report.unchanged(),
        report.deleted(),
        report.duplicates());
    out.printf(
        "%,d files, %,d unchanged; %.1f MB read, index %.1f MB; %s%n",
        report.files(),
        report.filesUnchanged(),
        report.bytesRead() / MEGA,
        report.indexBytes() / MEGA,
        stages(report));
    printRefused(out, report, engine.index());
  }

  private static String served(Report report, EngineSettings engine) {
    return report.dryRun()
        ? "nothing was written (--dry-run)"
        : report.generation() + " in " + Engines.place(engine) + " is served now";
  }

  private static String stages(Report report) {
    return report.secondsByStage().entrySet().stream()
        .map(s -> String.format(Locale.ROOT, "%s %.1f s", s.getKey(), s.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static void printRefused(PrintWriter out, Report report, Path index) {
    if (report.refused().isEmpty()) {
      return;
    }
    out.printf("%,d pages refused: %s%n", report.refused().size(), report.refusedByReason());
    for (Refusal r : report.refused().stream().limit(LISTED).toList()) {
      out.printf(
          "  %-14s %s: %s%n",
          r.reason().toLowerCase(Locale.ROOT), printable(r.where()), printable(r.detail()));
    }
    if (report.refused().size() > LISTED && !report.dryRun()) {
      out.printf(
          "  ... and %,d more; all are in %s%n",
          report.refused().size() - LISTED, index.resolve(RefusedList.FILE));
    }
  }

  /** A file's name as one line: names can hold line breaks and worse. */
  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
