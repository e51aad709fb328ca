package vn.tracuu.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when a document has effect. */
class EffectDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031.                | date          | 2031-07-01
          Nghị định này có hiệu lực từ 01/7/2031, thay thế Nghị định số 1/2020/NĐ-CP.      | date          | 2031-07-01
          Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 02.năm 2031.               | date          | 2031-02-15
          Thông tư này có hiệu lực thi hành từ ngày ký ban hành.                           | signing       | 2031-03-12
          Quyết định này có hiệu lực sau 15 ngày kể từ ngày ký.                            | after-signing | 2031-03-27
          Thông tư này có hiệu lực thi hành sau bốn mươi lăm (45) ngày, kể từ ngày ký.     | after-signing | 2031-04-26
          Thông tư này có hiệu lực sau 6 tháng, kể từ ngày ký ban hành.                    | after-signing | 2031-09-12
          Quyết định này có hiệu lực thi hành sau 15 ngày, kể từ ngày đăng Công báo.       | after-gazette | -
          Thông tư này có hiệu lực thi hành kể từ ngày     tháng     năm 2031.             | blank         | -
          Thông tư này có hiệu lực thi hành kể từ ngày Nghị quyết số 9/2031/QH17 có hiệu lực. | with-another | -
          Kể từ ngày Thông tư này có hiệu lực, mọi hồ nước được đo lại.                    | none          | -
          """)
  void readsTheDayByItsRule(String sentence, String rule, String day) {
    String text = "Hà Nội, ngày 12 tháng 3 năm 2031\nĐiều 9. Hiệu lực\n1. " + sentence + "\n";
    EffectDate effect = Shown.document(text).effect();
    assertEquals(rule, effect.rule().term());
    assertEquals(day, effect.from() == null ? null : effect.from().toString());
  }

  @Test
  void partsHaveDaysOfTheirOwnAndSoHaveTheirActs() {
    String text =
        """
        Điều 2. Bãi bỏ Thông tư số 20/2027/TT-BXD
        Điều 3. Bãi bỏ Thông tư số 21/2027/TT-BXD
        Điều 9. Hiệu lực thi hành
        1. Thông tư này có hiệu lực thi hành từ ngày 19 tháng 5 năm 2031 đến hết ngày 01 tháng 3 năm 2032.
        2. Điều 2 Thông tư này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2031.
        """;
    DocumentRelations read = Shown.document(text);
    assertEquals(LocalDate.of(2032, 3, 1), read.effect().to());
    assertEquals(
        List.of("20/2027/TT-BXD from 2031-09-01", "21/2027/TT-BXD from 2031-05-19"),
        read.relations().stream().map(r -> r.target() + " from " + r.days().from()).toList());
  }

  @Test
  void aCutTextIsToldFromOneThatSaysNothing() {
    assertEquals(
        EffectDate.Rule.CUT,
        Shown.document("Điều 1. Phạm vi\n(Xem tiếp Công báo số 715 + 716)\n").effect().rule());
    assertEquals(EffectDate.Rule.NONE, Shown.document("Điều 1. Phạm vi\n").effect().rule());
  }

  @Test
  void quotedNewTextIsNotTheDocumentsOwnEffect() {
    String text =
        """
        Điều 1. Sửa đổi Điều 5 Thông tư số 20/2027/TT-BXD như sau:
        “Điều 5. Thông tư này có hiệu lực từ ngày 01 tháng 01 năm 2020.”.
        Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 9 năm 2031.
        """;
    assertEquals(LocalDate.of(2031, 9, 1), Shown.document(text).effect().from());
  }
}
