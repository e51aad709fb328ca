package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Printed(int exit, String out, String err) {}

  @Test
  void printsOneObjectForAnArticleWithWhatIsPlannedApart(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("articles.jsonl"),
            "{\"id\":\"a\",\"title\":\"Thông tư\",\"number\":\"90/2031/TT-BXD\",\"text\":\"Điều 1."
                + " Thay thế\\n1. Thông tư này thay thế Thông tư số 20/2027/TT-BXD.\\n2. Sửa đổi,"
                + " bổ sung Thông tư số 21/2027/TT-BXD trong năm 2032.\"}\n");
    JsonNode text = JSON.readTree(run("--json", file.toString()).out);
    assertEquals("a", text.path("id").asText());
    assertEquals("90/2031/TT-BXD", text.path("number").asText());
    assertEquals("none", text.path("effect").path("rule").asText());
    JsonNode replaces = text.path("relations").path(0);
    assertEquals("replaces", replaces.path("kind").asText());
    assertEquals("20/2027/TT-BXD", replaces.path("target").asText());
    assertTrue(replaces.path("whole").asBoolean());
    assertTrue(replaces.path("source").isMissingNode(), "left out: it is the text itself");
    assertEquals("21/2027/TT-BXD", text.path("planned").path(0).path("target").asText());
  }

  @Test
  void anObjectWithoutATitleIsASentence(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sentences.jsonl"),
            "{\"id\":\"1\",\"text\":\"Nghị định 41/2038/NĐ-CP, có hiệu lực từ 01/5/2038, thay thế"
                + " Nghị định 40/2030/NĐ-CP.\"}\n{\"id\":\"2\",\"text\":\"Không có gì.\"}\n");
    Printed printed = run("--json", file.toString());
    assertEquals(2, printed.out.lines().count());
    JsonNode first = JSON.readTree(printed.out.lines().toList().getFirst());
    assertEquals("41/2038/NĐ-CP", first.path("relations").path(0).path("source").asText());
    assertEquals("2038-05-01", first.path("effects").path(0).path("from").asText());
  }

  @Test
  void printsATableWithTheWordsOfEachRelation(@TempDir Path folder) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("thong-tu.txt"),
            "Số: 90/2031/TT-BXD\n\nĐiều 1. Hiệu lực\n\nThông tư này thay thế Thông tư số"
                + " 20/2027/TT-BXD ngày 02 tháng 3 năm 2027 của Bộ trưởng Bộ Xây dựng.\n");
    Printed printed = run(page.toString());
    assertEquals(0, printed.exit, printed.err);
    assertTrue(printed.out.contains("replaces"), printed.out);
    assertTrue(printed.out.contains("Thông tư này thay thế"), printed.out);
  }

  @Test
  void aMissingFileIsSaid(@TempDir Path folder) {
    Printed printed = run(folder.resolve("none.jsonl").toString());
    assertEquals(1, printed.exit);
    assertTrue(printed.err.contains("none.jsonl"), printed.err);
  }

  private static Printed run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[args.length + 1];
    all[0] = "relations";
    System.arraycopy(args, 0, all, 1, args.length);
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), all);
    return new Printed(exit, out.toString(), err.toString());
  }
}
