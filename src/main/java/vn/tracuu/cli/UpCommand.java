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
import vn.tracuu.batch.StoppedException;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.settings.Choice;
import vn.tracuu.settings.EngineSettings;
import vn.tracuu.settings.Setting;
import vn.tracuu.settings.Settings;
import vn.tracuu.text.FileTrouble;

/** {@code tracuu up}: from nothing to a running service. */
@Command(
    name = "up",
    description = {
      "Brings the index up to date with the corpus, then serves it.",
      "Where that cannot be done, serves the index as it is, and says why."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.class)
final class UpCommand implements Callable<Integer> {
  private static final String DEFAULT = "default";

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
    bringUpToDate(settings, chosen);
    return ServeCommand.serve(spec, settings);
  }

  /**
   * Reads what changed in the corpus. A corpus that nobody named may be away while its index is
   * served; one that was named must be indexed.
   */
  private void bringUpToDate(Settings settings, Map<Setting, Choice> chosen) throws IOException {
    boolean named = !DEFAULT.equals(origin(chosen, Setting.CORPUS));
    if (named || !usable(settings.engine())) {
      index(settings);
      return;
    }
    try {
      index(settings);
    } catch (StoppedException e) {
      throw e; // by Ctrl-C
    } catch (IOException | IndexUnavailableException e) {
      String reason =
          e instanceof IOException io ? FileTrouble.of(io) : String.valueOf(e.getMessage());
      spec.commandLine().getErr().println("tracuu: serving the index as it is: " + reason);
    }
  }

  private static String origin(Map<Setting, Choice> chosen, Setting setting) {
    Choice choice = chosen.get(setting);
    return choice == null ? DEFAULT : choice.origin();
  }

  private void index(Settings settings) throws IOException {
    spec.commandLine().getErr().println("tracuu: indexing " + settings.corpus() + " ...");
    Report report =
        ReindexCommand.run(
            spec,
            settings.corpus(),
            settings.engine(),
            GenerationStore.KEPT,
            Reindex.Options.standard(),
            false);
    if (report.read() > 0 || report.deleted() > 0 || report.full() != null) {
      ReindexCommand.print(spec.commandLine().getOut(), report, settings.engine());
    }
  }

  private static boolean usable(EngineSettings settings) throws IOException {
    try (SearchEngine engine = Engines.open(settings)) {
      return engine.info().articles() > 0;
    } catch (IndexUnavailableException e) {
      return false;
    }
  }
}
