package vn.tracuu.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that stand alone. */
class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bộ vừa ký Quyết định số 24/2037, thay thế Quyết định số 69/2033 về bến thuyền. | Quyết định 24/2037 replaces Quyết định 69/2033
          Theo Thông tư 29/2029 (đã được thay thế bởi Thông tư 48/2037), phí là 5 đồng. | Thông tư 48/2037 replaces Thông tư 29/2029
          Chính phủ ban hành Nghị định 135/2038/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 46/2037/NĐ-CP. | 135/2038/NĐ-CP amends 46/2037/NĐ-CP
          Các quy định tại Nghị định 79 và sửa đổi bổ sung ở Nghị định 15/2036 chưa khớp. | Nghị định 15/2036 amends Nghị định 79
          Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thực hiện Chỉ thị số 52-CT/TW ngày 03 tháng 10 năm 2025. | this implements 52-CT/TW
          Thực hiện Kết luận số 34-KL/TW về hồ nước, Thủ tướng yêu cầu các bộ làm các việc sau đây: | this implements 34-KL/TW
          Thông báo số 05-TB/TW về tổng kết 10 năm thực hiện Chỉ thị số 56-CT/TW. | 05-TB/TW concludes 56-CT/TW
          Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị; | this basis 57-NQ/TW
          Khoản 2 Điều 11 Luật Hồ nước số 3/2029/QH17 được hướng dẫn chi tiết bởi Nghị định 54/2030/NĐ-CP. | 54/2030/NĐ-CP details 03/2029/QH17
          """)
  void readsWhatASentenceStates(String sentence, String relation) {
    assertEquals(List.of(relation), Shown.asserted(Shown.sentence(sentence)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bộ công bố dự thảo thông tư nhằm thay thế Thông tư 49/2036 của Bộ.",
        "Hiệp hội kiến nghị xem xét bãi bỏ quy định tại Nghị định 105/2037 về bến thuyền.",
        "Quyết định số 12/2033/QĐ-TTg vẫn chưa sửa đổi nên thuyền không được vào.",
        "Trong khi chưa sửa đổi Nghị định số 89/2034/NĐ-CP, đồng ý xét tặng bến thuyền.",
        "Bộ sẽ đề xuất Chính phủ sửa đổi Nghị định 86 để quản lý bến thuyền.",
        "Nghị định 103/2033/NĐ-CP về hồ nước hết hiệu lực nên chưa có căn cứ để xử lý.",
        "Hội nghị tổng kết 10 năm thực hiện Kết luận số 62-KL/TW của Bộ Chính trị.",
        "Các đơn vị tổ chức xây dựng kế hoạch thực hiện Chỉ thị số 52-CT/TW trong quý II.",
        "Nghị quyết 18 nêu rõ việc hợp nhất văn phòng hội đồng và văn phòng ủy ban.",
      })
  void claimsNothingOfPlansDenialsAndEvents(String sentence) {
    assertEquals(List.of(), Shown.asserted(Shown.sentence(sentence)));
  }

  @Test
  void readsDaysOfEffectBehindAndBeforeTheVerb() {
    assertEquals(
        List.of("Thông tư 48/2037 2038-05-01"),
        days("Thông tư 48/2037 sẽ có hiệu lực từ 1/5/2038."));
    assertEquals(
        List.of("28/2037/NĐ-CP 2037-05-05"),
        days("Từ ngày 5/5/2037, Nghị định 28/2037/NĐ-CP về hồ nước có hiệu lực."));
  }

  private static List<String> days(String sentence) {
    return Shown.sentence(sentence).effectsOfOthers().stream()
        .map(e -> e.of() + " " + e.effect().from())
        .toList();
  }
}
