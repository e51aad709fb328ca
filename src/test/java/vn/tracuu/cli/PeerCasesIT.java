package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cases on which other engines were measured, through the command line: six documents, spelling
 * cases a to e.
 */
class PeerCasesIT {
  private static final String CORPUS =
      """
      {"id":"resolution","title":"Văn bản một","text":"Tỉnh ủy ban hành nghị quyết về công tác cán bộ ở cơ sở."}
      {"id":"rest","title":"Văn bản hai","text":"Đơn vị nghỉ quyết toán rồi lại nghỉ quyết toán thêm một tuần."}
      {"id":"renewal","title":"Văn bản ba","text":"Công cuộc đổi mới đã đi qua nhiều chặng đường."}
      {"id":"lips","title":"Văn bản bốn","text":"Nhà thơ tả đôi môi của người thiếu nữ."}
      {"id":"old-style","title":"Văn bản năm","text":"Cấp uỷ huyện họp bàn việc hoà giải."}
      {"id":"new-style","title":"Văn bản sáu","text":"Cấp ủy xã họp bàn việc hòa giải."}
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void index() throws IOException {
    Path corpus = folder.resolve("six.jsonl");
    Files.writeString(corpus, CORPUS);
    assertEquals(
        0,
        Main.run(
            sink(),
            sink(),
            "reindex",
            "--corpus",
            corpus.toString(),
            "--index",
            indexFolder(),
            "--quiet"));
  }

  @ParameterizedTest(name = "{0}: {1} finds {2}")
  @CsvSource({
    "a,             nghi quyet,        rest resolution",
    "b,             nghị quyết,        resolution rest",
    "b reversed,    nghỉ quyết,        rest resolution",
    "b half marked, nghị quyet,        resolution rest",
    "b half marked, nghỉ quyet,        rest resolution",
    "c,             doi moi,           lips renewal",
    "c2,            đổi mới,           renewal lips",
    "c2 reversed,   đôi môi,           lips renewal",
    "d,             cấp uỷ,            new-style old-style",
    "d,             cấp ủy,            new-style old-style",
    "d,             hoà giải,          new-style old-style",
    "d,             hòa giải,          new-style old-style",
    "d,             hoa giai,          new-style old-style",
  })
  void spellingCase(String name, String typed, String expected) throws IOException {
    List<String> ids = Arrays.asList(expected.split(" "));

    assertEquals(ids, found(typed), name);
    assertEquals(
        ids, found(Normalizer.normalize(typed, Normalizer.Form.NFD)), name + ", case e: as NFD");
  }

  private static List<String> found(String typed) throws IOException {
    StringWriter out = new StringWriter();
    assertEquals(
        0,
        Main.run(
            new PrintWriter(out), sink(), "search", "--index", indexFolder(), "--json", typed));
    List<String> ids = new ArrayList<>();
    for (JsonNode hit : new ObjectMapper().readTree(out.toString()).get("hits")) {
      ids.add(hit.get("id").asText());
    }
    return ids;
  }

  private static String indexFolder() {
    return folder.resolve("index").toString();
  }

  private static PrintWriter sink() {
    return new PrintWriter(new StringWriter());
  }
}
