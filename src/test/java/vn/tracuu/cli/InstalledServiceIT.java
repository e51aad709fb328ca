package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What src/main/dist/install puts on a machine, in a root of its own: the very ExecStart lines of
 * the units with their Environment, the installed command, and the line for cron. Only the root in
 * front of the paths differs.
 */
@EnabledOnOs(OS.LINUX)
class InstalledServiceIT {
  private static final Pattern PATHS =
      Pattern.compile(
          "(?<![\\w/.-])/(opt/tracuu|etc/tracuu|var/lib/tracuu|var/cache|srv/tracuu)\\b");
  private static final String UNITS = "etc/systemd/system/";

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void install() throws Exception {
    root = Files.createDirectory(folder.resolve("root"));
    Shell.Ended installed =
        new Shell(folder)
            .with("DESTDIR", root.toString())
            .run("sh", Path.of("src/main/dist/install").toAbsolutePath().toString());
    assertEquals(0, installed.code(), installed.err());
    for (String file : List.of("opt/tracuu/tracuu", "etc/tracuu/tracuu.properties")) {
      Files.writeString(root.resolve(file), below(Files.readString(root.resolve(file))));
    }
    Files.writeString(
        root.resolve("etc/tracuu/tracuu.properties"), "port=0\n", StandardOpenOption.APPEND);
    Path command = root.resolve("usr/bin/tracuu");
    Path target = Path.of(below(Files.readSymbolicLink(command).toString()));
    Files.delete(command);
    Files.createSymbolicLink(command, target);
    page("Bến đò.txt", "Bến đò mở lại\n\nBến đò ngang mở lại sau mùa lũ.");
  }

  @Test
  void theUnitsReindexAndServe() throws Exception {
    Shell.Ended reindexed = unit("tracuu-reindex.service").run(execStart("tracuu-reindex.service"));
    assertEquals(0, reindexed.code(), reindexed.err());

    try (Shell.Running service = unit("tracuu.service").serve(execStart("tracuu.service"))) {
      assertTrue(service.get("/api/search?q=ben+do").contains("\"total\":1"));
      assertEquals("ready\n", service.get("/readyz"));
    }
  }

  @Test
  void theDocumentationThatTheUnitsNameIsThere() throws IOException {
    for (String unit : List.of("tracuu.service", "tracuu-reindex.service")) {
      String address = value(unit, "Documentation=").getFirst();
      assertTrue(Files.exists(Path.of(below(address.replace("file://", "")))), address);
    }
  }

  @Test
  void theInstalledCommandWorksOnTheIndexOfTheService() throws Exception {
    String tracuu = root.resolve("usr/bin/tracuu").toString();
    Shell shell = new Shell(folder);

    assertEquals(0, shell.run(tracuu, "reindex", "--quiet").code());
    assertEquals("sound\n", shell.run(tracuu, "check").out());
    assertTrue(shell.run(tracuu, "search", "đò ngang").out().contains("Bến đò.txt"));
    assertTrue(Files.exists(root.resolve("var/lib/tracuu/index/current")));
  }

  @Test
  void installingAgainKeepsTheSettings() throws Exception {
    Path settings = root.resolve("etc/tracuu/tracuu.properties");
    Files.writeString(settings, "rate=7\n");

    Shell.Ended again =
        new Shell(folder)
            .with("DESTDIR", root.toString())
            .run("sh", Path.of("src/main/dist/install").toAbsolutePath().toString());

    assertEquals(0, again.code(), again.err());
    assertEquals("rate=7\n", Files.readString(settings));
    assertTrue(Files.notExists(root.resolve("opt/tracuu.old")));
  }

  @Test
  void theLineForCronIsSilentWhenAllIsWellAndPassesExitCodesOn() throws Exception {
    String line = cronLine();
    Shell shell = new Shell(folder).with("PATH", root.resolve("usr/bin") + ":/usr/bin:/bin");
    assertEquals(new Shell.Ended(0, "", ""), shell.run("sh", "-c", line));

    page("Hỏng.html", "\0\1\2");
    assertEquals(3, shell.run("sh", "-c", line).code());

    Path current = root.resolve("var/lib/tracuu/index/current");
    String served = Files.readString(current).strip();
    Files.writeString(current.resolveSibling(served).resolve("manifest"), "nonsense");
    Shell.Ended damaged = shell.run("sh", "-c", line.replace("tracuu reindex", "true"));
    assertEquals(1, damaged.code());
    assertTrue(damaged.out().contains(served), damaged.out());
  }

  private static String cronLine() throws IOException {
    return Files.readAllLines(Path.of("src/docs/operate.md")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("15 2 * * *"))
        .map(line -> line.substring("15 2 * * *".length()).strip())
        .findFirst()
        .orElseThrow();
  }

  /** A shell with the environment of a unit. */
  private Shell unit(String name) throws IOException {
    Shell shell = new Shell(folder);
    for (String line : value(name, "Environment=")) {
      for (String entry : below(line).split(" ", -1)) {
        String[] parts = entry.split("=", 2);
        shell.with(parts[0], parts[1]);
      }
    }
    return shell;
  }

  private List<String> execStart(String unit) throws IOException {
    return Arrays.asList(below(value(unit, "ExecStart=").getFirst()).split(" ", -1));
  }

  private List<String> value(String unit, String key) throws IOException {
    return Files.readAllLines(root.resolve(UNITS + unit)).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .toList();
  }

  private String below(String text) {
    return PATHS.matcher(text).replaceAll(found -> root + found.group());
  }

  private void page(String name, String text) throws IOException {
    Files.writeString(root.resolve("srv/tracuu/corpus").resolve(name), text);
  }
}
