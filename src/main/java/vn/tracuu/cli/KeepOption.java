package vn.tracuu.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How many generations are to stay. */
final class KeepOption {
  @Option(
      names = "--keep",
      paramLabel = "K",
      description = "generations to keep, the served one included (default: ${DEFAULT-VALUE})",
      defaultValue = "2")
  int generations;

  /** Refuses a number that would remove the served one. */
  void check(CommandSpec spec) {
    if (generations < 1) {
      throw new ParameterException(
          spec.commandLine(), "--keep must be at least 1, not " + generations);
    }
  }
}
