package vn.tracuu.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tracuu.article.Block;

/** What papers share, whatever format they came in; two columns are parted by "||" here. */
class PaperReaderTest {
  private static final String COLUMNS = " || ";
  private static final String LINES = " / ";

  @Test
  void readsADecisionBelowATableOfTwoColumns() {
    Paper paper =
        paper(
            """
            UBND HUYỆN SUỐI MƠ / TRƯỜNG THCS ĐỒI SIM || CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc
            Số: 45/QĐ-THCS || Suối Mơ, ngày 07 tháng 9 năm 2022
            QUYẾT ĐỊNH
            Về việc phân công giáo viên trực thư viện
            HIỆU TRƯỞNG TRƯỜNG THCS ĐỒI SIM
            Căn cứ Điều lệ trường trung học cơ sở;
            Điều 1. Phân công ông Tống Văn Hạ trực thư viện từ ngày 12 tháng 9 năm 2022.
            Nơi nhận: / - Như Điều 1; / - Lưu: VT. || HIỆU TRƯỞNG / (đã ký) / Lý Thị Sao
            """);

    assertEquals("Về việc phân công giáo viên trực thư viện", paper.title());
    assertEquals("45/QĐ-THCS", paper.document().number());
    assertEquals("Quyết định", paper.document().type());
    assertEquals("TRƯỜNG THCS ĐỒI SIM", paper.document().issuer());
    assertEquals("2022-09-07", String.valueOf(paper.published()));
    assertEquals("Lý Thị Sao", paper.facts().signer());
    assertEquals(List.of("Như Điều 1;", "Lưu: VT."), paper.facts().recipients());
    assertFalse(text(paper).contains("Độc lập"));
  }

  @Test
  void readsALetterByItsSubject() {
    Paper paper =
        paper(
            """
            SỞ Y TẾ LAM GIANG || CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TRẠM Y TẾ XÃ BA BẬC || Độc lập - Tự do - Hạnh phúc
            Số: 08 /TYT-KH / V/v nhắc lịch tiêm / cho trẻ em || Ba Bậc, ngày 2 tháng 11 năm 2021
            Kính gửi: Trưởng các thôn trong xã.
            Trạm Y tế xã đề nghị các thôn báo cho từng nhà trước ngày 15 tháng 11 năm 2021.
            """);

    assertEquals("Nhắc lịch tiêm cho trẻ em", paper.title());
    assertEquals("Công văn", paper.document().type());
    assertEquals("08/TYT-KH", paper.document().number());
    assertEquals("TRẠM Y TẾ XÃ BA BẬC", paper.document().issuer());
    assertEquals("2021-11-02", String.valueOf(paper.published()));
  }

  @Test
  void readsALetterheadThatIsSetWithBlanks() {
    Paper paper =
        paper(
            """
            PHÒNG GD&ĐT BẾN TRE NON          CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TRƯỜNG MN HOA XOAN               Độc lập - Tự do - Hạnh phúc
                Số : 30/ TBTS                Bến Tre Non, ngày 5 tháng 6 năm 2019
            THÔNG BÁO TUYỂN SINH
            NĂM HỌC 2019 - 2020
            Trường nhận hồ sơ của trẻ từ ba đến năm tuổi.
            """);

    assertEquals("THÔNG BÁO TUYỂN SINH NĂM HỌC 2019 - 2020", paper.title());
    assertEquals("Thông báo", paper.document().type());
    assertEquals("30/TBTS", paper.document().number());
    assertEquals("TRƯỜNG MN HOA XOAN", paper.document().issuer());
    assertEquals("2019-06-05", String.valueOf(paper.published()));
  }

  @Test
  void keepsWhatWasLeftBlankUnknown() {
    Paper paper =
        paper(
            """
            ỦY BAN NHÂN DÂN / XÃ ĐÁ NHẢY || CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc
            Số:      /KH-UBND || Đá Nhảy, ngày      tháng 10 năm 2015
            KẾ HOẠCH
            Dọn kênh trước mùa mưa
            Căn cứ tình hình thực tế, ngày 20 tháng 9 năm 2015 xã đã họp các thôn.
            """);

    assertNull(paper.document().number());
    assertNull(paper.published());
    assertEquals("ỦY BAN NHÂN DÂN XÃ ĐÁ NHẢY", paper.document().issuer());
    assertEquals("Dọn kênh trước mùa mưa", paper.title());
  }

  @Test
  void takesTheFirstOfSeveralPapers() {
    Paper paper =
        paper(
            """
            TRUNG TÂM VĂN HÓA / HUYỆN MÂY || CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc
            Số: 11/QĐ-TTVH || Mây, ngày 3 tháng 4 năm 2020
            QUYẾT ĐỊNH
            Về việc cử người dự hội diễn
            Điều 1. Cử ba người có tên sau đây./.
            Nơi nhận: / - Như Điều 1; || GIÁM ĐỐC / Sầm Thị Liễu
            TRUNG TÂM VĂN HÓA / HUYỆN MÂY || CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc
            Số: 12/QĐ-TTVH || Mây, ngày 4 tháng 4 năm 2020
            QUYẾT ĐỊNH
            Về việc mua trống
            Điều 1. Mua hai cái trống./.
            Nơi nhận: / - Như Điều 1; || PHÓ GIÁM ĐỐC / Vi Văn Tạo
            """);

    assertEquals("11/QĐ-TTVH", paper.document().number());
    assertEquals("2020-04-03", String.valueOf(paper.published()));
    assertEquals("Sầm Thị Liễu", paper.facts().signer());
    assertTrue(text(paper).contains("Số: 12/QĐ-TTVH"));
    assertFalse(text(paper).contains("Độc lập"));
  }

  @Test
  void namesTheDocumentThatAnAnnexBelongsTo() {
    Paper paper =
        paper(
            """
            PHỤ LỤC
            DANH MỤC GIỐNG CÂY ĐƯỢC HỖ TRỢ
            (Ban hành kèm theo Quyết định số 19/2023/QĐ-UBND ngày 08 tháng 8 năm 2023 của Ủy ban nhân dân tỉnh Lam Giang)
            TT || Giống cây || Mức
            1 || Mướp hương || 200.000
            """);

    assertEquals("DANH MỤC GIỐNG CÂY ĐƯỢC HỖ TRỢ", paper.title());
    assertEquals("Phụ lục", paper.document().type());
    assertNull(paper.document().number());
    assertEquals("Quyết định số 19/2023/QĐ-UBND", paper.document().partOf());
    assertEquals("Ủy ban nhân dân tỉnh Lam Giang", paper.document().issuer());
    assertEquals("2023-08-08", String.valueOf(paper.published()));
    assertTrue(
        paper.blocks().contains(new Block(Block.Kind.TABLE_ROW, "1 | Mướp hương | 200.000")));
  }

  @Test
  void keepsTheNameOfTheStateWithinASentence() {
    Paper paper =
        paper(
            """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ----------------
            HỢP ĐỒNG THUÊ GIAN HÀNG
            Hợp đồng này theo luật của nước Cộng hòa xã hội chủ nghĩa Việt Nam và tập quán chợ quê.
            """);

    assertEquals("HỢP ĐỒNG THUÊ GIAN HÀNG", paper.title());
    assertEquals("Hợp đồng", paper.document().type());
    assertEquals(
        "Hợp đồng này theo luật của nước Cộng hòa xã hội chủ nghĩa Việt Nam và tập quán chợ quê.",
        text(paper));
  }

  @Test
  void readsPapersOfTheParty() {
    Paper paper =
        paper(
            """
            ĐẢNG BỘ XÃ GÒ MÂY / CHI BỘ THÔN TÁM || ĐẢNG CỘNG SẢN VIỆT NAM
            Số 05-NQ/CB || Gò Mây, ngày 19 tháng 5 năm 2018
            NGHỊ QUYẾT
            Họp chi bộ tháng 5 năm 2018
            Chi bộ thống nhất các việc sau đây.
            T/M CHI BỘ / BÍ THƯ / Hà Văn Xuyến
            """);

    assertEquals("05-NQ/CB", paper.document().number());
    assertEquals("Nghị quyết", paper.document().type());
    assertEquals("CHI BỘ THÔN TÁM", paper.document().issuer());
    assertEquals("2018-05-19", String.valueOf(paper.published()));
    assertEquals("Họp chi bộ tháng 5 năm 2018", paper.title());
  }

  @Test
  void takesTheDayAboveTheSignatureWhereTheHeadHasNone() {
    Paper paper =
        paper(
            """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ĐƠN XIN NGHỈ HỌC
            Em xin nghỉ học từ ngày 3 tháng 2 năm 2017 đến ngày 5 tháng 2 năm 2017.
            Suối Ngà, ngày 2 tháng 2 năm 2017
            Người viết đơn
            """);

    assertEquals("2017-02-02", String.valueOf(paper.published()));
    assertEquals("Đơn", paper.document().type());
  }

  @Test
  void takesNoDayOfAPeriodForTheDayOfSigning() {
    Paper paper =
        paper(
            """
            LỊCH CÔNG TÁC TUẦN 12
            (Từ ngày 18 tháng 3 năm 2019 đến ngày 23 tháng 3 năm 2019)
            ĐƠN VỊ: TỔ VĂN PHÒNG
            Thứ hai: chào cờ.
            """);

    assertNull(paper.published());
    assertEquals("Lịch công tác", paper.document().type());
  }

  @Test
  void readsATextWithoutLetterhead() {
    Paper paper =
        paper(
            """
            CÁCH MUỐI DƯA CẢI
            Cải rửa sạch, để ráo nước rồi xếp vào vại.
            Sau ba ngày thì ăn được.
            """);

    assertEquals("CÁCH MUỐI DƯA CẢI", paper.title());
    assertNull(paper.document().type());
    assertNull(paper.document().issuer());
  }

  @Test
  void namesATextThatBeginsWithASentenceByItsFile() {
    Paper paper = paper("Cải rửa sạch, để ráo nước rồi xếp vào vại trong một ngày.\n");

    assertEquals("ten tep", paper.title());
  }

  @Test
  void takesNothingFromTheNameOfATextButItsTitle() {
    Paper paper =
        PaperReader.read(
            FileContent.ofText(List.of(Piece.paragraph("Một câu dài không có đầu đề nào ở trên."))),
            FileFormat.DOC,
            "15-nq-cp.doc",
            List.of());

    assertNull(paper.document().number());
  }

  @Test
  void marksPicturesAndTakesTheNumberOfTheirName() {
    FileContent pictures = new FileContent(List.of(), 3, FileContent.Layer.PICTURES, List.of());

    Paper paper =
        PaperReader.read(pictures, FileFormat.PDF, "kho/1288-qd-ttg.signed.pdf", List.of());

    assertEquals("1288-qd-ttg (bản chụp)", paper.title());
    assertEquals("1288/QĐ-TTg", paper.document().number());
    assertTrue(paper.facts().scan());
    assertEquals(List.of(), paper.blocks());
  }

  private static Paper paper(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.contains(COLUMNS)) {
        pieces.add(
            Piece.row(
                Arrays.stream(line.split(" \\|\\| ", -1))
                    .map(cell -> List.of(cell.split(LINES, -1)))
                    .toList()));
      } else if (line.contains(LINES)) {
        Arrays.stream(line.split(LINES, -1)).map(Piece::paragraph).forEach(pieces::add);
      } else {
        pieces.add(Piece.paragraph(line));
      }
    }
    return PaperReader.read(FileContent.ofText(pieces), FileFormat.DOCX, "ten_tep.docx", List.of());
  }

  private static String text(Paper paper) {
    return String.join("\n", paper.blocks().stream().map(Block::text).toList());
  }
}
