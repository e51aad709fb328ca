package vn.tracuu.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.article.Block;

/** DOC, DOCX, ODT and RTF. */
class OfficeDocumentsTest {
  @Test
  void writesTheNumbersThatWordGivesToParagraphs() throws Exception {
    String numbering =
        """
        <w:abstractNum w:abstractNumId='4'>
          <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='Điều %1.'/></w:lvl>
          <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>
          <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%3.'/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='x'/></w:lvl></w:abstractNum>
        <w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num>
        <w:num w:numId='2'><w:abstractNumId w:val='5'/></w:num>
        <w:num w:numId='3'><w:abstractNumId w:val='4'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='9'/></w:lvlOverride></w:num>
        """;
    String styles =
        """
        <w:style w:type='paragraph' w:styleId='dieu'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
        """;
    String body =
        item("<w:pStyle w:val='dieu'/>", "Giờ mở cửa")
            + item(list(1, 1), "buổi sáng;")
            + item(list(1, 1), "buổi chiều.")
            + item("<w:pStyle w:val='dieu'/>", "Vé")
            + item(list(1, 1), "người lớn;")
            + item(list(1, 2), "trẻ em.")
            + item(list(2, 0), "mang giày")
            + item(list(3, 0), "Thi hành");

    assertEquals(
        List.of(
            "Điều 1. Giờ mở cửa",
            "a) buổi sáng;",
            "b) buổi chiều.",
            "Điều 2. Vé",
            "a) người lớn;",
            "2.1. trẻ em.",
            "• mang giày",
            "Điều 9. Thi hành"),
        lines(Documents.docx(body, numbering, styles)));
  }

  private static String list(int list, int level) {
    return "<w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr>".formatted(level, list);
  }

  private static String item(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  @Test
  void leavesOutWhatWasDeletedOrHiddenAndInstructionsOfFields() throws Exception {
    String body =
        """
        <w:p><w:r><w:t>Họp thứ </w:t></w:r><w:del><w:r><w:delText>hai</w:delText></w:r></w:del><w:ins><w:r><w:t>ba</w:t></w:r></w:ins>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t> mật</w:t></w:r><w:r><w:fldChar/><w:instrText> PAGE </w:instrText></w:r><w:r><w:t> hằng tuần.</w:t></w:r></w:p>
        <w:moveFrom><w:p><w:r><w:t>chỗ cũ</w:t></w:r></w:p></w:moveFrom>
        <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>hàng bỏ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """;

    assertEquals(List.of("Họp thứ ba hằng tuần."), lines(Documents.docx(body)));
  }

  @Test
  void readsATextBoxOnceBehindItsParagraph() throws Exception {
    String box = "<w:txbxContent>" + Documents.p("Gọi số nóng.") + "</w:txbxContent>";
    String body =
        "<w:p><w:r><w:t>Bảng tin.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>"
            + box
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + box
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + Documents.p("Dòng sau.");

    assertEquals(List.of("Bảng tin.", "Gọi số nóng.", "Dòng sau."), lines(Documents.docx(body)));
  }

  @Test
  void readsTablesRowByRow() throws Exception {
    String body =
        Documents.p("Bảng giá vé.")
            + "<w:tbl>"
            + row("Hạng", "Giá", "Ghi chú")
            + row("Một", "20.000", "")
            + "</w:tbl>";

    Paper paper = read(Documents.docx(body));

    assertEquals(
        List.of("Hạng | Giá | Ghi chú", "Một | 20.000"),
        paper.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
            .map(Block::text)
            .toList());
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    Arrays.stream(cells).forEach(c -> row.append("<w:tc>" + Documents.p(c) + "</w:tc>"));
    return row.append("</w:tr>").toString();
  }

  @Test
  void convertsLegacyFontsByRunAndWithinAWord() throws Exception {
    String vn =
        "<w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t xml:space='preserve'>%s</w:t></w:r>";
    String body =
        "<w:p><w:r><w:t>Đàn </w:t></w:r>"
            + vn.formatted("gµ ch¨n nu«i phßng bÖnh mïa m\u00ada b·o cña x· ")
            + "<w:r><w:t>ở ph</w:t></w:r>"
            + vn.formatted("ß")
            + "<w:r><w:t>ng số ba.</w:t></w:r></w:p>";

    assertEquals(
        List.of("Đàn gà chăn nuôi phòng bệnh mùa mưa bão của xã ở phòng số ba."),
        lines(Documents.docx(body)));
  }

  @Test
  void believesNoFontWhoseRunsAreUnicode() throws Exception {
    String body =
        "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>Quán cơm mở cửa ® µ.</w:t></w:r></w:p>";

    assertEquals(List.of("Quán cơm mở cửa ® µ."), lines(Documents.docx(body)));
  }

  @Test
  void composesLetters() throws Exception {
    assertEquals(
        List.of("Tiếng Việt."),
        lines(Documents.docx(Documents.p("Tie\u0302\u0301ng Vie\u0323\u0302t."))));
  }

  @Test
  void readsAnOdtWithListsTablesAndNotes() throws Exception {
    String styles =
        """
        <office:automatic-styles><text:list-style style:name='L1'>
        <text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>
        <text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')'/>
        </text:list-style></office:automatic-styles>
        """;
    String text =
        """
        <text:tracked-changes><text:p>đã xóa</text:p></text:tracked-changes>
        <text:list text:style-name='L1'><text:list-item><text:p>Mua<text:s text:c='2'/>giống;</text:p>
        <text:list><text:list-item><text:p>cà;</text:p></text:list-item><text:list-item><text:p>bí<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Loại dây dài.</text:p></text:note-body></text:note>;</text:p></text:list-item></text:list></text:list-item>
        <text:list-item><text:p>bón phân.</text:p></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>Cà</text:p></table:table-cell><table:table-cell><text:p>5 kg</text:p></table:table-cell></table:table-row></table:table>
        """;

    assertEquals(
        List.of("1. Mua giống;", "a) cà;", "b) bí;", "2. bón phân.", "Cà | 5 kg", "Loại dây dài."),
        lines(Documents.odt(styles, text)));
  }

  @Test
  void readsRtfWithItsEscapesTablesAndLegacyFonts() throws Exception {
    Paper paper = read(Documents.RTF.getBytes(StandardCharsets.ISO_8859_1));

    assertEquals("THÔNG BÁO", paper.title().toUpperCase(java.util.Locale.ROOT));
    assertEquals(
        List.of(
            "Thôn họp lúc 8 giờ.",
            "Mục | Tiền",
            "còn",
            "Kỹ thuật chăn nuôi gà, vịt và cách phòng bệnh cho đàn gia cầm của xã",
            "Mang theo sổ."),
        paper.blocks().stream().map(Block::text).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY, 18 bytes only......",
    "OTHER_FORMAT, '%%%% this is a text of no format that anybody knows, and it is long enough'",
    "CUT, '{\\rtf1 a group that nobody closes, and which goes on for some sixty bytes or more'",
  })
  void refusesWhatIsNoDocument(UnreadableFile.Reason reason, String content) {
    UnreadableFile refused =
        assertThrows(
            UnreadableFile.class, () -> read(content.getBytes(StandardCharsets.ISO_8859_1)));

    assertEquals(reason, refused.reason());
  }

  @Test
  void refusesMacrosCutZipsOtherZipsAndTemplates() throws Exception {
    byte[] whole = Documents.docx(Documents.p("Một đoạn văn đủ dài để có thể bị cắt đi."));

    assertEquals(
        UnreadableFile.Reason.MACROS, reason(Documents.zip("word/vbaProject.bin", new byte[100])));
    assertEquals(UnreadableFile.Reason.CUT, reason(Arrays.copyOf(whole, 120)));
    assertEquals(
        UnreadableFile.Reason.OTHER_FORMAT, reason(Documents.zip("anh/1.png", new byte[100])));
    assertEquals(
        UnreadableFile.Reason.BROKEN_TEXT,
        reason(Documents.docx(Documents.p("S?: {{so}} ngày {{ngay}}"))));
    assertEquals(UnreadableFile.Reason.EMPTY, reason(Documents.docx("")));
  }

  private static UnreadableFile.Reason reason(byte[] file) {
    return assertThrows(UnreadableFile.class, () -> read(file)).reason();
  }

  @Test
  void readsADocOfLegacyFontsWithItsFields() throws Exception {
    Paper paper = read(Documents.bytes("giay-moi-tcvn3.doc"));

    assertEquals("06/GM-HND", paper.document().number());
    assertEquals("Giấy mời", paper.document().type());
    assertEquals("2003-08-28", String.valueOf(paper.published()));
    assertEquals("Kiều Thị Bưởi", paper.facts().signer());
    assertTrue(text(paper).contains("ươm giống mướp hương"));
    assertTrue(paper.notes().contains("converted from TCVN3"));
  }

  @Test
  void readsADocSetWithTabs() throws Exception {
    Paper paper = read(Documents.bytes("thong-bao-cho.doc"));

    assertEquals("27/TB-BQL", paper.document().number());
    assertEquals("2024-06-10", String.valueOf(paper.published()));
    assertEquals("Về việc phun thuốc khử khuẩn và vệ sinh chợ", paper.title());
    assertEquals("Lâm Quốc Bình", paper.facts().signer());
    assertEquals(List.of("Các hộ kinh doanh;", "Lưu: VP."), paper.facts().recipients());
  }

  @Test
  void readsADocxWithNotesApart() throws Exception {
    Paper paper = read(Documents.bytes("bang-chu-thich.docx"));

    List<String> lines = paper.blocks().stream().map(Block::text).toList();
    assertTrue(lines.contains("Điều 3. Bảo quản và gửi mẫu"));
    assertTrue(lines.contains("M2 | Cửa xả nhà máy giấy | 1,0 mét | Phan Đức Tài"));
    assertEquals("Quá sáu giờ thì mẫu chỉ được dùng để đối chiếu.", lines.getLast());
    assertFalse(text(paper).contains("sáng thứ hai"));
    assertFalse(text(paper).contains("sông1"));
  }

  private static Paper read(byte[] file) throws UnreadableFile {
    return FileReading.read(file, "tep.bin", FileLimits.DEFAULT);
  }

  private static List<String> lines(byte[] file) throws UnreadableFile {
    Paper paper = read(file);
    List<String> lines = new java.util.ArrayList<>();
    paper.removed().stream()
        .filter(removed -> removed.reason().equals(PaperReader.TITLE))
        .forEach(removed -> lines.add(removed.text()));
    paper.blocks().forEach(block -> lines.add(block.text()));
    return lines;
  }

  private static String text(Paper paper) {
    return String.join("\n", paper.blocks().stream().map(Block::text).toList());
  }
}
