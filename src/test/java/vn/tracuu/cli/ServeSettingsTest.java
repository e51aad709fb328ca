package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.settings.Setting;

/** How {@code serve} and {@code up} take their settings, before it starts anything. */
class ServeSettingsTest {
  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  @ParameterizedTest
  @ValueSource(strings = {"serve", "up"})
  void printsEverySettingWithItsOriginAndHidesSecrets(String command) throws IOException {
    Path file = file("token=0123456789abcdef\nrate=5\n");

    Outcome outcome =
        runCommand(command, "--print-config", "--config", file.toString(), "--port", "81");

    assertEquals(0, outcome.code, outcome.err);
    assertEquals(Setting.values().length, outcome.out.lines().count());
    assertTrue(outcome.out.contains("port=81  # --port; " + Setting.PORT.meaning()), outcome.out);
    assertTrue(outcome.out.contains("rate=5  # rate in " + file + "; "), outcome.out);
    assertTrue(outcome.out.contains("queue=256  # default; "), outcome.out);
    assertTrue(outcome.out.contains("token=***  # token in "), outcome.out);
  }

  @Test
  void allWrongValuesAreNamedAtOnceAndNothingStarts() throws IOException {
    Path file = file("idle-timeout=soon\n");

    Outcome outcome = run("--config", file.toString(), "--port", "x", "--index", "none");

    assertEquals(2, outcome.code);
    assertTrue(outcome.err.contains("--port must be a whole number from 0 to 65535"), outcome.err);
    assertTrue(outcome.err.contains("idle-timeout in " + file + " must be a time"), outcome.err);
  }

  @Test
  void unknownSettingsAreRefused() throws IOException {
    assertEquals(2, run("--config", file("prot=80\n").toString(), "--print-config").code);
    assertEquals(2, run("--config", folder.resolve("none").toString(), "--print-config").code);
    assertEquals(2, run("--prot", "80").code);
    assertEquals(2, run("--token", "0123456789abcdef").code);
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("tracuu.properties"), lines);
  }

  private static Outcome run(String... arguments) {
    return runCommand("serve", arguments);
  }

  private static Outcome runCommand(String command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args =
        Stream.concat(Stream.of(command), Arrays.stream(arguments)).toArray(String[]::new);
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Outcome(code, out.toString(), err.toString());
  }
}
