package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.cli.CommandProcess;

/**
 * The bad pages of {@link BadPagesTest} in one corpus, read by the real command in a process of its
 * own: the memory of {@link #HEAP} is enough for all of them, and the run ends as it should.
 */
class BadPagesIT {
  private static final String HEAP = "-Xmx512m";
  private static final int DONE_WITH_REFUSALS = 3;
  private static final String HEAD = "<title>Trang thử</title><h1>Trang thử một hai ba</h1>";
  private static final String TEXT =
      "<p>Huyện đã họp dân, lấy ý kiến, lập đề án và trình tỉnh xem xét trong quý một.</p>";

  @TempDir private Path folder;

  @Test
  void allOfThemTogetherNeedNoMoreThanTheStatedMemory() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    write(corpus, "good.html", HEAD + TEXT);
    write(corpus, "deep.html", HEAD + "<div>".repeat(50_000) + TEXT);
    write(corpus, "attributes.html", HEAD + TEXT + "<p " + "a1=1 ".repeat(3_000_000) + ">x");
    write(corpus, "tags.html", HEAD + TEXT + "<b>x".repeat(4_000_000));
    write(corpus, "fewer-tags.html", HEAD + TEXT + "<p>x".repeat(490_000));
    write(corpus, "line.html", HEAD + "<p>" + "từ ".repeat(4_000_000));
    write(corpus, "nul.html", HEAD + "\0" + TEXT);
    write(corpus, "lines.jsonl", "{\"id\": \"a\", \"text\": \"" + "x".repeat(30_000_000) + "\"}\n");
    filled(corpus, "huge.html", 100, false);
    filled(corpus, "bomb.html.gz", 400, true);
    filled(corpus, "bomb.jsonl.gz", 400, true);

    Process run = start(corpus, folder.resolve("index"));
    boolean ended = run.waitFor(5, TimeUnit.MINUTES);
    run.destroyForcibly();

    assertTrue(ended);
    assertEquals(DONE_WITH_REFUSALS, run.exitValue(), Files.readString(folder.resolve("out")));
    String refused = Files.readString(folder.resolve("index/refused.jsonl"));
    for (String bad :
        List.of(
            "tags.html",
            "nul.html",
            "lines.jsonl:1",
            "huge.html",
            "bomb.html.gz",
            "bomb.jsonl.gz")) {
      assertTrue(refused.contains("\"" + bad + "\""), bad + " in " + refused);
    }
    assertEquals(6, refused.lines().count(), refused);
  }

  private static void write(Path corpus, String name, String content) throws Exception {
    Files.writeString(corpus.resolve(name), content);
  }

  private static void filled(Path corpus, String name, int megabytes, boolean packed)
      throws Exception {
    byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
    try (OutputStream file = Files.newOutputStream(corpus.resolve(name));
        OutputStream out = packed ? new GZIPOutputStream(file) : file) {
      for (int i = 0; i < megabytes; i++) {
        out.write(blanks);
      }
    }
  }

  private Process start(Path corpus, Path index) throws Exception {
    List<String> command =
        CommandProcess.lineWith(
            HEAP, "reindex", "--quiet", "--corpus=" + corpus, "--index=" + index);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }
}
