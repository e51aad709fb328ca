package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tracuu.batch.BatchFailedException;
import vn.tracuu.batch.Counts;
import vn.tracuu.batch.History;
import vn.tracuu.batch.RecordedRun;
import vn.tracuu.batch.Reindex;
import vn.tracuu.batch.Report;
import vn.tracuu.engine.RemovalLimit;
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
      "1:failed or stopped; the served index is as it was",
      "2:wrong usage",
      "3:done, but some pages were refused"
    })
final class ReindexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeepOption keep;

  @Option(names = "--full", description = "index every page again, whether it changed or not")
  private boolean full;

  @Option(names = "--dry-run", description = "only tell what would be done; write nothing")
  private boolean dryRun;

  @Option(
      names = "--allow-removals",
      description = "go on even if more articles would go than the setting max-removed allows")
  private boolean allowRemovals;

  @Option(
      names = "--history",
      description = "only print what became of the last runs, a JSON object a line")
  private boolean history;

  @Option(
      names = "--quiet",
      description = "print only what was refused, removed or stopped, and errors")
  private boolean quiet;

  @Option(names = "--json", description = "print the report as one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    keep.check(spec);
    EngineSettings engine = SettingOptions.engine(spec);
    PrintWriter out = spec.commandLine().getOut();
    if (history) {
      for (History.Entry entry : new History(engine.index()).entries()) {
        out.println(Json.line(entry));
      }
      return ExitCodes.DONE;
    }
    RemovalLimit limit = SettingOptions.removalLimit(spec);
    Reindex.Options options =
        new Reindex.Options(
            full,
            dryRun,
            Reindex.Options.standard().threads(),
            allowRemovals ? RemovalLimit.NONE : limit);
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
    if (json) {
      out.println(Json.line(report));
    } else if (quiet) {
      ShownReport.printTrouble(out, report, engine);
    } else {
      ShownReport.print(out, report, engine);
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
    int maxDocument = SettingOptions.maxDocument(spec);
    Counts counts = new Counts();
    Function<Long, Reindex.Progress> progress =
        bytes -> silent ? () -> {} : ShownProgress.start(err, counts, bytes);
    try {
      return RecordedRun.of(
          engine.index(),
          options.dryRun(),
          () -> {
            Corpus pages =
                Corpus.open(corpus).without(engine.index()).withLargestDocument(maxDocument);
            return Engines.index(
                engine,
                keep,
                indexer -> run(new Reindex(pages, indexer, options, counts, progress)));
          });
    } catch (BatchFailedException e) {
      ShownReport.printRefused(err, e.refused(), !options.dryRun(), engine.index());
      throw new IOException(e.getMessage(), e);
    }
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
    ShownReport.print(out, report, engine);
  }
}
