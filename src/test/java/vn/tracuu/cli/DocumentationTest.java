package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.tracuu.settings.Setting;

/** README keeps step with the commands. */
class DocumentationTest {
  private static final List<String> STANDARD = List.of("-h", "--help", "-V", "--version");

  /** The service's settings have their own table. */
  private static final Set<String> SETTINGS =
      Arrays.stream(Setting.values()).map(Setting::flag).collect(Collectors.toSet());

  @Test
  void everyCommandAndOptionStandsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    List<String> missing =
        Main.commandLine().getSubcommands().entrySet().stream()
            .flatMap(command ->
                command.getValue().getCommandSpec().options().stream()
                    .map(CommandLine.Model.OptionSpec::longestName)
                    .filter(option -> !STANDARD.contains(option) && !SETTINGS.contains(option))
                    .filter(option -> !readme.contains(option))
                    .map(option -> command.getKey() + " " + option))
            .toList();
    List<String> unnamed =
        Main.commandLine().getSubcommands().keySet().stream()
            .filter(command -> !readme.contains("./tracuu " + command))
            .toList();

    assertEquals(List.of(), missing);
    assertEquals(List.of(), unnamed);
  }

  @Test
  void everySettingStandsInTheTableWithItsDefaultAndMeaning() throws IOException {
    String http = Files.readString(Path.of("src/docs/http.md"));

    assertEquals(
        List.of(),
        Arrays.stream(Setting.values())
            .map(DocumentationTest::row)
            .filter(r -> !http.contains(r))
            .toList());
  }

  private static String row(Setting setting) {
    String otherwise = setting.otherwise().isEmpty() ? "" : "`" + setting.otherwise() + "`";
    return "| `%s` | %s | %s | %s |"
        .formatted(setting.key(), setting.label(), otherwise, setting.meaning());
  }
}
