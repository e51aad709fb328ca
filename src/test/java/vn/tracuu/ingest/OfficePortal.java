package vn.tracuu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A portal of an office as its maker builds them: on every page four portlets with headings of
 * their own and a block about the office, of 230 pages most categories and lists, some notices,
 * some cards of documents, and copies of all of these at second addresses.
 */
public final class OfficePortal {
  /** So many notices and cards say different things. */
  public static final int DIFFERENT = 70;

  private static final int NOTICES = 40;
  private static final int CARDS = 30;
  private static final int CATEGORIES = 120;

  /** So many of them stand at a second address, too. */
  public static final int COPIES = 40;

  private static final String[] PORTLETS = {
    "Thống kê truy cập", "Hình ảnh hoạt động", "Văn bản mới", "Liên kết website"
  };

  private static final String ABOUT =
      "<div class=\"cot-trai\"><p>Phòng Thủy lợi huyện Nà Lừa được lập theo quyết định số 2133/QĐ-UBND"
          + " ngày 8/5/2000 của Ủy ban nhân dân huyện Nà Lừa</p><p>Trụ sở ở phố Chợ Mới, cạnh bến đò</p>"
          + "<p>Trưởng phòng: Lò Văn Sơn - 0200 000 000</p></div>";

  private OfficePortal() {}

  /**
   * Writes the portal into a folder.
   *
   * @param titles takes the title of each page that is an article, by its path
   */
  public static void write(Path folder, Map<String, String> titles) throws IOException {
    for (int i = 0; i < NOTICES; i++) {
      String title = "Kính gửi các tổ thủy nông về việc " + work(i);
      write(folder, "tin/tin-" + i + ".html", notice(i, title), title, titles);
      if (i < COPIES / 2) {
        write(folder, "tin/tin-" + i + "/index.html", notice(i, title), title, titles);
      }
    }
    for (int i = 0; i < CARDS; i++) {
      String title = "Hướng dẫn " + work(i + 50) + " trong vụ mới";
      write(folder, "van-ban/vb-" + i + ".html", card(i, title), title, titles);
      if (i < COPIES / 2) {
        write(folder, "van-ban/vb-" + i + "/index.html", card(i, title), title, titles);
      }
    }
    for (int i = 0; i < CATEGORIES; i++) {
      Files.createDirectories(folder.resolve("portal/muc"));
      Files.writeString(folder.resolve("portal/muc/muc-" + i + ".html"), page(category(i), i));
    }
  }

  private static void write(
      Path folder, String path, String html, String title, Map<String, String> titles)
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
