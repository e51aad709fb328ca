package vn.tracuu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.settings.Settings;

/** {@code tracuu up}: from nothing to a running service. */
@Command(
    name = "up",
    description = "Indexes the corpus if there is no index or an outdated one, then serves it.",
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.class)
final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = ServeCommand.settings(spec, SettingOptions.choose(spec));
    if (!usable(settings.index())) {
      spec.commandLine().getErr().println("tracuu: indexing " + settings.corpus() + " ...");
      Report report =
          ReindexCommand.run(
              spec,
              settings.corpus(),
              settings.index(),
              GenerationStore.KEPT,
              Reindex.Options.standard(),
              false);
      ReindexCommand.print(spec.commandLine().getOut(), report, settings.index());
    }
    return ServeCommand.serve(spec, settings);
  }

  private static boolean usable(Path index) throws IOException {
    try (LuceneEngine engine = LuceneEngine.open(index)) {
      return engine.info().articles() > 0;
    } catch (IndexUnavailableException e) {
      return false;
    }
  }
}
