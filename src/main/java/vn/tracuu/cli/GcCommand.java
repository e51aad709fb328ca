package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tracuu.lucene.index.Generations;

/** {@code tracuu gc}: removes what is not needed. */
@Command(
    name = "gc",
    description =
        "Removes old generations and what interrupted builds left; never the served generation.",
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.OfTheEngine.class)
final class GcCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeepOption keep;

  @Option(
      names = "--newer",
      description = "remove generations newer than the served one, too: what was rolled back from")
  private boolean newer;

  @Override
  public Integer call() throws IOException {
    keep.check(spec);
    Generations generations = GenerationsCommand.of(spec);
    List<String> removed = generations.tidyUp(keep.batches, newer);
    PrintWriter out = spec.commandLine().getOut();
    removed.forEach(name -> out.println("removed " + name));
    if (removed.isEmpty()) {
      out.println("nothing to remove");
    }
    return ExitCodes.DONE;
  }
}
