package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;

/** What the pages of a site all repeat is dropped; what its articles share is not. */
class SiteBoilerplateTest {
  private static final String NOTICE =
      "Cổng đang nâng cấp, mong bạn đọc góp ý về hộp thư của phòng văn hóa huyện trong tháng này.";
  private static final String FORMULA =
      "Căn cứ Luật Tổ chức chính quyền địa phương và đề nghị của Trưởng phòng Nội vụ huyện.";

  @TempDir private Path folder;

  @Test
  void dropsABoxThatAllPagesRepeat() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i, "<p>" + own(i) + "</p><div class=\"k7\"><p>" + NOTICE + "</p></div>");
    }

    assertEquals(List.of(), textsWith(NOTICE));
  }

  @Test
  void keepsAParagraphThatArticlesShare() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i, "<p>" + FORMULA + "</p><p>" + own(i) + "</p>");
    }

    assertEquals(5, textsWith(FORMULA).size());
  }

  @Test
  void keepsWhatTwoPagesShare() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(
          i,
          "<p>" + own(i) + "</p>" + (i < 2 ? "<div class=\"k7\"><p>" + NOTICE + "</p></div>" : ""));
    }

    assertEquals(2, textsWith(NOTICE).size());
  }

  @Test
  void anotherSiteIsAnotherMatter() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i, "<p>" + own(i) + "</p><div class=\"k7\"><p>" + NOTICE + "</p></div>");
    }
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(
        folder.resolve("other/page.html"),
        page(
            "Thông báo của huyện bên",
            "<p>" + own(9) + "</p><div class=\"k7\"><p>" + NOTICE + "</p></div>"));

    assertEquals(List.of("other/page.html"), textsWith(NOTICE));
  }

  @Test
  void inspectTellsTheReason() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      files.add(write(i, "<p>" + own(i) + "</p><div class=\"k7\"><p>" + NOTICE + "</p></div>"));
    }
    List<String> reasons = new ArrayList<>();

    Pages.inspect(
        files,
        null,
        page ->
            ((Pages.Inspected.Found) page)
                .extraction().removed().stream()
                    .filter(removed -> removed.text().equals(NOTICE))
                    .forEach(removed -> reasons.add(removed.reason())));

    assertEquals(
        List.of(
            "on many pages of the site", "on many pages of the site", "on many pages of the site"),
        reasons);
  }

  private static String own(int i) {
    return "Trong đợt "
        + i
        + ", xã đã vận động được "
        + (10 + i)
        + " hộ hiến đất mở đường, góp công làm nhà văn hóa và trồng cây.";
  }

  private Path write(int i, String body) throws IOException {
    Path file = folder.resolve("site/" + i + ".html");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, page("Xã làm đường đợt số " + i, body));
  }

  private static String page(String title, String body) {
    return "<title>%s</title><h1>%s</h1><div class=\"article-body\">%s</div>"
        .formatted(title, title, body);
  }

  private List<String> textsWith(String text) throws IOException {
    List<String> ids = new ArrayList<>();
    Corpus.open(folder)
        .forEach(page -> {
          if (page instanceof Ingested.Accepted(Article article) && article.text().contains(text)) {
            ids.add(article.id());
          }
        });
    return ids;
  }
}
