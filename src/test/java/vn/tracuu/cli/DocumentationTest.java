package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.tracuu.settings.Setting;

/** README and the documents keep step with the commands. */
class DocumentationTest {
  private static final List<String> STANDARD = List.of("-h", "--help", "-V", "--version");

  /** The service's settings have their own table. */
  private static final Set<String> SETTINGS =
      Arrays.stream(Setting.values()).map(Setting::flag).collect(Collectors.toSet());

  /** What a newcomer reads first; what is longer has a document by its task. */
  private static final int README_LINES = 120;

  private static final Pattern CLASS =
      Pattern.compile("`(?:[a-z][a-z.]*\\.)?([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)(?:\\.\\w+)?`");

  /** Written like a class, and none of ours. */
  private static final Set<String> FOREIGN =
      Set.of(
          "QueryBitSetProducer",
          "PerFieldAnalyzerWrapper",
          "NullMarked",
          "BaseTokenStreamTestCase",
          "IndexSearcher");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void everyCommandAndOptionStandsInTheDocuments() throws IOException {
    String documents = documents();

    List<String> missing =
        Main.commandLine().getSubcommands().entrySet().stream()
            .flatMap(command ->
                command.getValue().getCommandSpec().options().stream()
                    .map(CommandLine.Model.OptionSpec::longestName)
                    .filter(option -> !STANDARD.contains(option) && !SETTINGS.contains(option))
                    .filter(option -> !documents.contains(option))
                    .map(option -> command.getKey() + " " + option))
            .toList();
    List<String> unnamed =
        Main.commandLine().getSubcommands().keySet().stream()
            .filter(command -> !documents.contains("tracuu " + command))
            .toList();

    assertEquals(List.of(), missing);
    assertEquals(List.of(), unnamed);
  }

  @Test
  void theReadmeStaysShort() throws IOException {
    assertTrue(Files.readAllLines(Path.of("README.md")).size() <= README_LINES);
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documentFiles()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        if (!Files.exists(document.toAbsolutePath().resolveSibling(link.group(1)))) {
          broken.add(document + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyClassNamedInTheDocumentsExists() throws IOException {
    Set<String> known = sourceNames();
    List<String> unknown = new ArrayList<>();
    for (Path document : documentFiles()) {
      // What has been renamed since stays as it was in the history.
      if (document.endsWith("CHANGELOG.md")) {
        continue;
      }
      CLASS
          .matcher(Files.readString(document))
          .results()
          .map(name -> name.group(1))
          .filter(name -> !known.contains(name) && !FOREIGN.contains(name))
          .forEach(name -> unknown.add(document + ": " + name));
    }
    assertEquals(List.of(), unknown);
  }

  private static Set<String> sourceNames() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }

  private static String documents() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path document : documentFiles()) {
      all.append(Files.readString(document)).append('\n');
    }
    return all.toString();
  }

  private static List<Path> documentFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md")),
              files.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    }
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
