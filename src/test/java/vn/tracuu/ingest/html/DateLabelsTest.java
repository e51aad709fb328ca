package vn.tracuu.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.article.Published;

class DateLabelsTest {
  private static final LocalDate LATEST = LocalDate.of(2026, 1, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "05/03/2024 | 2024-03-05",
        "5.3.2024 8h15 | 2024-03-05T08:15+07:00",
        "Thứ ba - 05/03/2024 08:20 | 2024-03-05T08:20+07:00",
        "16:12 04/11/2019 | 2019-11-04T16:12+07:00",
        "2024-03-05 08:20:11 | 2024-03-05T08:20+07:00",
        "2024-03-05 00:00:00.0 | 2024-03-05",
        "5 Tháng Ba, 2024 | 2024-03-05",
        "Ngày 5 tháng năm năm 2024 | 2024-05-05",
        "21 tháng 09 năm 2025 | 2025-09-21",
        "5 tháng chạp, 2024 | 2024-12-05",
        "Tháng Mười Một 5, 2024 | 2024-11-05",
        "Th3 5, 2024 | 2024-03-05",
        "05-Thg3-2024 | 2024-03-05",
        "January 12th, 2012 | 2012-01-12",
        "12 Sept 2012 | 2012-09-12"
      })
  void readsADateInWhateverForm(String text, String date) {
    assertEquals(date, best(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ngày ban hành: 01/02/2022. Ngày đăng: 02/01/2023 | 2023-01-02",
        "Cập nhật: 01/02/2025. Đăng ngày: 02/01/2023 | 2023-01-02",
        "Ngày cập nhật: 01/02/2025 | 2025-02-01",
        "Nhận bài: 01/02/2022; duyệt: 16/12/2022; đăng: 02/01/2023 | 2023-01-02",
        "Trần Văn Từ - 05/03/2024 | 2024-03-05"
      })
  void choosesByTheLabel(String text, String date) {
    assertEquals(date, best(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hạn nộp hồ sơ: 30/09/2024",
        "Có hiệu lực từ ngày 01/07/2024",
        "sinh ngày 3/2/1961",
        "05/03/2031",
        "31/02/2024",
        "Từ ngày 12/04/2021, mỗi hộ trong bản nhận một bình nước và một chiếc kẻng treo ở trước cửa nhà",
        "12345/67/2024"
      })
  void whatIsNoDayOfPublicationIsNone(String text) {
    assertEquals("none", best(text));
  }

  @Test
  void metadataMayCountSecondsOrMilliseconds() {
    assertEquals(MetadataDates.of("1618252200", LATEST), MetadataDates.of("1618252200000", LATEST));
    assertEquals(
        "2021-04-13T01:30+07:00",
        MetadataDates.of("1618252200", LATEST).map(Published::toString).orElse("none"));
  }

  private static String best(String text) {
    return DateLabels.best(text, LATEST).map(Published::toString).orElse("none");
  }
}
