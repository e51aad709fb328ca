package vn.tracuu.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastheadTest {
  private static final String SUBJECT =
      "QUYẾT ĐỊNH\nVề việc nuôi ong ở xã Lùng Tám\nĐiều 1. Nuôi ong";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Cộng hoà xã hội chủ nghĩa Việt Nam  ",
        "Độc lập - Tự do - Hạnh phúc",
        "ĐỘC LẬP – TỰ DO – HẠNH PHÚC",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "CÔNG BÁO/Số 12 + 13/Ngày 02-03-2021",
      })
  void mottosAndGazettesAreBlanked(String line) {
    String blanks = " ".repeat(line.length());

    assertEquals(
        "Nuôi ong\n" + blanks + "\nở xã", Masthead.blanked("Nuôi ong\n" + line + "\nở xã"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
        "HIẾN PHÁP NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Điều lệ Đảng Cộng sản Việt Nam",
        "ĐẠI HỘI ĐẢNG CỘNG SẢN VIỆT NAM",
        "Nước ta độc lập, dân ta tự do, hạnh phúc",
        "Công báo số 12 đăng quyết định này",
        "Hạnh phúc",
      })
  void whatSaysSomethingStays(String line) {
    assertEquals(line, Masthead.blanked(line));
  }

  @Test
  void twoColumnsInOneLineLoseTheMottoOnly() {
    assertEquals(
        "UBND XÃ LÙNG TÁM " + " ".repeat(34),
        Masthead.blanked("UBND XÃ LÙNG TÁM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assertEquals(
        "Số: 14/QĐ-UBND | " + " ".repeat(27),
        Masthead.blanked("Số: 14/QĐ-UBND | Độc lập - Tự do - Hạnh phúc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        UBND XÃ LÙNG TÁM
        ----
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Số: 14/QĐ-UBND
        Lùng Tám, ngày 3 tháng 2 năm 2021
        """,
        """
        CÔNG BÁO/Số 12/Ngày 02-03-2021
        3

        UBND XÃ LÙNG TÁM
        Số: 14/QĐ-UBND

        """,
        """
        UBND XÃ LÙNG TÁM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: 14/QĐ-UBND | Lùng Tám, ngày 3 tháng 2 năm 2021
        """,
        """
        ĐẢNG BỘ TỈNH | ĐẢNG CỘNG SẢN VIỆT NAM
        """,
      })
  void aHeadEndsWhereTheSubjectBegins(String head) {
    assertEquals(head.length(), Masthead.end(head + SUBJECT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nuôi ong ở Lùng Tám.\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TIN VẮN\nXã Lùng Tám nuôi ong.",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      })
  void aTextWithoutHeadBeginsAtItsBeginning(String text) {
    assertEquals(0, Masthead.end(text));
  }
}
