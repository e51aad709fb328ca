package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.ingest.line.Removed;

/** What the captured texts of one folder repeat at the same end is chrome. */
class CaptureSurveyTest {
  private static final String RECURS = "at this end of many texts of the site";

  @TempDir private Path folder;

  @Test
  void dropsWhatRecursAboveAndBelowWhateverItSays() throws IOException {
    List<Extraction> found = extracted();

    for (Extraction one : found) {
      List<String> recurring =
          one.removed().stream().filter(r -> r.reason().equals(RECURS)).map(Removed::text).toList();
      assertTrue(recurring.contains("Gian hàng của bà con"), recurring.toString());
      assertTrue(recurring.stream().anyMatch(r -> r.startsWith("Lượt ghé ")), recurring.toString());
    }
  }

  @Test
  void keepsTheFormulasThatArticlesShare() throws IOException {
    for (Extraction one : extracted()) {
      Article article = one.article();
      assertTrue(article.text().contains("Xã giao các thôn thực hiện nghiêm túc"), article.text());
      assertTrue(article.title().startsWith("Bản tin số"), article.title());
    }
  }

  @Test
  void aCorpusIsReadTheSameWay() throws IOException {
    List<String> inspected = extracted().stream().map(e -> e.article().text()).toList();
    List<String> read = new ArrayList<>();
    Corpus.open(folder)
        .forEach(page -> {
          if (page instanceof Ingested.Accepted accepted) {
            read.add(accepted.article().text());
          }
        });

    assertEquals(inspected, read);
  }

  private List<Extraction> extracted() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      Path file = site.resolve("tin-" + i + ".txt");
      Files.write(file, capture(i).getBytes(UTF_8));
      files.add(file);
    }
    List<Extraction> found = new ArrayList<>();
    Pages.inspect(
        files,
        null,
        page -> {
          if (page instanceof Pages.Inspected.Found article) {
            found.add(article.extraction());
          }
        });
    assertEquals(4, found.size());
    return found;
  }

  private static String capture(int i) {
    String own = List.of("suối", "rừng", "nương", "chợ").get(i - 1);
    return String.join(
        "\n",
        "Gian hàng của bà con",
        "Ngày hội của bản",
        "Bản tin số " + i + " nói chuyện giữ " + own + " ở xã Nậm Lành",
        "0" + i + "/03/2021 08:1" + i,
        "",
        "Sáng nay tổ tuần tra đi dọc "
            + own
            + " của xã, ghi lại từng chỗ hư hỏng để báo về huyện sớm.",
        "",
        "Bà con góp công sửa "
            + own
            + " trong ba buổi, nhà nào bận thì góp gạo cho tổ nấu cơm trưa.",
        "",
        "Xã giao các thôn thực hiện nghiêm túc, báo cáo kết quả về văn phòng trước ngày cuối tháng.",
        "",
        "Gian nhà văn hóa",
        "Tủ sách bản Lành",
        "Lượt ghé " + (1_000 + 37 * i),
        "Nhà trưng bày đồ đan lát");
  }
}
