package vn.tracuu.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.lucene.index.Generations;

/** {@code tracuu rollback}: back to the generation before. */
@Command(
    name = "rollback",
    description = {
      "Makes the generation before the served one the served one, in one step.",
      "A running server follows within two seconds."
    },
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Override
  public Integer call() throws IOException {
    IndexInfo served = new Generations(index.folder).rollback();
    spec.commandLine()
        .getOut()
        .printf(
            "%s is served now: %,d articles, built %s%n",
            served.generation(), served.articles(), served.built());
    return ExitCodes.DONE;
  }
}
