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
import vn.tracuu.lucene.index.IndexCheck;

/** {@code tracuu check}: looks for damage. */
@Command(
    name = "check",
    description =
        "Reads every byte of every generation and tells what is damaged, and the cure for it.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:sound", "1:damaged, or there is no index", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "print one JSON object a finding, a line each")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<IndexCheck.Finding> findings = IndexCheck.of(index.folder);
    for (IndexCheck.Finding f : findings) {
      out.println(json ? Json.line(f) : f.where() + ": " + f.problem() + "; cure: " + f.cure());
    }
    if (findings.isEmpty() && !json) {
      out.println("sound");
    }
    return findings.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
  }
}
