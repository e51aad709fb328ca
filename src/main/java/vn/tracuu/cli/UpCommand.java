package vn.tracuu.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tracuu.batch.Reindex;
import vn.tracuu.batch.Report;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.settings.Choice;
import vn.tracuu.settings.EngineSettings;
import vn.tracuu.settings.Setting;
import vn.tracuu.settings.Settings;

/** {@code tracuu up}: from nothing to a running service. */
@Command(
    name = "up",
    description = "Indexes the corpus if there is no index or an outdated one, then serves it.",
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.class)
final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--print-config", description = "list all settings and where they come from")
  private boolean printConfig;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<Setting, Choice> chosen = SettingOptions.choose(spec);
    if (printConfig) {
      ServeCommand.print(spec, chosen);
      return ExitCodes.DONE;
    }
    Settings settings = ServeCommand.settings(spec, chosen);
    if (!usable(settings.engine())) {
      spec.commandLine().getErr().println("tracuu: indexing " + settings.corpus() + " ...");
      Report report =
          ReindexCommand.run(
              spec,
              settings.corpus(),
              settings.engine(),
              GenerationStore.KEPT,
              Reindex.Options.standard(),
              false);
      ReindexCommand.print(spec.commandLine().getOut(), report, settings.engine());
    }
    return ServeCommand.serve(spec, settings);
  }

  private static boolean usable(EngineSettings settings) throws IOException {
    try (SearchEngine engine = Engines.open(settings)) {
      return engine.info().articles() > 0;
    } catch (IndexUnavailableException e) {
      return false;
    }
  }
}
