package vn.tracuu.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.lucene.index.Generations;
import vn.tracuu.opensearch.Rollback;
import vn.tracuu.settings.EngineSettings;

/** {@code tracuu rollback}: back to the generation before. */
@Command(
    name = "rollback",
    description = {
      "Makes the generation before the served one the served one, in one step.",
      "A running server follows within two seconds."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.OfTheEngine.class)
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    EngineSettings engine = SettingOptions.engine(spec);
    IndexInfo served =
        engine.distributed()
            ? Rollback.run(Engines.connection(engine))
            : new Generations(engine.index()).rollback();
    spec.commandLine()
        .getOut()
        .printf(
            "%s is served now: %,d articles, built %s%n",
            served.generation(), served.articles(), served.built());
    return ExitCodes.DONE;
  }
}
