package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  @Test
  void dropsAListAtTheSamePlaceWhoseTitlesChange() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i, around(teasers("k7", i, 3), i));
    }

    assertEquals(List.of(), textsWith("nhận bàn giao"));
    assertEquals(5, textsWith("xã đã vận động được").size());
  }

  @Test
  void keepsSuchAListOfTwoPages() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(
          i,
          "<p>" + own(i) + "</p><p>" + own(i + 50) + "</p>" + (i < 2 ? teasers("k7", i, 3) : ""));
    }

    assertEquals(2, textsWith("nhận bàn giao").size());
  }

  @Test
  void keepsTextsAndHeadingsThatAreBuiltAlike() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(
          i,
          "<div class=\"muc\"><h3>Kết quả</h3><p>%s</p></div><div class=\"muc\"><h3>Việc tới</h3><p>%s</p></div>"
              .formatted(own(i), own(i + 50)));
    }

    assertEquals(5, textsWith("xã đã vận động được").size());
    assertEquals(5, textsWith("Việc tới").size());
  }

  @Test
  void keepsListsThatAuthorsWrite() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i, around(teasers("", i, 3), i));
    }

    assertEquals(5, textsWith("nhận bàn giao").size());
  }

  @Test
  void keepsListsOfAttachedFiles() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i, around(teasers("k7", i, 3).replace(".html", ".pdf"), i));
    }

    assertEquals(5, textsWith("nhận bàn giao").size());
  }

  @Test
  void inspectTellsThatAListRecurs() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      files.add(write(i, around(teasers("k7", i, 3), i)));
    }
    List<String> reasons = new ArrayList<>();

    Pages.inspect(
        files,
        null,
        page ->
            ((Pages.Inspected.Found) page)
                .extraction().removed().stream()
                    .filter(removed -> removed.text().contains("nhận bàn giao"))
                    .forEach(removed -> reasons.add(removed.reason())));

    assertEquals(9, reasons.size());
    assertEquals(Set.of("such a list on many pages of the site"), Set.copyOf(reasons));
  }

  /** A page's own text, twice as long as three teasers, before and behind {@code list}. */
  private static String around(String list, int page) {
    String own = "";
    for (int i = 0; i < 4; i++) {
      own += "<p>" + own(page + 50 * i) + "</p>";
    }
    return own + list + own.replace("vận động", "ghi nhận");
  }

  /** A list with other titles and summaries on every page. */
  private static String teasers(String name, int page, int count) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int n = 100 * page + i;
      items.append(
          "<li><a href=\"/bai-%d.html\">Thôn số %d khánh thành nhà văn hóa</a><p>Hôm qua, bà con thôn số %d nhận bàn giao ngôi nhà xây trong chín tháng, có sân và sách đọc.</p></li>"
              .formatted(n, n, n));
    }
    return (name.isEmpty() ? "<ul>%s</ul>" : "<ul class=\"" + name + "\">%s</ul>").formatted(items);
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
