package vn.tracuu.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings beyond the common ones, and what only looks like a number. */
class RareSpellingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nghị quyết số 66.42/2027/NQ-CP | 66.42/2027/NQ-CP
          nghi quyet 66.8 2025 nq cp | 66.8/2025/NQ-CP
          Nghị quyết số 66.213/2027/NQ-CP | 66.213/2027/NQ-CP
          Quyết định số 3.417/QĐ-UBND | 3417/QĐ-UBND
          Quyết định số 2027/QĐ-UBND | 2027/QĐ-UBND
          nghi quyet 61 2022 qh15 | 61/2022/QH15
          phap lenh 07 2023 ubtvqh15 | 07/2023/UBTVQH15
          38.2027.QH16 | 38/2027/QH16
          15.2021.TT.BYT | 15/2021/TT-BYT
          TT 42-2019-BTC.doc | 42/2019/TT-BTC
          so 392016TT-BTC | 39/2016/TT-BTC
          Thông tư 09/21/TT-BXD | 09/2021/TT-BXD
          Thông tư 22/2021/TT--BGDĐT | 22/2021/TT-BGDĐT
          Luật số 23/2018/QH149 | 23/2018/QH14
          bản án số 31/2015/DSPT | 31/2015/DSPT
          QCVN 01 – 15: 2014/BNNPTNT | QCVN 01-15:2014/BNNPTNT
          QCVN 14-MT:2026/BTNMT | QCVN 14-MT:2026/BTNMT
          QCVN:02/2009/BYT | QCVN 02:2009/BYT
          TCVN I-2:2018 | TCVN I-2:2018
          22 TCN 223-95 | 22TCN 223-95
          TCVN 8270:20151 | TCVN 8270:2015
          văn bản số 41 / NTBD-QLBD | 41/NTBD-QLBD
          Quyết định số 57/QĐ-CSĐT - KT ngày 9/9/2020 | 57/QĐ-CSĐT-KT
          Quyết định số 233/QĐ-C03 | 233/QĐ-C03
          công văn số 512/PC07-Đ2 | 512/PC07-Đ2
          Công văn 512/PC07-Đ2 | 512/PC07-Đ2
          công văn số 1520 / CAT-PC 07 đề nghị | 1520/CAT-PC07
          Kết luận giám định số 83/KL-C09B | 83/KL-C09B
          Kế hoạch số 352/KH-CATP - PV 05 ngày 9/9/2020 | 352/KH-CATP-PV05
          Quyết định số 310-CT ngày 4/10/1988 | 310-CT
          Thông tư số 45 TC/NSNN | 45-TC/NSNN
          công văn số 903vpcp kgvx | 903/VPCP-KGVX
          """)
  void readsOneNumber(String text, String number) {
    assertEquals(List.of(number), complete(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nghị định số      /2027/NĐ-CP",
        "Thông tư số …/2027/TT-BYT",
        "Số: ____/2027/NQ-HĐND",
        "Quyết định số [..]/2027/QĐ-UBND",
        "Thông tư số xx/2027/TT-BTC",
        "Nghị quyết số 0x/2027/NQ-HĐND",
        "Thông tư số 00/2027/TT-BCT",
        "2027/TT-BCT",
        "Thông tư 2027/TT-BCT",
        "Thông tư số 05…/2027/TT-BNV",
        "2 QH02 Đất ở mới",
        "Biểu số III.4b/BKHCN/TCCB",
        "nghi-dinh-so-xx-2027-nd-cp",
        "Nghị quyết số …-2027-NQ-HĐND",
        "Mẫu số 04/TTr-SXD và 05/TTr-SXD",
        "Phụ lục số 03/QĐ-UBND",
        "Phiếu số 06/PKS-HTX",
        "lập theomẫu số 07/TB-KTTN",
        "tài khoản số 30125/NH-VCB",
        "thụ lý số: 39/DS-ST",
        "thụ lý vụ án dân sự phúc thẩm số 39/2027/DS-PT",
        "thụ lý hình sự số: 46/HSST",
        "vụ án số 15/2022/TLPT-HS"
      })
  void leavesBlanksFormsAndFilesAlone(String text) {
    assertEquals(List.of(), complete(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dự toán năm 2024, số 34/2023/QH15 | 34/2023/QH15
          Khoản 7, số 19/2024/UBTVQH15 | 19/2024/UBTVQH15
          phòng, chống Covid-19; số 33/CT-TTg | 33/CT-TTg
          phòng, chống COVID 19, 33/CT-TTg | 33/CT-TTg
          theo mẫu 34/2023/NĐ-CP | 34/2023/NĐ-CP
          đã thụ lý vụ án theo Bản án số 34/2023/DS-ST | 34/2023/DS-ST
          """)
  void aYearOrAPlaceIsNoMemberOfAList(String text, String number) {
    assertEquals(List.of(number), complete(text));
  }

  @Test
  void aRangeAndAListInASlugStandForAllTheirMembers() {
    List<String> three = List.of("26-NQ/TW", "27-NQ/TW", "28-NQ/TW");
    assertEquals(three, complete("các nghị quyết từ số 26 đến số 28-NQ/TW"));
    assertEquals(three, complete("nghi-quyet-26-27-28-nq-tw"));
    assertEquals(List.of(), complete("từ số 26 đến số 28 phố Bến Nứa"));
  }

  @Test
  void invisibleSignsAndLookAlikesStayInTheSpanAndOutOfTheNumber() {
    String text = "Theo Nghị định 53/2024/N\u00ADĐ-\u0421\u0420 và 27\u00AD\u2060-NQ/TW.";
    List<Citation> found = CitationReader.inText(text);
    assertEquals(List.of("53/2024/NĐ-CP", "27-NQ/TW"), complete(text));
    assertEquals("53/2024/N\u00ADĐ-\u0421\u0420", found.getFirst().written());
    assertEquals(text.indexOf("27"), found.getLast().start());
    assertEquals(text.length() - 1, found.getLast().end());
  }

  @Test
  void aSpaceWithoutWidthPartsWordsButNoNumber() {
    String text = "Thông tư số 5\u200B3/2024/\u200BTT-B\u200BTC\u200Bvề";
    List<Citation> found = CitationReader.inText(text);
    assertEquals(List.of("53/2024/TT-BTC"), complete(text));
    assertEquals("5\u200B3/2024/\u200BTT-B\u200BTC", found.getFirst().written());
    assertEquals(List.of("27-NQ/TW"), complete("số\u200B27-NQ/TW"));
  }

  @Test
  void aPlenumIsTheResolutionsThatItsTopicNames() {
    assertEquals(
        List.of("27-NQ/TW"), complete("Nghị quyết Trung ương 7 khóa 12 về cải cách tiền lương"));
    List<Citation> all = CitationReader.inText("Chi bộ học Nghị quyết Trung ương 6 khóa XII.");
    assertEquals(
        List.of("18-NQ/TW", "19-NQ/TW", "20-NQ/TW", "21-NQ/TW"),
        all.stream().map(Citation::boundTo).toList());
    assertFalse(all.getFirst().complete());
  }

  @Test
  void aShortFormTakesYearAndIssuerFromTheWordsBehind() {
    Citation decree = CitationReader.inText("Nghị định số 88 năm 2022 của Chính phủ").getFirst();
    assertEquals("NĐ 88/2022", decree.number().canonical());
    assertNull(decree.term(), "a decree is of no Party term");
    assertEquals("88/2022/NĐ-CP", decree.boundTo());
    assertEquals(
        "57-NQ/TW",
        CitationReader.inText("Nghị quyết số 57 của Bộ Chính trị").getFirst().boundTo());
    assertEquals(
        "31/2021/TT-BNV",
        CitationReader.inQuery("thông tư 31 năm 2021 của bộ nội vụ")
            .getFirst()
            .number()
            .canonical());
  }

  @Test
  void aYearBehindATypeIsNoNumberInAQuery() {
    assertEquals(List.of(), CitationReader.inQuery("thông tư 2027 chấm công"));
    assertFalse(CitationReader.inQuery("thông tư số 2027").isEmpty());
  }

  @Test
  void aNumberWithOneBearerShowsItUnlessTheTextContradicts() {
    Citation citation = CitationReader.inText("Nghị quyết 57-NQ/TW").getFirst();
    assertEquals(1, citation.readings().size());
    assertTrue(
        CitationReader.inText("Nghị quyết 57-NQ/TW ngày 3/4/1999").getFirst().readings().isEmpty());
    assertTrue(
        CitationReader.inText("Nghị quyết 57-NQ/TW", LocalDate.of(2019, 5, 6))
            .getFirst()
            .readings()
            .isEmpty());
  }

  private static List<String> complete(String text) {
    return CitationReader.inText(text).stream()
        .filter(Citation::complete)
        .map(citation -> citation.number().canonical())
        .toList();
  }
}
