package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the README as cron starts them, without a locale, on folders and files whose
 * names have marks.
 */
@EnabledOnOs(OS.LINUX)
class BareEnvironmentIT {
  private static final Path LAUNCHER = Path.of("tracuu").toAbsolutePath();
  private static final Path JAR = Path.of("target", "tracuu.jar").toAbsolutePath();
  private static final String PAGE = "Văn bản/Quyết định về bến đò.html";
  private static final String INDEX = "chỉ mục";

  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void writeAPage() throws IOException {
    shell = new Shell(folder).with("TRACUU_JAR", JAR.toString());
    write(
        "trang đã lưu/" + PAGE,
        "<h1>Bến đò mở lại</h1><p>Bến đò ngang mở lại theo 12/QĐ-UBND.</p>");
  }

  @Test
  void everyCommandReadsAndWritesNamesWithMarks() throws Exception {
    prints("1 article", "reindex", "--corpus", "trang đã lưu", "--index", INDEX);
    write("trang đã lưu/Bài hai.txt", "Đò dọc\n\nChuyến đò dọc sông.");
    prints("gen-000002", "reindex", "--corpus", "trang đã lưu", "--index", INDEX);
    prints(PAGE, "search", "--index", INDEX, "bến đò");
    prints("\"query\":\"đò ngang\"", "search", "--index", INDEX, "--json", "đò ngang");
    prints("Bến đò mở lại", "inspect", "trang đã lưu/" + PAGE);
    prints("gen-000001", "generations", "--index", INDEX);
    prints("gen-000001 is served now", "rollback", "--index", INDEX);
    prints("sound", "check", "--index", INDEX);
    prints("", "gc", "--index", INDEX, "--keep", "1");
  }

  @Test
  void numbersAndEvalReadFilesWithMarks() throws Exception {
    prints("1 article", "reindex", "--corpus", "trang đã lưu", "--index", INDEX);
    write("số.txt", "theo Quyết định số 12/QĐ-UBND");
    prints("12/QĐ-UBND", "numbers", "số.txt");
    write("câu hỏi.jsonl", "{\"id\":\"1\",\"text\":\"bến đò\"}\n");
    write("phán xét.tsv", "1\t" + PAGE + "\t1\n");
    prints(
        "1.0000",
        "eval",
        "--index",
        INDEX,
        "--queries",
        "câu hỏi.jsonl",
        "--qrels",
        "phán xét.tsv");
  }

  @Test
  void upIndexesAndServesAndNoticesWhatChanged() throws Exception {
    List<String> up = words("up", "--index", INDEX, "--port", "0");
    write("corpus/" + PAGE, "<h1>Bến đò mở lại</h1><p>Bến đò ngang mở lại.</p>");
    assertEquals(1, total(up));

    write("corpus/Bài hai.txt", "Đò dọc\n\nChuyến đò dọc sông.");
    assertEquals(2, total(up));

    List<String> other = new ArrayList<>(up);
    other.addAll(List.of("--corpus", "trang khác"));
    write("trang khác/Bài ba.txt", "Đò đêm\n\nChuyến đò đêm qua sông.");
    write("trang khác/Bài bốn.txt", "Đò sớm\n\nChuyến đò sớm qua sông.");
    write("trang khác/Bài năm.txt", "Đò trưa\n\nChuyến đò trưa qua sông.");
    assertEquals(3, total(other));
  }

  @Test
  void upServesTheIndexAsItIsWhereNoCorpusIsNamedAndNoneIsThere() throws Exception {
    prints("1 article", "reindex", "--corpus", "trang đã lưu", "--index", INDEX);

    assertEquals(1, total(words("up", "--index", INDEX, "--port", "0")));
    Shell.Ended named =
        shell.run(words("up", "--index", INDEX, "--port", "0", "--corpus", "không có"));
    assertEquals(1, named.code());
    assertTrue(named.err().contains("no corpus at không có"), named.err());
  }

  @Test
  void theJarByItselfSaysWhatIsWrongAndDoesNothing() throws Exception {
    Shell.Ended found = shell.run(LAUNCHER.toString(), "--print-java-home");
    String java = found.out().strip() + "/bin/java";

    Shell.Ended ended =
        shell.run(java, "-jar", JAR.toString(), "reindex", "--corpus", "trang đã lưu");

    assertEquals(1, ended.code());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().contains("set LC_ALL=C.UTF-8"), ended.err());
    assertFalse(Files.exists(folder.resolve("index-data")));
  }

  private int total(List<String> serve) throws Exception {
    try (Shell.Running service = shell.serve(serve)) {
      String found = service.get("/api/search?q=%C4%91%C3%B2");
      return Integer.parseInt(found.replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
    }
  }

  private void prints(String expected, String... command) throws Exception {
    Shell.Ended ended = shell.run(words(command));
    assertEquals(0, ended.code(), ended.out() + ended.err());
    assertTrue(ended.out().contains(expected), ended.out() + ended.err());
  }

  private static List<String> words(String... command) {
    List<String> words = new ArrayList<>(List.of(LAUNCHER.toString()));
    words.addAll(List.of(command));
    return words;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
