package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.lucene.index.Generations;
import vn.tracuu.opensearch.Rollback;
import vn.tracuu.settings.EngineSettings;

/** {@code tracuu rollback}: back to what was served before the last batch. */
@Command(
    name = "rollback",
    description = {
      "Serves what was served before the last batch, in one step; what was pushed since stays.",
      "A running server follows within two seconds. The batch is not built again from the same",
      "corpus before \"tracuu rollback --release\"; a changed corpus ends the rollback."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.OfTheEngine.class)
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--to", paramLabel = "GEN", description = "serve this generation instead")
  private @Nullable String target;

  @Option(
      names = "--release",
      description = "end the rollback: let the next batch build whatever the corpus holds")
  private boolean release;

  @Override
  public Integer call() throws IOException {
    EngineSettings engine = SettingOptions.engine(spec);
    if (target != null && release) {
      throw new ParameterException(spec.commandLine(), "--to and --release exclude each other");
    }
    if (engine.distributed() && (target != null || release)) {
      throw new ParameterException(
          spec.commandLine(), "--to and --release are for an index in a folder only");
    }
    if (release) {
      release(new Generations(engine.index()).release());
    } else {
      IndexInfo served = switchTo(engine);
      spec.commandLine()
          .getOut()
          .printf(
              "%s is served now: %s, built %s%n",
              served.generation(), GenerationsCommand.articles(served.articles()), served.built());
    }
    return ExitCodes.DONE;
  }

  private IndexInfo switchTo(EngineSettings engine) throws IOException {
    if (engine.distributed()) {
      return Rollback.run(Engines.connection(engine));
    }
    Generations generations = new Generations(engine.index());
    return target == null ? generations.rollback() : generations.rollbackTo(target);
  }

  private void release(Set<String> released) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        released.isEmpty()
            ? "no rollback holds"
            : "the next reindex may build again what was rolled back from: "
                + String.join(", ", released));
  }
}
