package vn.tracuu.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole invented documents: heads, commands, final articles, lists. */
class RelationReaderTest {
  private static final String HEAD =
      """
      BỘ XÂY DỰNG
      Số: 90/2031/TT-BXD
      Hà Nội, ngày 12 tháng 3 năm 2031
      THÔNG TƯ
      Quy định về hồ nước nhân tạo
      Căn cứ Luật Hồ nước số 11/2030/QH17;
      Theo đề nghị của Cục trưởng Cục Hồ nước;
      """;

  @Test
  void readsBasesWithTheirAmendersAndListsBehindSemicolons() {
    String text =
        """
        THÔNG TƯ
        Quy định về hồ nước nhân tạo
        Căn cứ Nghị định số 31/2029/NĐ-CP ngày 02 tháng 3 năm 2029 của Chính phủ quy định chi tiết
        Luật Hồ nước số 11/2028/QH17 được sửa đổi, bổ sung bởi Nghị định số 44/2030/NĐ-CP và Nghị
        định số 12/2029/NĐ-CP ngày 01 tháng 2 năm 2029 của Chính phủ về thanh tra hồ nước;
        Nghị định số 13/2029/NĐ-CP của Chính phủ về bến thuyền;
        Thực hiện Nghị quyết số 18/NQ-CP ngày 02 tháng 2 năm 2030 của Chính phủ về bến thuyền;
        Điều 1. Phạm vi
        """;
    assertEquals(
        List.of(
            "own basis 31/2029/NĐ-CP",
            "own basis 12/2029/NĐ-CP",
            "own basis 13/2029/NĐ-CP",
            "own implements 18/NQ-CP",
            "31/2029/NĐ-CP details 11/2028/QH17",
            "44/2030/NĐ-CP amends 31/2029/NĐ-CP"),
        Shown.asserted(Shown.document(text)));
  }

  @Test
  void aCommandWithoutANumberIsAboutTheDocumentOfTheHeadingAbove() {
    String text =
        HEAD
            + """
            Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 20/2027/TT-BXD
            1. Sửa đổi khoản 2 Điều 5 như sau:
            “2. Thay thế Thông tư số 77/2020/TT-BXD, bãi bỏ Thông tư số 78/2020/TT-BXD.”.
            2. Bãi bỏ các điều 7 và 8.
            """;
    assertEquals(
        List.of(
            "own basis 11/2030/QH17",
            "own amends 20/2027/TT-BXD",
            "own amends 20/2027/TT-BXD",
            "own repeals 20/2027/TT-BXD part"),
        Shown.asserted(Shown.document(text)));
  }

  @Test
  void aCommandWithoutANumberFallsBackOnTheTitle() {
    String text =
        """
        THÔNG TƯ
        Sửa đổi, bổ sung một số điều của Thông tư số 20/2027/TT-BXD
        Căn cứ Luật Hồ nước số 11/2030/QH17;
        Điều 1. Những chỗ sửa đổi
        3. Bãi bỏ khoản 1, khoản 2 Điều 4.
        """;
    DocumentRelations read = Shown.document(text);
    assertTrue(Shown.asserted(read).contains("own repeals 20/2027/TT-BXD part"));
    assertEquals(List.of("khoản 1, khoản 2 Điều 4"), read.relations().get(2).extent().pinpoints());
  }

  @Test
  void onlyTheFirstNumberOfAListItemIsATarget() {
    String text =
        HEAD
            + """
            Điều 9. Hiệu lực thi hành
            1. Thông tư này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2031.
            2. Kể từ ngày Thông tư này có hiệu lực thi hành, các Thông tư sau hết hiệu lực thi hành:
            a) Thông tư số 10/2016/TT-BXD ngày 22 tháng 7 năm 2016 hướng dẫn Nghị định số 46/2013/NĐ-CP;
            b) Khoản 3 Điều 2 Thông tư số 11/2017/TT-BXD.
            3. Thông tư số 12/2018/TT-BXD vẫn được dùng để đối chiếu.
            """;
    DocumentRelations read = Shown.document(text);
    assertEquals(
        List.of(
            "own basis 11/2030/QH17",
            "own repeals 10/2016/TT-BXD",
            "own repeals 11/2017/TT-BXD part",
            "10/2016/TT-BXD details 46/2013/NĐ-CP"),
        Shown.asserted(read));
    assertEquals(LocalDate.of(2031, 5, 1), read.relations().get(1).days().from());
  }

  @Test
  void thoseByWhichAnEndedPaperWasAmendedDoNotEnd() {
    String text =
        HEAD
            + """
            Điều 9. Hiệu lực thi hành
            2. Luật Hồ nước số 58/2014/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 84/2015/QH13, \
            Luật số 35/2018/QH14 và Nghị quyết số 93/2015/QH13 của Quốc hội về việc đào hồ hết hiệu lực kể từ \
            ngày Thông tư này có hiệu lực.
            """;
    assertEquals(
        List.of(
            "own basis 11/2030/QH17",
            "own repeals 58/2014/QH13",
            "own repeals 93/2015/QH13",
            "84/2015/QH13 amends 58/2014/QH13",
            "35/2018/QH14 amends 58/2014/QH13"),
        Shown.asserted(Shown.document(text)));
  }

  @Test
  void anAmendingLawHasTheNumberBehindTheNameOfTheLawThatItAmends() {
    String text =
        HEAD
            + """
            Điều 9. Hiệu lực thi hành
            2. Luật các hồ nước số 02/1997/QH10 và Luật sửa đổi, bổ sung một số điều của Luật các hồ nước \
            số 20/2004/QH11 hết hiệu lực kể từ ngày Thông tư này có hiệu lực.
            """;
    assertEquals(
        List.of(
            "own basis 11/2030/QH17",
            "own repeals 02/1997/QH10",
            "own repeals 20/2004/QH11",
            "20/2004/QH11 amends 02/1997/QH10"),
        Shown.asserted(Shown.document(text)));
  }

  @Test
  void replacedWordsAndFormsAmendAndTheirQuotedNumbersAreNotTouched() {
    String text =
        HEAD
            + """
            Điều 1. Thay thế cụm từ “Nghị định số 29/2018/NĐ-CP” bằng cụm từ “Nghị định số 77/2025/NĐ-CP” \
            tại Điều 5 Thông tư số 20/2027/TT-BXD.
            Điều 2. Thay thế Mẫu số 01 ban hành kèm theo Thông tư số 21/2027/TT-BXD bằng Mẫu số 01 ban hành \
            kèm theo Thông tư này.
            """;
    assertEquals(
        List.of("own basis 11/2030/QH17", "own amends 20/2027/TT-BXD", "own amends 21/2027/TT-BXD"),
        Shown.asserted(Shown.document(text)));
  }

  @Test
  void aWholeRepealKeepsItsRemainder() {
    String text =
        HEAD
            + """
            Điều 9. Hiệu lực thi hành
            1. Thông tư số 20/2027/TT-BXD hết hiệu lực, trừ Điều 75.
            """;
    Extent extent = Shown.document(text).relations().get(1).extent();
    assertEquals(new Extent(true, List.of(), List.of("Điều 75")), extent);
  }

  @Test
  void suspensionHasItsEndAndNeverFallsOnALawOfItsCondition() {
    String text =
        HEAD
            + """
            Điều 1. Tạm ngưng hiệu lực áp dụng cho đến khi Luật Hồ nước có hiệu lực đối với các văn bản sau đây:
            1. Thông tư số 20/2027/TT-BXD;
            Điều 2. Ngưng hiệu lực thi hành Thông tư số 21/2027/TT-BXD đến hết ngày 31 tháng 12 năm 2032.
            """;
    DocumentRelations read = Shown.document(text);
    assertEquals(
        List.of(
            "own basis 11/2030/QH17", "own suspends 20/2027/TT-BXD", "own suspends 21/2027/TT-BXD"),
        Shown.asserted(read));
    assertEquals(LocalDate.of(2032, 12, 31), read.relations().get(2).days().until());
  }

  @Test
  void tasksAndNeededAmendmentsArePlanned() {
    String text =
        HEAD
            + """
            Điều 1. Phân công
            1. Sửa đổi, bổ sung Thông tư số 20/2027/TT-BXD trong năm 2032.
            PHỤ LỤC
            DANH MỤC VĂN BẢN CẦN SỬA ĐỔI, BỔ SUNG
            1. Bãi bỏ Điều 3 Thông tư số 21/2027/TT-BXD.
            """;
    DocumentRelations read = Shown.document(text);
    assertEquals(List.of("own basis 11/2030/QH17"), Shown.asserted(read));
    assertEquals(
        List.of("own amends 20/2027/TT-BXD", "own repeals 21/2027/TT-BXD part"),
        Shown.planned(read));
  }

  @Test
  void aVerbInTheNameOfAPaperIsNotWhatBecomesOfIt() {
    String text =
        HEAD
            + """
            Điều 9. Hiệu lực thi hành
            2. Thông tư số 20/2027/TT-BXD của Bộ về ngưng hiệu lực giấy phép đào hồ hết hiệu lực kể từ ngày Thông tư \
            này có hiệu lực.
            Điều 10. Thay đổi người giữ hồ theo quy định tại khoản 2 Điều 30 Luật Hồ nước
            """;
    assertEquals(
        List.of("own basis 11/2030/QH17", "own repeals 20/2027/TT-BXD"),
        Shown.asserted(Shown.document(text)));
  }

  @Test
  void boilerplateOnAmendedReferencesSaysNothing() {
    String text =
        HEAD
            + """
            Điều 9. Điều khoản thi hành
            3. Trường hợp các văn bản viện dẫn tại Thông tư này được sửa đổi, bổ sung hoặc thay thế thì thực \
            hiện theo văn bản mới.
            4. Những quy định trước đây trái với Thông tư này đều bãi bỏ.
            """;
    assertEquals(List.of("own basis 11/2030/QH17"), Shown.asserted(Shown.document(text)));
  }

  @Test
  void pageFurnitureInMidSentenceIsPassedOver() {
    String text =
        HEAD
            + """
            Điều 9. Hiệu lực thi hành
            2. Thông tư này thay thế Thông tư số 20/2027/TT-BXD ngày 02 tháng 3 năm 2027 của Bộ
            Ký bởi: CÔNG BÁO
            Ngày ký: 2031-03-20 07:51:57 +07:00

            CÔNG BÁO/Số 285 + 286/Ngày 20-03-2031
            76

            trưởng Bộ Xây dựng và Thông tư số 21/2027/TT-
            BXD.
            """;
    assertEquals(
        List.of(
            "own basis 11/2030/QH17", "own replaces 20/2027/TT-BXD", "own replaces 21/2027/TT-BXD"),
        Shown.asserted(Shown.document(text)));
  }

  @Test
  void aConsolidatedTextNamesItsPapersAndItsNotesSayWhoChangedWhat() {
    String text =
        """
        THÔNG TƯ
        Quy định về hồ nước
        Thông tư số 06/2017/TT-BXD ngày 08 tháng 3 năm 2017 quy định về hồ nước, có hiệu lực kể từ ngày 01 tháng 5 \
        năm 2017, được sửa đổi, bổ sung bởi:
        Thông tư số 28/2022/TT-BXD ngày 28 tháng 12 năm 2022 sửa đổi, bổ sung một số quy định về hồ nước, có hiệu lực \
        kể từ ngày 01 tháng 3 năm 2023.
        Căn cứ Nghị định số 62/2016/NĐ-CP của Chính phủ;
        Điều 1. Phạm vi

        7 Khoản này được bãi bỏ theo quy định tại khoản 2 Điều 3 của Thông tư số 28/2022/TT-BXD.
        Điều 17. Hiệu lực thi hành
        2. Thông tư số 41/2015/TT-BXD hết hiệu lực thi hành kể từ ngày Thông tư này có hiệu lực.
        XÁC THỰC VĂN BẢN HỢP NHẤT
        Số: 40/VBHN-BXD
        """;
    DocumentRelations read = RelationReader.ofDocument(new DocumentText(null, null, text));
    assertEquals("40/VBHN-BXD", read.number());
    assertEquals(
        List.of(
            "40/VBHN-BXD consolidates 06/2017/TT-BXD",
            "40/VBHN-BXD consolidates 28/2022/TT-BXD",
            "28/2022/TT-BXD amends 06/2017/TT-BXD",
            "06/2017/TT-BXD basis 62/2016/NĐ-CP",
            "28/2022/TT-BXD repeals 06/2017/TT-BXD part",
            "06/2017/TT-BXD repeals 41/2015/TT-BXD"),
        Shown.asserted(read));
    assertEquals(LocalDate.of(2023, 3, 1), read.relations().get(2).days().from());
  }

  @Test
  void evidenceStandsWhereItsOffsetsSay() {
    String text =
        HEAD + "Điều 9. Hiệu lực\n2. Thông tư này thay thế \nThông tư số 20/2027/TT-BXD.\n";
    Relation relation = Shown.document(text).relations().get(1);
    assertEquals("Điều 9 khoản 2", relation.evidence().place());
    assertEquals(
        "2. Thông tư này thay thế \nThông tư số 20/2027/TT-BXD.",
        text.substring(relation.evidence().start(), relation.evidence().end()));
  }
}
