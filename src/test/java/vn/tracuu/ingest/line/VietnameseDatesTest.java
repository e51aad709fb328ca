package vn.tracuu.ingest.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.article.Published;

class VietnameseDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chủ nhật - 30/12/2018 19:23                | 2018-12-30T19:23+07:00
          Đăng lúc: Chủ nhật - 30/12/2018  19:23     | 2018-12-30T19:23+07:00
          Thứ tư, 22/10/2025, 19:25 (GMT+7)          | 2025-10-22T19:25+07:00
          Thứ năm, 2/11/2023                         | 2023-11-02
          Thứ bảy, 07/03/2026 - 08:07                | 2026-03-07T08:07+07:00
          07-03-2026 - 00:01 AM                      | 2026-03-07T00:01+07:00
          16:12 04/11/2019                           | 2019-11-04T16:12+07:00
          23:02 , 06/03/2026                         | 2026-03-06T23:02+07:00
          19.07.2018                                 | 2018-07-19
          Ngày 9/8/2024                              | 2024-08-09
          Minh Nguyên - 07/03/2026 08:47             | 2026-03-07T08:47+07:00
          12/31/2018                                 | none
          31/02/2019                                 | none
          Số 18/2018/NQ                              | none
          07/03/2026 25:61                           | 2026-03-07
          """)
  void readsTheDayFirst(String shown, String expected) {
    assertEquals(expected, VietnameseDates.find(shown).map(Published::toString).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-12-30+0719:23:00            | 2018-12-30T19:23+07:00
          2026-03-07T08:07:18+07:00        | 2026-03-07T08:07+07:00
          2026-03-07T00:01:00              | 2026-03-07T00:01+07:00
          2015-03-23 08:06 +07:00          | 2015-03-23T08:06+07:00
          2026-03-07T08:52:11.000 +07:00   | 2026-03-07T08:52+07:00
          2018-12-30T18:00:00Z             | 2018-12-31T01:00+07:00
          yesterday                        | none
          """)
  void readsMetadataEvenWhereItIsBroken(String value, String expected) {
    assertEquals(
        expected, VietnameseDates.ofMetadata(value).map(Published::toString).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hà Nội, ngày 07 tháng 5 năm 2026   | 2026-05-07
          Ngày 28  tháng 11 năm 2013         | 2013-11-28
          ngày 5 tháng năm 2026              | none
          """)
  void readsTheDateThatADocumentBears(String line, String expected) {
    assertEquals(
        expected, VietnameseDates.findInWords(line).map(Published::toString).orElse("none"));
  }
}
