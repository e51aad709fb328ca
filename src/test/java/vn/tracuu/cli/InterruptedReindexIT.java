package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.Await;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.lucene.index.IndexContent;

/** The real command as a person runs it: told to stop by Ctrl-C, and watched on a terminal. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptedReindexIT {
  private static final int ARTICLES = 12_000;

  @TempDir private Path folder;
  private Path pages;
  private Path index;

  @BeforeEach
  void makeIndex() throws Exception {
    pages = folder.resolve("pages.jsonl");
    index = folder.resolve("index");
    write(1, 50);
    assertEquals(0, new ProcessBuilder(command("--quiet")).inheritIO().start().waitFor());
  }

  @Test
  void ctrlCLeavesEverythingAsItWas() throws Exception {
    IndexContent before = IndexContent.of(index);
    List<String> files = files();
    write(2, ARTICLES);
    Process process =
        new ProcessBuilder(command("--quiet"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    Await.until("the build begins", () -> !process.isAlive() || hasBegun());
    if (!takesInterrupts(process)) {
      process.destroyForcibly().waitFor(); // it would write into the folder while that is deleted
      assumeTrue(false, "this test runs where Ctrl-C is ignored");
    }
    assertEquals(0, new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor());

    assertTrue(process.waitFor(40, TimeUnit.SECONDS), "it goes on");
    assertNotEquals(0, process.exitValue(), Files.readString(folder.resolve("out")));
    assertEquals(files, files());
    assertEquals(before, IndexContent.of(index));
    assertEquals(List.of(), IndexCheck.of(index));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aTerminalShowsABar() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script(1) here");
    write(2, ARTICLES);
    String line = String.join(" ", command().stream().map(a -> "'" + a + "'").toList());
    Process process =
        new ProcessBuilder("/usr/bin/script", "-qec", line, "/dev/null")
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, process.waitFor(), shown);
    String bar =
        shown.lines().filter(l -> l.startsWith("\u001B") || l.contains("% [")).toList().toString();
    assertTrue(bar.contains("reindex") && bar.contains("100% [="), shown);
    assertTrue(bar.contains(" 12,000 pages, ") && bar.contains("/s"), shown);
    assertTrue(shown.contains("12,000 of 12,000 pages indexed"), shown);
  }

  private boolean hasBegun() throws IOException {
    return files().stream().anyMatch(f -> f.endsWith(".building"));
  }

  /** A process started in the background of a shell ignores Ctrl-C; Java does not change that. */
  private static boolean takesInterrupts(Process process) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return true;
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith("SigCgt:"))
        .anyMatch(l -> (Long.parseUnsignedLong(l.substring(7).strip(), 16) & 2) != 0);
  }

  private List<String> command(String... more) {
    List<String> command = CommandProcess.line("reindex", "--corpus=" + pages, "--index=" + index);
    command.addAll(List.of(more));
    return command;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private void write(int version, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          "{\"id\":\"%d\",\"title\":\"Bản %d\",\"text\":\"đất đai %s\"}"
              .formatted(i, version, "thu hồi bồi thường ".repeat(i % 80)));
    }
    Files.write(pages, lines);
  }
}
