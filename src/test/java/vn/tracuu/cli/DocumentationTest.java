package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** README keeps step with the commands. */
class DocumentationTest {
  private static final List<String> STANDARD = List.of("-h", "--help", "-V", "--version");

  @Test
  void everyCommandAndOptionStandsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    List<String> missing =
        Main.commandLine().getSubcommands().entrySet().stream()
            .flatMap(command ->
                command.getValue().getCommandSpec().options().stream()
                    .map(CommandLine.Model.OptionSpec::longestName)
                    .filter(option -> !STANDARD.contains(option) && !readme.contains(option))
                    .map(option -> command.getKey() + " " + option))
            .toList();
    List<String> unnamed =
        Main.commandLine().getSubcommands().keySet().stream()
            .filter(command -> !readme.contains("./tracuu " + command))
            .toList();

    assertEquals(List.of(), missing);
    assertEquals(List.of(), unnamed);
  }
}
