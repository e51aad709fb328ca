package vn.tracuu.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import vn.tracuu.article.Block;

/** Spreadsheets, which offices use for lists. */
class XlsFileTest {
  @Test
  void readsRowsAsTheyAreShown() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      row(sheet, 0, "TRẠM THÚ Y XÃ GÒ MÂY", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      row(sheet, 1, "Số: 3/TY", "", "Gò Mây, ngày 4 tháng 5 năm 2016");
      row(sheet, 2, "DANH SÁCH HỘ NUÔI VỊT");
      row(sheet, 3, "TT", "Chủ hộ", "Số con");
      Row last = row(sheet, 4, "1", "Đèo Văn Sở");
      last.createCell(2).setCellValue(1_200);
      CellStyle old = book.createCellStyle();
      HSSFFont font = book.createFont();
      font.setFontName(".VnTime");
      old.setFont(font);
      row(sheet, 5, "Phßng bÖnh cho ®µn gµ, vÞt cña x· tr­íc mïa m­a").getCell(0).setCellStyle(old);
      book.setSheetHidden(book.getSheetIndex(book.createSheet("ẩn")), true);
      row(book.getSheetAt(1), 0, "không ai thấy");
      book.write(bytes);
    }

    Paper paper = FileReading.read(bytes.toByteArray(), "ds.xls", FileLimits.DEFAULT);

    assertEquals("DANH SÁCH HỘ NUÔI VỊT", paper.title());
    assertEquals("3/TY", paper.document().number());
    assertEquals("2016-05-04", String.valueOf(paper.published()));
    assertEquals("xls", paper.facts().format());
    assertEquals(
        List.of(
            "TRẠM THÚ Y XÃ GÒ MÂY",
            "Số: 3/TY",
            "Gò Mây, ngày 4 tháng 5 năm 2016",
            "TT | Chủ hộ | Số con",
            "1 | Đèo Văn Sở | 1200",
            "Phòng bệnh cho đàn gà, vịt của xã trước mùa mưa"),
        paper.blocks().stream().map(Block::text).toList());
  }

  private static Row row(Sheet sheet, int at, String... cells) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
    return row;
  }
}
