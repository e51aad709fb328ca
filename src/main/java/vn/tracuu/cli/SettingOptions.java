package vn.tracuu.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.settings.Choice;
import vn.tracuu.settings.EngineSettings;
import vn.tracuu.settings.InvalidSettingsException;
import vn.tracuu.settings.Setting;
import vn.tracuu.settings.Settings;
import vn.tracuu.text.FileTrouble;

/**
 * Gives a command an option for each setting of the service, and {@code --config}; and reads them,
 * with the environment and the file, when the command runs.
 */
class SettingOptions implements IModelTransformer {
  private static final String CONFIG = "--config";
  private static final String CONFIG_VARIABLE = "TRACUU_CONFIG";

  /** The settings that the command takes as options. */
  Set<Setting> offered() {
    return EnumSet.allOf(Setting.class);
  }

  /** For a command that only needs to know where the index is. */
  static final class OfTheEngine extends SettingOptions {
    @Override
    Set<Setting> offered() {
      return EnumSet.range(Setting.INDEX, Setting.OPENSEARCH_PASSWORD);
    }
  }

  /** For a command that builds an index. */
  static final class OfABatch extends SettingOptions {
    @Override
    Set<Setting> offered() {
      return EnumSet.range(Setting.INDEX, Setting.CORPUS);
    }
  }

  @Override
  public final CommandSpec transform(CommandSpec command) {
    for (Setting setting : offered()) {
      if (!setting.secret()) {
        command.addOption(option(setting));
      }
    }
    command.addOption(
        OptionSpec.builder(CONFIG)
            .paramLabel("FILE")
            .type(Path.class)
            .description("settings, a line each: name=value (or " + CONFIG_VARIABLE + ")")
            .build());
    return command;
  }

  /**
   * The values that won: a flag over the environment over the file over the default.
   *
   * @throws ParameterException if the file cannot be read, or a name is unknown
   */
  static Map<Setting, Choice> choose(CommandSpec command) {
    Map<String, String> environment = System.getenv();
    ParseResult parsed = command.commandLine().getParseResult();
    Path file = parsed.matchedOptionValue(CONFIG, fromEnvironment(environment));
    try {
      return Choice.choose(
          flags(parsed),
          environment,
          file == null ? Map.of() : entries(file),
          file == null ? "" : file.toString());
    } catch (InvalidSettingsException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ParameterException(
          command.commandLine(), "the settings cannot be read: " + FileTrouble.of(e), e);
    } catch (IllegalArgumentException e) { // a broken escape
      throw new ParameterException(
          command.commandLine(), file + ": not lines of name=value: " + e.getMessage(), e);
    }
  }

  /** Where the index is, as {@link #choose} found it; a wrong value is wrong usage. */
  static EngineSettings engine(CommandSpec command) {
    try {
      return EngineSettings.of(choose(command));
    } catch (InvalidSettingsException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** What the index is built from, as {@link #choose} found it; an empty value is wrong usage. */
  static Path corpus(CommandSpec command) {
    Choice corpus = choose(command).getOrDefault(Setting.CORPUS, new Choice("", "the corpus"));
    if (corpus.value().isEmpty()) {
      throw new ParameterException(command.commandLine(), corpus.origin() + " must not be empty");
    }
    return Path.of(corpus.value());
  }

  /** How much a batch may remove, as {@link #choose} found it; a wrong value is wrong usage. */
  static RemovalLimit removalLimit(CommandSpec command) {
    try {
      return new RemovalLimit(Settings.maxRemoved(choose(command)));
    } catch (InvalidSettingsException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** How large a document may be, as {@link #choose} found it; a wrong value is wrong usage. */
  static int maxDocument(CommandSpec command) {
    try {
      return Settings.maxDocument(choose(command));
    } catch (InvalidSettingsException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static OptionSpec option(Setting setting) {
    String otherwise =
        setting.otherwise().isEmpty() ? "" : " (default: " + setting.otherwise() + ")";
    return OptionSpec.builder(setting.flag())
        .paramLabel(setting.label())
        .type(String.class)
        .description(setting.meaning() + otherwise)
        .build();
  }

  private static Map<Setting, String> flags(ParseResult parsed) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (parsed.hasMatchedOption(setting.flag())) {
        flags.put(setting, parsed.matchedOptionValue(setting.flag(), ""));
      }
    }
    return flags;
  }

  private static @Nullable Path fromEnvironment(Map<String, String> environment) {
    String file = environment.get(CONFIG_VARIABLE);
    return file == null || file.isEmpty() ? null : Path.of(file);
  }

  private static Map<String, String> entries(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(InputFile.readable(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> entries = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> entries.put(k, properties.getProperty(k)));
    return entries;
  }
}
