package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;

/**
 * A portal of an office as its maker builds them: on every page four portlets with headings of
 * their own and a block about the office, of 230 pages most categories and lists, some notices,
 * some cards of documents, and copies of all of these at second addresses.
 */
class OfficePortalTest {
  private static final int NOTICES = 40;
  private static final int CARDS = 30;
  private static final int CATEGORIES = 120;
  private static final int COPIES = 40;

  private static final String[] PORTLETS = {
    "Thống kê truy cập", "Hình ảnh hoạt động", "Văn bản mới", "Liên kết website"
  };

  private static final String ABOUT =
      "<div class=\"cot-trai\"><p>Phòng Thủy lợi huyện Nà Lừa được lập theo quyết định số 2133/QĐ-UBND"
          + " ngày 8/5/2000 của Ủy ban nhân dân huyện Nà Lừa</p><p>Trụ sở ở phố Chợ Mới, cạnh bến đò</p>"
          + "<p>Trưởng phòng: Lò Văn Sơn - 0200 000 000</p></div>";

  @TempDir private Path folder;

  @Test
  void findsNoticesAndCardsUnderTheirTitlesAndNothingElse() throws IOException {
    Map<String, String> titles = new HashMap<>();
    writePages(titles);
    List<Article> articles = new ArrayList<>();
    Corpus.open(folder)
        .forEach(page -> {
          if (page instanceof Ingested.Accepted accepted) {
            articles.add(accepted.article());
          }
        });

    List<String> wrong = new ArrayList<>();
    Map<String, Set<String>> textsWithTitles = new HashMap<>();
    for (Article article : articles) {
      String title = titles.get(article.id());
      if (!article.title().equals(title)) {
        wrong.add(article.id() + ": " + article.title());
      }
      textsWithTitles.computeIfAbsent(article.text(), t -> new HashSet<>()).add(article.title());
    }
    assertTrue(wrong.size() * 50 <= articles.size(), wrong::toString);
    assertEquals(titles.size(), articles.size());
    assertTrue(textsWithTitles.values().stream().allMatch(of -> of.size() == 1));
    assertEquals(NOTICES + CARDS, textsWithTitles.size());
  }

  private void writePages(Map<String, String> titles) throws IOException {
    for (int i = 0; i < NOTICES; i++) {
      String title = "Kính gửi các tổ thủy nông về việc " + work(i);
      write("tin/tin-" + i + ".html", notice(i, title), title, titles);
      if (i < COPIES / 2) {
        write("tin/tin-" + i + "/index.html", notice(i, title), title, titles);
      }
    }
    for (int i = 0; i < CARDS; i++) {
      String title = "Hướng dẫn " + work(i + 50) + " trong vụ mới";
      write("van-ban/vb-" + i + ".html", card(i, title), title, titles);
      if (i < COPIES / 2) {
        write("van-ban/vb-" + i + "/index.html", card(i, title), title, titles);
      }
    }
    for (int i = 0; i < CATEGORIES; i++) {
      Files.createDirectories(folder.resolve("portal/muc"));
      Files.writeString(folder.resolve("portal/muc/muc-" + i + ".html"), page(category(i), i));
    }
  }

  private void write(String path, String html, String title, Map<String, String> titles)
      throws IOException {
    Path file = folder.resolve("portal").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, html);
    titles.put("portal/" + path, title);
  }

  private static String notice(int i, String title) {
    return page(
        "<div class=\"UI_Tinbai_chitiet\"><div class=\"UI_Tinbai_chitiet_tieude\"> "
            + title
            + " </div><div class=\"UI_Tinbai_chitiet_startdate\"> 2021-04-"
            + "%02d".formatted(1 + i % 28)
            + " 00:00:00.0 </div><div class=\"UI_Tinbai_chitiet_noidungngan\"><p></p></div>"
            + "<div class=\"UI_Tinbai_chitiet_noidung\"><a href=\"../documents/1/2/cv-"
            + i
            + ".docx/0a1b2c3d-0000-4000-8000-123456789abc\">Công văn số "
            + (100 + i)
            + "/TL-NL về việc "
            + work(i)
            + ", đề nghị các tổ thủy nông làm xong trong tháng này.</a></div></div>",
        i);
  }

  private static String card(int i, String title) {
    return page(
        "<center><strong>CHI TIẾT</strong></center><table class=\"k\">"
            + row("Số/Ký hiệu", (200 + i) + "/HD-TL")
            + row("Trích yếu", title)
            + row("Cơ quan ban hành", "Phòng Thủy lợi")
            + row("Loại văn bản", "Hướng dẫn")
            + row("Ngày ban hành", "%02d-06-2021".formatted(1 + i % 28))
            + row("Người ký", "")
            + row(
                "Văn bản đính kèm",
                "<a onclick=\"tai('../d.html','../../documents/"
                    + i
                    + ".pdf');\">"
                    + i
                    + ".pdf(3-lượt)</a>")
            + "</table>",
        i);
  }

  private static String row(String label, String value) {
    return "<tr><td><strong>" + label + "</strong></td><td>" + value + "</td></tr>";
  }

  private static String category(int i) {
    return i % 3 == 0
        ? "<h1 class=\"portlet-title\">Tin tức</h1><p>CHUYEN MUC CHUA CO BAI VIET</p>"
        : "<div class=\"ds\">"
            + "<div class=\"muc\"><a href=\"a\">Kính gửi các tổ thủy nông về việc "
            + work(i)
            + "</a></div><div class=\"muc\"><a href=\"b\">Kính gửi các tổ thủy nông về việc "
            + work(i + 1)
            + "</a></div><a href=\"c\">Xem thêm >></a></div>";
  }

  private static String page(String main, int i) {
    StringBuilder page =
        new StringBuilder(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Chi tiet tin cong thanh vien</title>"
                + "</head><body><ul class=\"menu\"><li><a href=\"/\">Trang chủ</a></li></ul>");
    page.append(portlet(PORTLETS[0], "Hôm nay: " + i + "<br>Tổng lượt truy cập: " + (1000 + i)));
    page.append(ABOUT);
    page.append(portlet(PORTLETS[1], "<a href=\"/anh\"><img src=\"a.jpg\"></a>"));
    page.append("<div class=\"giua\">").append(main).append("</div>");
    page.append(
        portlet(PORTLETS[2], "<a href=\"/v\">Kế hoạch nạo vét kênh mương năm nay của huyện</a>"));
    page.append(portlet(PORTLETS[3], "<a href=\"/l\">Cổng thông tin của tỉnh</a>"));
    return page.append("</body></html>").toString();
  }

  private static String portlet(String name, String content) {
    return "<section class=\"portlet\"><h1 class=\"portlet-title\"><span><span class=\"taglib-text"
        + " hide-accessible\">"
        + name
        + "</span> "
        + name
        + "</span></h1><div class=\"portlet-content\">"
        + content
        + "</div></section>";
  }

  private static String work(int i) {
    String[] works = {"nạo vét mương", "đắp bờ đập", "trực cống", "ghi sổ nước", "sửa máy bơm"};
    String[] places = {"Nà Lừa", "Bản Kẹo", "Khe Sấu", "Đồng Mít", "Suối Lạnh", "Phai Tre"};
    return works[i % works.length] + " ở " + places[i / works.length % places.length] + " đợt " + i;
  }
}
