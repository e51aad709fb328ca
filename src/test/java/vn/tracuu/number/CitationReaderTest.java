package vn.tracuu.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18-NQ/TW                          | 18-NQ/TW
          6-NQ/TW                           | 06-NQ/TW
          31/QĐ-TW                          | 31-QĐ/TW
          18-NQ/TƯ                          | 18-NQ/TW
          18-NQ/T.Ư                         | 18-NQ/TW
          18 nq tw                          | 18-NQ/TW
          18NQ/TW                           | 18-NQ/TW
          18\u2013NQ/TW                     | 18-NQ/TW
          18\u00ADNQ\u00ADTW                | 18-NQ/TW
          \uFF11\uFF18\uFF0D\uFF2E\uFF31\uFF0F\uFF34\uFF37 | 18-NQ/TW
          65-Ctr/TU                         | 65-CTr/TU
          67/2022/TT-BTC                    | 67/2022/TT-BTC
          56/ 2015/ NĐ - CP                 | 56/2015/NĐ-CP
          12 2020 tt bldtbxh                | 12/2020/TT-BLĐTBXH
          30-2020-nd-cp                     | 30/2020/NĐ-CP
          80/2015/QH13                      | 80/2015/QH13
          351/2017/UBTVQH14                 | 351/2017/UBTVQH14
          05/BNV-VP                         | 05/BNV-VP
          01/2016/TTLT-VKSNDTC-TANDTC-BCA   | 01/2016/TTLT-VKSNDTC-TANDTC-BCA
          3/VBHN-VPQH                       | 03/VBHN-VPQH
          TCVN 6909:2001                    | TCVN 6909:2001
          QCVN 40:2011/BTNMT                | QCVN 40:2011/BTNMT
          119-HĐBT                          | 119-HĐBT
          147/SL                            | 147/SL
          178/2001/QĐ/BNN-KL                | 178/2001/QĐ/BNN-KL
          30a/2008/NQ-CP                    | 30a/2008/NQ-CP
          1.558/QĐ-UBND                     | 1558/QĐ-UBND
          12/2020/TT-XYZT                   | 12/2020/TT-XYZT
          """)
  void readsEverySpellingOfANumber(String written, String canonical) {
    assertEquals(canonical, DocumentNumber.parse(written).orElseThrow().canonical());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18-NQ/TW                | 18 nq tw
          178/2001/QĐ/BNN-KL      | 178 2001 qd bnn kl
          05/2010/TTLT/BTP-BNG    | 5 2010 ttlt btp bng
          12/2003/QĐ/BGD&ĐT       | 12 2003 qd bgddt
          """)
  void givesAllSpellingsOneKey(String written, String key) {
    assertEquals(key, DocumentNumber.parse(written).orElseThrow().key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18-NQ-TW                          | 18-NQ/TW
          18nqtw                            | 18-NQ/TW
          18_NQ_TW                          | 18-NQ/TW
          18-NQTW                           | 18-NQ/TW
          nghi-quyet-18-nq-tw               | 18-NQ/TW
          NQ 18-NQ/TW                       | 18-NQ/TW
          thong-tu-67-2022-tt-btc           | 67/2022/TT-BTC
          67/2022/ttbtc                     | 67/2022/TT-BTC
          30/2020/NDCP                      | 30/2020/NĐ-CP
          1558qdubnd                        | 1558/QĐ-UBND
          80-2015-qh13                      | 80/2015/QH13
          05-bnv-vp                         | 05/BNV-VP
          tcvn-5574-2018                    | TCVN 5574:2018
          qcvn-40-2011-btnmt                | QCVN 40:2011/BTNMT
          nq18                              | NQ 18
          nghi-quyet-18                     | NQ 18
          18-NQ                             | NQ 18
          """)
  void readsAWholeNumberAsAddressesAndFilesWriteIt(String written, String canonical) {
    Citation whole = CitationReader.whole(written).orElseThrow();
    assertEquals(canonical, whole.number().canonical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nghi-quyet-18-nq-tw-2017.html",
        "18-NQ/TW và",
        "18-NQ/TW, 19-NQ/TW",
        "ngày 18",
        "18/2020",
        "18",
        ""
      })
  void refusesWhatIsMoreOrLessThanANumber(String text) {
    assertEquals(Optional.empty(), CitationReader.whole(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nghị quyết 18          | nghi quyet 18
          NQ 18                  | nghi quyet 18
          18-NQ/TW               | nghi quyet 18
          18-NQ                  | nghi quyet 18
          NĐ 86/2018             | nghi dinh 86
          86/2018/NĐ-CP          | nghi dinh 86
          6-NQ/TW                | nghi quyet 6
          30a/2008/NQ-CP         | nghi quyet 30a
          Quy định 66-QĐ/TW      | quy dinh 66
          Luật số 91/2015/QH13   | luat 91
          05/BNV-VP              | cong van 5
          TCVN 5574:2018         | tieu chuan quoc gia 5574
          """)
  void givesShortFormAndFullFormOneShortKey(String written, String key) {
    assertEquals(key, CitationReader.whole(written).orElseThrow().shortKey().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          86/2018/NĐ-CP     | nghi dinh 86, nghi dinh 86 2018
          66-QĐ/TW          | quyet dinh 66, quy dinh 66
          Quy định 66-QĐ/TW | quy dinh 66, quyet dinh 66
          05-TT/TU          | thong tri 5, thong tu 5
          38/2001/UBTVQH10  | phap lenh 38, phap lenh 38 2001, nghi quyet 38, nghi quyet 38 2001
          Bộ luật số 91/2015/QH13 | bo luat 91, bo luat 91 2015, luat 91, luat 91 2015
          119-HĐBT          |
          """)
  void givesAShortKeyForEachTypeThatTheLettersMayMean(String written, @Nullable String keys) {
    List<String> expected = keys == null ? List.of() : List.of(keys.split(", ", -1));
    assertEquals(expected, CitationReader.whole(written).orElseThrow().shortKeys());
  }

  @Test
  void givesEachMemberOfAListItsOwnSpan() {
    String text = "thực hiện Nghị quyết số 18, số 19- NQ/TW và kế hoạch";
    List<Citation> citations = CitationReader.inText(text);
    assertEquals(List.of("18", "19- NQ/TW"), citations.stream().map(Citation::written).toList());
    assertEquals(List.of("18-NQ/TW", "19-NQ/TW"), canonical(citations));
  }

  @Test
  void readsLooseMarks() {
    String nfd = Normalizer.normalize("Nghị định 30/2020/NĐ-CP, 18-NQ/TƯ", Normalizer.Form.NFD);
    assertEquals(List.of("30/2020/NĐ-CP", "18-NQ/TW"), canonical(CitationReader.inText(nfd)));
  }

  @Test
  void takesTheTypeFromTheWordsBefore() {
    Citation citation = CitationReader.inText("Quy định 66-QĐ/TW").getFirst();
    assertEquals("Quy định", Objects.requireNonNull(citation.type()).name());
    assertEquals("QĐ", citation.number().type());
  }

  @Test
  void bindsAShortFormToTheOneFullForm() {
    List<Citation> citations =
        CitationReader.inText(
            "Nghị quyết 18-NQ/TW ra đời năm 2017. Nghị quyết 18 của Đảng yêu cầu");
    assertEquals("18-NQ/TW", citations.get(1).boundTo());
    assertFalse(citations.get(1).complete());
  }

  @Test
  void leavesAShortFormFreeWhereTwoFit() {
    List<Citation> citations =
        CitationReader.inText("Nghị quyết 18-NQ/TW, Nghị quyết 18/NQ-CP. Nghị quyết 18 của");
    assertNull(citations.get(2).boundTo());
  }

  @Test
  void readsThePlaceBeforeADocument() {
    Citation citation =
        CitationReader.inText("theo điểm đ khoản 2 Điều 7 Nghị định số 30/2020/NĐ-CP").getFirst();
    assertEquals("điểm đ khoản 2 Điều 7", Objects.requireNonNull(citation.place()).written());
  }

  @Test
  void readsTheDateBehindANumber() {
    Citation citation =
        CitationReader.inText("Nghị quyết 18-NQ/TW ngày 25 tháng 10 năm 2017 của").getFirst();
    assertEquals(LocalDate.of(2017, 10, 25), citation.dated());
    assertEquals("XII", citation.term());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nghị quyết 18-NQ/TW ngày 16/6/2022            | 2022-06-16
          Nghị quyết 18-NQ/TW khóa XII                  | 2017-10-25
          18-NQ/TW về quản lý và sử dụng đất đai        | 2022-06-16
          18-NQ/TW về xây dựng xã hội kỷ cương, an toàn | 2026-07-28
          18-NQ/TW về sắp xếp tổ chức bộ máy tinh gọn   | 2017-10-25
          """)
  void ranksTheReadingsOfANumber(String text, LocalDate likeliest) {
    List<Reading> readings = CitationReader.inText(text).getFirst().readings();
    assertEquals(3, readings.size());
    assertEquals(likeliest, readings.getFirst().date());
  }

  @Test
  void putsAReadingThatWasNotCheckedBehindItsEquals() {
    List<LocalDate> dates =
        CitationReader.inText("18-NQ/TW").getFirst().readings().stream()
            .map(Reading::date)
            .toList();
    assertEquals(
        List.of(LocalDate.of(2022, 6, 16), LocalDate.of(2017, 10, 25), LocalDate.of(2026, 7, 28)),
        dates);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
        "Nghị quyết Hội nghị lần thứ 6 BCH TƯ khóa XII",
        "nq tw 6 khoá xii",
        "Nghị quyết T.Ư 6 (khóa XII)"
      })
  void resolvesEveryNameOfAPlenum(String text) {
    assertEquals(
        List.of("18-NQ/TW", "19-NQ/TW", "20-NQ/TW", "21-NQ/TW"),
        canonical(CitationReader.inText(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nghị quyết số l8-NQ/TW          | 18-NQ/TW      | l8-NQ/TW
          Nghị định số 3O/2O2O/NĐ-CP      | 30/2020/NĐ-CP | 3O/2O2O/NĐ-CP
          Nghị quyết số 18-NO/TW          | 18-NQ/TW      | 18-NO/TW
          """)
  void putsMisreadSignsRightAndQuotesThemAsTheyAre(String text, String canonical, String written) {
    Citation citation = CitationReader.inText(text).getFirst();
    assertEquals(canonical, citation.number().canonical());
    assertEquals(written, citation.written());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          33/2018/TT-        | BGTVT Quy định về tiêu chuẩn    | 33/2018/TT-BGTVT
          01/2012/QĐ         | -TTg, có hiệu lực               | 01/2012/QĐ-TTg
          03/2014/TTLT-      | BCA-BQP Quy định chi tiết       | 03/2014/TTLT-BCA-BQP
          57/2020/QH14       | Luật Thanh niên                 | 57/2020/QH14
          01/2014/TTLT-BCA-  | Quy định chi tiết               | 01/2014/TTLT-BCA
          """)
  void readsOnWhereANumberWasCutOff(String number, String rest, String canonical) {
    Citation whole = CitationReader.whole(number, rest).orElseThrow();
    assertEquals(canonical, whole.number().canonical());
  }

  @Test
  void ranksADocumentIssuedAfterTheTextLast() {
    Citation citation = CitationReader.inText("18-NQ/TW", LocalDate.of(2018, 12, 30)).getFirst();
    assertEquals(LocalDate.of(2017, 10, 25), citation.readings().getFirst().date());
  }

  @Test
  void resolvesANamedResolution() {
    List<Citation> citations = CitationReader.inText("Nghị quyết Trung ương 6 khóa XII về");
    assertEquals(List.of("18-NQ/TW", "19-NQ/TW", "20-NQ/TW", "21-NQ/TW"), canonical(citations));
    assertEquals("Nghị quyết Trung ương 6 khóa XII", citations.getFirst().written());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NQ 18                 | NQ 18
          nq18                  | NQ 18
          nghi quyet 18         | NQ 18
          nghị quyết số 18      | NQ 18
          kế hoạch 152          | KH 152
          nghị định 30/2020     | NĐ 30/2020
          """)
  void readsShortFormsInAQuery(String query, String canonical) {
    List<Citation> citations = CitationReader.inQuery(query);
    assertEquals(List.of(canonical), canonical(citations));
    assertFalse(citations.getFirst().complete());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ngày 30/12/2018, 27-28/7/2020
          546/1169 (46,7%), 1.169 thôn, 18,914,194
          192.168.1.1 lúc 7h30
          biển số 29A-123.45
          0912-345-678
          khoản 1, 2 Điều 7
          giai đoạn 2020-2025
          U23 thắng 2-1
          """)
  void leavesOtherFiguresAlone(String text) {
    assertEquals(List.of(), CitationReader.inText(text));
  }

  private static List<String> canonical(List<Citation> citations) {
    return citations.stream().map(citation -> citation.number().canonical()).toList();
  }
}
