package vn.tracuu.ingest.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Tác giả: Kiên Trung                 | Kiên Trung
          Tác giả bài viết: Bùi Văn Toản      | Bùi Văn Toản
          TÁC GIẢ : Lê Dương 02/10/2020       | Lê Dương
          Tin, bài: Phạm Thúy Vân             | Phạm Thúy Vân
          Bài và ảnh: Nhật Xuân - Nghi Vũ     | Nhật Xuân - Nghi Vũ
          Thực hiện: Minh Thu (Vietnam+)      | Minh Thu
          Tác giả của đề án là ông Nam        | none
          Nguồn: TTXVN                        | none
          """)
  void readsALabelledAuthor(String line, String author) {
    assertEquals(author, Credits.author(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Nguồn: TTXVN                              | TTXVN
          Nguồn tin: Cổng thông tin huyện           | Cổng thông tin huyện
          Nguồn vốn: ngân sách huyện                | none
          """)
  void readsALabelledSource(String line, String source) {
    assertEquals(source, Credits.source(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anh Minh", "NHẬT XUÂN - NGHI VŨ", "Hà Lan – Hoàng Tuân", "Lê Văn A."})
  void knowsNames(String line) {
    assertTrue(Credits.isName(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Minh", "Theo báo cáo", "Tin 24h Mới", "Đã xem 300 lần", "", "Kết quả bước đầu:"})
  void knowsWhatIsNoName(String line) {
    assertFalse(Credits.isName(line));
  }
}
