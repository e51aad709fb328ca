package vn.tracuu.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What captures make of tables, cards, links and trails. */
class CaptureTablesTest {
  private static final CaptureReader READER = new CaptureReader();

  private static final String MENU =
      "Trang chủ\nĐăng nhập\nTin tức\nHỏi đáp\nThư viện ảnh\nLịch tiếp dân\nLiên hệ\nSơ đồ trang\n\n";

  private static final String LEAD =
      "Ban quản lý đò ngang huyện Lũng Vài vừa công bố số chuyến đò chở khách qua bến trong hai mùa"
          + " nước, kèm theo số người trực và số áo phao của từng bến, để bà con tiện theo dõi.";

  private static final String END =
      "Theo ban quản lý, số chuyến tăng vì đường vòng qua cầu bị sạt, người dân và học sinh đều chọn"
          + " đi đò; ban đề nghị mỗi bến giữ thêm một đò dự phòng trong những tháng nước lên cao.";

  private static List<String> texts(String capture) {
    return READER.read(capture, CaptureChrome.NONE, "").blocks().stream()
        .map(block -> block.text())
        .toList();
  }

  @Test
  void keepsNumberedRowsWhoseCellsAreLines() {
    String rows =
        "STT\nSố hiệu\nTên tài liệu\n1\n14/QĐ-ĐN\nQuy định về áo phao\n2\n15/QĐ-ĐN\nGiờ chạy đò\n"
            + "4\n16/QĐ-ĐN\nTiền vé\n5\n17/QĐ-ĐN\nSổ ghi chuyến\n";
    List<String> kept =
        texts(MENU + "Tài liệu của bến đò ngang Lũng Vài\n12/05/2019\n\n" + LEAD + "\n\n" + rows);
    assertTrue(
        kept.containsAll(List.of("STT", "14/QĐ-ĐN", "Giờ chạy đò", "17/QĐ-ĐN", "Sổ ghi chuyến")),
        kept.toString());
    assertFalse(kept.contains("Thư viện ảnh"));
  }

  @Test
  void keepsFiguresWhoseCellsAreLinesBetweenSentences() {
    String cells =
        "Bến\n\nNăm trước\n\nNăm nay\n\nBến Ngói\n\n120\n\n188\n\nBến Cả\n\n96\n\n101\n\nBến Sặt\n\n44\n\n60\n\n";
    String head = "Số chuyến đò ngang tăng mạnh ở Lũng Vài\n12/05/2019\n\n";
    List<String> kept = texts(MENU + head + LEAD + "\n\n" + cells + END + "\n");
    assertTrue(kept.containsAll(List.of("Bến Ngói", "120", "Bến Sặt", "60", END)), kept.toString());
  }

  @Test
  void readsACardWhoseValueRepeatsItsLabel() {
    String card =
        "**Số/Ký hiệu**\n\nSố: 41 /KH-ĐN\n\n**Trích yếu**\n\nKế hoạch kè bến đò Ngói\n\n"
            + "**Cơ quan ban hành**\n\nUBND huyện Lũng Vài\n\n**Loại văn bản**\n\nKế hoạch\n\n"
            + "**Ngày ban hành**\n\n03-04-2019\n\n";
    String menu = "-   [TRANG CHỦ](/a)\n-   [GIỚI THIỆU](/b)\n-   [LIÊN HỆ](/c)\n\n";
    HtmlArticle found =
        READER.read(menu + card + "# Văn bản mới\n\n[Xem tất cả >>](/d)\n", CaptureChrome.NONE, "");
    assertEquals("Kế hoạch kè bến đò Ngói", found.title());
    assertEquals("Số: 41 /KH-ĐN", found.document().number());
    assertTrue(found.blocks().stream().anyMatch(block -> block.text().equals("03-04-2019")));
  }

  @Test
  void takesASentenceInOneLinkBelowADateForText() {
    String notice =
        "Kính gửi các tổ đò ngang. Công văn số 95 về việc kiểm tra áo phao, phao tròn và đèn hiệu của"
            + " các bến trước mùa nước lên năm nay.";
    String page =
        "-   [TRANG CHỦ](/a)\n-   [GIỚI THIỆU](/b)\n-   [LIÊN HỆ](/c)\n\nKính gửi các tổ đò ngang\n\n"
            + "2019-05-12 00:00:00.0\n\n["
            + notice
            + "](/cv95.docx)\n\n# Thông báo\n\n[Xem thêm >>](/d)\n";
    HtmlArticle found = READER.read(page, CaptureChrome.NONE, "");
    assertEquals("Kính gửi các tổ đò ngang", found.title());
    String lead = found.lead();
    assertEquals(notice, lead == null ? found.blocks().getFirst().text() : lead);
  }

  @Test
  void takesTheLastItemOfATrailWithoutSignsForTheTitle() {
    String menu =
        "Trang chủ\nĐăng nhập\nGiới thiệu +\nTổ chức bộ máy\nTổ trực bến đò ngang\nLiên hệ\n\n";
    String page =
        menu
            + "Giới thiệu Tổ chức bộ máy Tổ trực bến đò ngang\n12/05/2019\n"
            + LEAD
            + "\n\n"
            + END
            + "\n";
    assertEquals("Tổ trực bến đò ngang", READER.read(page, CaptureChrome.NONE, "").title());
  }
}
