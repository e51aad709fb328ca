package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.opensearch.ClusterCheck;
import vn.tracuu.settings.EngineSettings;

/** {@code tracuu check}: looks for damage. */
@Command(
    name = "check",
    description =
        "Reads every byte of every generation and tells what is damaged, and the cure for it.",
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.OfTheEngine.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:sound", "1:damaged, or there is no index", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print one JSON object a finding, a line each")
  private boolean json;

  /** Something that is wrong, as it is printed. */
  private record Finding(String where, String problem, String cure) {
    static Finding of(IndexCheck.Finding f) {
      return new Finding(f.where(), f.problem(), f.cure());
    }

    static Finding of(ClusterCheck.Finding f) {
      return new Finding(f.where(), f.problem(), f.cure());
    }
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    EngineSettings engine = SettingOptions.engine(spec);
    List<Finding> findings =
        engine.distributed()
            ? ClusterCheck.of(Engines.connection(engine)).stream().map(Finding::of).toList()
            : IndexCheck.of(engine.index()).stream().map(Finding::of).toList();
    for (Finding f : findings) {
      out.println(json ? Json.line(f) : f.where() + ": " + f.problem() + "; cure: " + f.cure());
    }
    if (findings.isEmpty() && !json) {
      out.println("sound");
    }
    return findings.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
  }
}
