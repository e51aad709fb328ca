package vn.tracuu.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import vn.tracuu.article.Block;

/** PDF files: those of the folder of documents, and small ones drawn here. */
class PdfFileTest {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  @Test
  void readsTwoColumnsOfALetterhead() throws Exception {
    Paper paper = read(Documents.bytes("cong-van-hai-cot.pdf"));

    assertEquals("145/TVT-NV", paper.document().number());
    assertEquals("Công văn", paper.document().type());
    assertEquals("2025-03-03", String.valueOf(paper.published()));
    assertEquals("Kiểm kê kho sách năm 2025", paper.title());
    assertEquals("Đỗ Hải Yến", paper.facts().signer());
    assertEquals(
        List.of("Như trên;", "Ban Giám đốc (để báo cáo);", "Lưu: VT, NV."),
        paper.facts().recipients());
    assertFalse(text(paper).contains("Độc lập"));
  }

  @Test
  void readsNumberAndDayThatAreStampedOnIt() throws Exception {
    Paper paper = read(Documents.bytes("so-dong-dau.pdf"));

    assertEquals("318/QĐ-THSN", paper.document().number());
    assertEquals("2024-09-17", String.valueOf(paper.published()));
    assertFalse(text(paper).contains("Nguoi ky"));
  }

  @Test
  void joinsParagraphsOverPagesWithoutHeadsAndNumbers() throws Exception {
    Paper paper = read(Documents.bytes("doan-dai-hai-trang.pdf"));

    assertEquals(5, paper.blocks().size());
    assertTrue(text(paper).contains("quá một trăm người mỗi buổi thì tách làm hai."));
    assertFalse(text(paper).contains("Trang 1"));
    assertFalse(text(paper).contains("Đề án xe sách lưu động"));
  }

  @Test
  void readsLettersOfASecondFontInTheirPlaces() throws Exception {
    assertTrue(
        text(read(Documents.bytes("phong-thay-the.pdf")))
            .contains("chỉ thiếu sách hợp với mình và thiếu người hướng dẫn"));
  }

  @Test
  void tellsPicturesFromText() throws Exception {
    Paper paper = read(Documents.bytes("anh-chup.pdf"));

    assertTrue(paper.facts().scan());
    assertEquals(List.of(), paper.blocks());
  }

  @Test
  void refusesWhatIsCutOrProtected() throws Exception {
    byte[] cut = Documents.bytes("cat-cut.pdf");
    byte[] locked = Documents.bytes("mat-khau.pdf");

    assertEquals(
        UnreadableFile.Reason.CUT, assertThrows(UnreadableFile.class, () -> read(cut)).reason());
    assertEquals(
        UnreadableFile.Reason.PROTECTED,
        assertThrows(UnreadableFile.class, () -> read(locked)).reason());
  }

  @Test
  void readsADrawnTableCellByCell() throws Exception {
    byte[] pdf =
        drawn(page -> {
          for (int i = 0; i <= 3; i++) {
            page.line(60, 700 - 40 * i, 460, 700 - 40 * i);
          }
          for (int x : new int[] {60, 110, 360, 460}) {
            page.line(x, 700, x, 580);
          }
          page.text(65, 680, "TT");
          page.text(115, 680, "Loại cây");
          page.text(365, 680, "Giá");
          page.text(65, 640, "1");
          page.text(115, 645, "Mướp hương trồng");
          page.text(115, 631, "ở ven sông");
          page.text(365, 640, "200.000");
          page.text(115, 600, "Bầu sao dài một mét trồng trên giàn");
          page.text(365, 600, "90.000");
        });

    assertEquals(
        List.of(
            "TT | Loại cây | Giá",
            "1 | Mướp hương trồng ở ven sông | 200.000",
            "Bầu sao dài một mét trồng trên giàn | 90.000"),
        read(pdf).blocks().stream().map(Block::text).toList());
  }

  @Test
  void readsTwoColumnsOfProseOneAfterTheOther() throws Exception {
    byte[] pdf =
        drawn(page -> {
          for (int i = 0; i < 14; i++) {
            page.text(60, 700 - 15 * i, "cột trái dòng số %d của bài".formatted(i));
            page.text(320, 700 - 15 * i, "cột phải dòng số %d của bài".formatted(i));
          }
        });

    String text = text(read(pdf)) + read(pdf).title();
    assertTrue(text.indexOf("trái dòng số 13") < text.indexOf("phải dòng số 0"), text);
  }

  @Test
  void tellsNoiseOfAForeignRecognitionFromText() throws Exception {
    byte[] pdf =
        drawn(page -> {
          for (int i = 0; i < 10; i++) {
            page.text(60, 700 - 15 * i, "crAo DUC vA EAo rAo c0Nc soa xA u0r cnu Ncsia");
          }
          page.picture();
        });

    assertTrue(read(pdf).facts().scan());
  }

  @Test
  void keepsAnEnglishArticle() throws Exception {
    byte[] pdf =
        drawn(page -> {
          for (int i = 0; i < 10; i++) {
            page.text(60, 700 - 15 * i, "The quick brown fox jumps over the lazy dogs of a farm");
          }
          page.picture();
        });

    assertFalse(read(pdf).facts().scan());
  }

  @Test
  void keepsAHyphenAtTheEndOfALineWithinANumber() throws Exception {
    byte[] pdf =
        drawn(page -> {
          page.text(
              60,
              700,
              "Theo quy định của pháp luật thì các hộ phải làm đúng Nghị định số 06/2021/NĐ-");
          page.text(60, 685, "CP của Chính phủ.");
        });

    assertTrue((text(read(pdf)) + read(pdf).title()).contains("06/2021/NĐ-CP"));
  }

  @Test
  void writesNothingIntoTheHomeFolderAndNeedsNoFontsOfTheSystem() throws Exception {
    read(Documents.bytes("cong-van-hai-cot.pdf"));

    assertEquals(
        PlainFonts.class, org.apache.pdfbox.pdmodel.font.FontMappers.instance().getClass());
  }

  private static Paper read(byte[] file) throws UnreadableFile {
    return FileReading.read(file, "tep.pdf", FileLimits.DEFAULT);
  }

  private static String text(Paper paper) {
    return String.join("\n", paper.blocks().stream().map(Block::text).toList());
  }

  /** Draws on a page. */
  private record Canvas(PDDocument document, PDPageContentStream stream, PDFont font) {
    void text(float x, float y, String text) throws java.io.IOException {
      stream.beginText();
      stream.setFont(font, 12);
      stream.newLineAtOffset(x, y);
      stream.showText(text);
      stream.endText();
    }

    void line(float x1, float y1, float x2, float y2) throws java.io.IOException {
      stream.moveTo(x1, y1);
      stream.lineTo(x2, y2);
      stream.stroke();
    }

    void picture() throws java.io.IOException {
      byte[] grey = {10};
      stream.drawImage(
          new org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject(
              document,
              new java.io.ByteArrayInputStream(grey),
              null,
              1,
              1,
              8,
              org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE),
          0,
          0,
          595,
          842);
    }
  }

  private interface Drawing {
    void on(Canvas page) throws java.io.IOException;
  }

  private static byte[] drawn(Drawing drawing) throws Exception {
    try (PDDocument document = new PDDocument();
        var in = Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT))) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFont font = PDType0Font.load(document, in);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        drawing.on(new Canvas(document, stream, font));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
