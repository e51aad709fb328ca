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
import vn.tracuu.text.Printable;

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

  @Option(names = "--quiet", description = "print nothing but what is damaged")
  private boolean quiet;

  /** Something that was found, as it is printed. */
  private record Finding(String where, String problem, String cure, boolean harmless) {
    static Finding of(IndexCheck.Finding f) {
      return new Finding(f.where(), f.problem(), f.cure(), f.harmless());
    }

    static Finding of(ClusterCheck.Finding f) {
      return new Finding(f.where(), f.problem(), f.cure(), false);
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
    boolean sound = findings.stream().allMatch(Finding::harmless);
    findings.stream()
        .filter(f -> !(quiet && f.harmless()))
        .forEach(f -> out.println(json ? Json.line(f) : line(f)));
    if (sound && !json && !quiet) {
      out.println("sound");
    }
    return sound ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private static String line(Finding f) {
    String way = f.harmless() ? "" : "cure: ";
    return Printable.line(f.where() + ": " + f.problem() + "; " + way + f.cure());
  }
}
