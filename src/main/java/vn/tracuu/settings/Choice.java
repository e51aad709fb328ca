package vn.tracuu.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of a setting that won, and where it came from: a flag wins over the environment, the
 * environment over a file, a file over the default.
 *
 * @param value as it was written
 * @param origin as a person can find it: {@code --port}, {@code TRACUU_PORT}, {@code port in FILE},
 *     {@code default}
 */
public record Choice(String value, String origin) {
  /** What the launcher and the container read themselves. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("TRACUU_JAVA_OPTS", "TRACUU_JAR", "TRACUU_NO_CDS", "TRACUU_CONFIG", "TRACUU_DEBUG");

  private static final String PREFIX = "TRACUU_";

  /**
   * Chooses a value for every setting.
   *
   * @param flags what stands on the command line
   * @param environment all variables; those that begin with {@code TRACUU_} must be known
   * @param file the entries of the file, all of which must be known; empty if there is no file
   * @param fileName how the file is called in messages
   * @throws InvalidSettingsException with all unknown names, and with the wrong values if there are
   *     such names
   */
  public static Map<Setting, Choice> choose(
      Map<Setting, String> flags,
      Map<String, String> environment,
      Map<String, String> file,
      String fileName) {
    Map<Setting, Choice> chosen = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      Choice choice =
          given(flags.get(setting), setting.flag())
              .or(() -> given(environment.get(setting.variable()), setting.variable()))
              .or(() -> given(file.get(setting.key()), setting.key() + " in " + fileName))
              .orElseGet(() -> new Choice(setting.otherwise(), "default"));
      chosen.put(setting, choice);
    }
    refuseUnknown(environment, file, fileName, chosen);
    return chosen;
  }

  private static Optional<Choice> given(@Nullable String value, String origin) {
    return Optional.ofNullable(value).map(v -> new Choice(v.strip(), origin));
  }

  private static void refuseUnknown(
      Map<String, String> environment,
      Map<String, String> file,
      String fileName,
      Map<Setting, Choice> chosen) {
    List<String> problems = new ArrayList<>();
    environment.keySet().stream()
        .filter(v -> v.startsWith(PREFIX) && !NOT_SETTINGS.contains(v))
        .filter(v -> Setting.ofKey(key(v)).isEmpty())
        .sorted()
        .forEach(v -> problems.add(v + " in the environment is no setting"));
    file.keySet().stream()
        .filter(k -> Setting.ofKey(k).isEmpty())
        .sorted()
        .forEach(k -> problems.add(k + " in " + fileName + " is no setting"));
    if (!problems.isEmpty()) { // so that nobody mends one after the other
      problems.addAll(Settings.problems(chosen));
    }
    InvalidSettingsException.throwIfAny(problems);
  }

  private static String key(String variable) {
    return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
