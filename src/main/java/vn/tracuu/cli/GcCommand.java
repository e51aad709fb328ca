package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.tracuu.lucene.index.Generations;

/** {@code tracuu gc}: removes what is not needed. */
@Command(
    name = "gc",
    description =
        "Removes old generations and what interrupted builds left; never the served generation.",
    mixinStandardHelpOptions = true)
final class GcCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private KeepOption keep;

  @Override
  public Integer call() throws IOException {
    keep.check(spec);
    List<String> removed = new Generations(index.folder).tidyUp(keep.generations);
    PrintWriter out = spec.commandLine().getOut();
    removed.forEach(name -> out.println("removed " + name));
    if (removed.isEmpty()) {
      out.println("nothing to remove");
    }
    return ExitCodes.DONE;
  }
}
