package vn.tracuu.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tracuu.number.DocumentNumber;

/** Laws cited by their names. */
class LawNamesTest {
  @Test
  void aNameWithItsDayIsTheLawOfThatDay() {
    assertEquals(
        List.of("own basis 25/2018/QH14", "own basis 03/2011/QH13"),
        read(
            "Căn cứ Luật Tố cáo ngày 12 tháng 6 năm 2018;\nCăn cứ Luật Tố cáo ngày 11 tháng 11 năm 2011;\n"));
  }

  @Test
  void anUnknownLawKeepsItsNameAndDay() {
    assertEquals(
        List.of("own basis Luật Hồ nước@2028-06-12"),
        read("Căn cứ Luật Hồ nước ngày 12 tháng 6 năm 2028;\n"));
  }

  @Test
  void aNameAloneIsWhatThePaperSaysElsewhere() {
    assertEquals(
        List.of("own details 11/2028/QH17", "own basis 11/2028/QH17"),
        read(
                "Quy định chi tiết một số điều của Luật Hồ nước\nCăn cứ Luật Hồ nước số 11/2028/QH17;\n")
            .stream()
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
  }

  @Test
  void aNameAloneIsTheLawInForceOnTheDayOfThePaper() {
    String line = "Hà Nội, ngày 12 tháng 3 năm %s\nCăn cứ Luật Tố cáo;\n";
    assertEquals(List.of("own basis 25/2018/QH14"), read(line.formatted("2019")));
    assertEquals(List.of("own basis 03/2011/QH13"), read(line.formatted("2014")));
    assertEquals(List.of("own basis Luật Tố cáo"), read("Căn cứ Luật Tố cáo;\n"));
  }

  @Test
  void anAmendingLawIsFoundByItsDayAndWhatItAmends() {
    assertEquals(
        List.of("own basis 63/2020/QH14", "63/2020/QH14 amends 80/2015/QH13"),
        read(
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật"
                + " ngày 18 tháng 6 năm 2020;\n"));
  }

  @Test
  void theTableIsSound() {
    Set<String> numbers = new HashSet<>();
    for (String[] row : Resource.rows("laws.tsv")) {
      assertEquals(7, row.length, row[1]);
      Law law = Law.of(row);
      assertTrue(numbers.add(law.number()), () -> "twice: " + law.number());
      assertEquals(law.number(), DocumentNumber.parse(law.number()).orElseThrow().canonical());
      assertTrue(Set.of("Luật", "Bộ luật", "Pháp lệnh").contains(law.type()), law.type());
      assertTrue(
          law.issued() == null || law.year() == 0 || law.issued().getYear() - law.year() <= 1,
          law.number());
      assertTrue(
          law.issued() == null
              || law.effective() == null
              || !law.effective().isBefore(law.issued()),
          law.number());
      assertTrue(Set.of("A", "B", "C").contains(row[5]), law.number());
      assertTrue(!row[6].isEmpty(), law.number());
    }
  }

  private static List<String> read(String head) {
    return Shown.asserted(Shown.document(head + "Điều 1. Phạm vi\n"));
  }
}
