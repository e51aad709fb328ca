package vn.tracuu.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Of how many batches the newest state is to stay. */
final class KeepOption {
  @Option(
      names = "--keep",
      paramLabel = "K",
      description =
          "batches whose newest state is kept, the served one included (default: ${DEFAULT-VALUE})",
      defaultValue = "2")
  int batches;

  /** Refuses a number that would remove the served one. */
  void check(CommandSpec spec) {
    if (batches < 1) {
      throw new ParameterException(spec.commandLine(), "--keep must be at least 1, not " + batches);
    }
  }
}
