package vn.tracuu.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, 2, 3, 1,    --port
          -, 2, 3, 2,    TRACUU_PORT
          -, -, 3, 3,    port in f
          -, -, -, 8080, default
          """)
  void aFlagWinsOverTheEnvironmentOverAFileOverTheDefault(
      String flag, String variable, String entry, String value, String origin) {
    Choice choice =
        Choice.choose(
                flag == null ? Map.of() : Map.of(Setting.PORT, flag),
                variable == null ? Map.of() : Map.of("TRACUU_PORT", variable),
                entry == null ? Map.of() : Map.of("port", entry),
                "f")
            .get(Setting.PORT);

    assertEquals(new Choice(value, origin), choice);
  }

  @Test
  void unknownNamesAreRefusedAllAtOnce() {
    var error =
        assertThrows(
            InvalidSettingsException.class,
            () ->
                Choice.choose(
                    Map.of(),
                    Map.of("TRACUU_PROT", "1", "TRACUU_JAVA_OPTS", "", "PATH", "/bin"),
                    Map.of("prot", "1", "port", "1"),
                    "f"));

    assertEquals(
        "TRACUU_PROT in the environment is no setting\nprot in f is no setting",
        error.getMessage());
  }

  @Test
  void wrongValuesAreNamedTogetherWithUnknownNames() {
    var error =
        assertThrows(
            InvalidSettingsException.class,
            () -> Choice.choose(Map.of(), Map.of(), Map.of("prot", "1", "queue", "-1"), "f"));

    List<String> lines = String.valueOf(error.getMessage()).lines().toList();
    assertEquals(2, lines.size());
    assertEquals("prot in f is no setting", lines.getFirst());
    assertEquals("queue in f", lines.getLast().substring(0, 10));
  }

  @Test
  void allWrongValuesAreNamedAtOnceWithTheirOrigin() {
    var error =
        assertThrows(
            InvalidSettingsException.class,
            () ->
                Settings.of(
                    Map.of(
                        Setting.PORT, new Choice("70000", "--port"),
                        Setting.IDLE_TIMEOUT, new Choice("2 weeks", "TRACUU_IDLE_TIMEOUT"),
                        Setting.CORS, new Choice("https://a.example/", "cors in f"),
                        Setting.FORWARDED, new Choice("yes", "forwarded in f"),
                        Setting.TOKEN, new Choice("short", "TRACUU_TOKEN"))));

    assertEquals(
        List.of(
            "--port must be a whole number from 0 to 65535, not \"70000\"",
            "forwarded in f must be true or false, not \"yes\"",
            "cors in f must be origins such as https://host.example, separated by commas, without"
                + " paths, not \"https://a.example/\"",
            "TRACUU_IDLE_TIMEOUT must be a time such as 500ms, 2s or 1m, from 100ms to 24h,"
                + " not \"2 weeks\"",
            "the token must have at least 16 characters"),
        String.valueOf(error.getMessage()).lines().toList());
  }

  @Test
  void everyDefaultIsValid() {
    Settings settings = Settings.of(Map.of());

    assertEquals("127.0.0.1", settings.address().host());
    assertEquals(8080, settings.address().port());
    assertEquals(Duration.ofSeconds(2), settings.load().searchTimeout());
    assertEquals(List.of(), settings.sharing().origins());
    assertFalse(settings.accessLog().on());
    assertEquals("", settings.token());
  }

  @Test
  void readsTimesAndOrigins() {
    Settings settings =
        Settings.with(
            Map.of(
                Setting.IDLE_TIMEOUT, "1500ms",
                Setting.STOP_TIMEOUT, "1m",
                Setting.CORS, "https://a.example, http://b.example:81"));

    assertEquals(Duration.ofMillis(1500), settings.limits().idle());
    assertEquals(Duration.ofMinutes(1), settings.stopping().timeout());
    assertEquals(List.of("https://a.example", "http://b.example:81"), settings.sharing().origins());
  }

  @Test
  void aTokenIsNeverShown() {
    String token = "0123456789abcdef";

    assertFalse(Settings.with(Map.of(Setting.TOKEN, token)).toString().contains(token));
  }
}
