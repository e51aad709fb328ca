package vn.tracuu.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that all commands over an index share. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "folder of the index (default: ${DEFAULT-VALUE})",
      defaultValue = "index-data")
  Path folder;
}
