package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tracuu.lucene.search.TestIndex.article;
import static vn.tracuu.lucene.search.TestIndex.bearing;
import static vn.tracuu.lucene.search.TestIndex.dated;
import static vn.tracuu.lucene.search.TestIndex.ids;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.Reason;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.Reading;
import vn.tracuu.words.Language;
import vn.tracuu.words.Sentences;

/** Document numbers in queries: any spelling is the number, and stray digits are not. */
class NumberSearchTest {
  private static final String FILLER = "Hội nghị bàn nhiều việc trong kỳ họp của huyện.";

  @TempDir private Path folder;

  /** Cases f1 to f4 on which other engines were measured, with decoys of the same figures. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "18-NQ/TW",
        "18- NQ/TW",
        "18NQ/TW",
        "18 nq tw",
        "nghị quyết 18-nq/tw",
        "Nghị quyết số 18-NQ/TƯ",
        "18–NQ/TW",
        "１８-NQ/TW",
        "nghi quyet so 18 nq/tw"
      })
  void everySpellingFindsTheNumberAndNoStrayDigits(String typed) throws IOException {
    try (TestIndex index = peers()) {
      assertEquals(List.of("full", "list"), ids(index.search(typed)));
      assertEquals(
          List.of("full", "list"),
          ids(index.search(Normalizer.normalize(typed, Normalizer.Form.NFD))));
    }
  }

  @Test
  void figuresOfAnotherNumberAreNotWords() throws IOException {
    try (TestIndex index = peers()) {
      assertEquals(List.of("longer"), index.ids("118-NQ/TW"));
      assertEquals(List.of("province"), index.ids("18-NQ/TU"));
      assertEquals(List.of("eighteen", "full", "list", "province", "year"), sorted(index, "18"));
    }
  }

  @Test
  void partsOfANumberStayFindable() throws IOException {
    try (TestIndex index = peers()) {
      assertEquals(List.of("full", "list", "longer"), sorted(index, "NQ/TW"));
      assertEquals(List.of("province"), sorted(index, "NQ/TU"));
    }
  }

  @Test
  void bearersStandAboveTitlesAboveTextsThatCiteOften() throws IOException {
    String cites = "Thực hiện Nghị quyết số 18-NQ/TW của Trung ương.";
    try (TestIndex index =
        TestIndex.of(
            folder,
            article("often", "Sắp xếp bộ máy", cites, cites, cites, cites, cites),
            article("once", "Sắp xếp bộ máy", cites, FILLER),
            article("title", "Quán triệt Nghị quyết 18-NQ/TW", FILLER),
            bearing("18-NQ/TW", "bearer", "Nghị quyết Trung ương", FILLER),
            article("other", "Số 18 may mắn", FILLER))) {
      assertEquals(List.of("bearer", "title", "often", "once"), index.ids("18-NQ/TW"));
      assertEquals(
          List.of(Reason.Kind.BEARS_NUMBER, Reason.Kind.NUMBER_IN_TITLE, Reason.Kind.CITES_NUMBER),
          index.search("18-NQ/TW").hits().stream()
              .limit(3)
              .map(hit -> hit.reasons().getFirst().kind())
              .toList());
    }
  }

  @Test
  void theOwnNumberOfADocumentIsNoCitation() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            bearing("67/2022/TT-BTC", "own", "Thông tư", "Số: 67/2022/TT-BTC", FILLER),
            article("citing", "Bài báo", "Theo Thông tư 67/2022/TT-BTC, mức thu đổi."))) {
      assertEquals(List.of("own"), index.ids("số:67/2022/TT-BTC"));
      assertEquals(List.of("citing"), index.ids("cites:67/2022/TT-BTC"));
      NumberFinding finding = index.search("67/2022/TT-BTC").numbers().getFirst();
      assertEquals(List.of(1L, 1L), List.of(finding.bearing(), finding.citing()));
    }
  }

  @Test
  void aShortFormPrefersTheNumberThatIsCitedMostAndSaysSo() throws IOException {
    try (TestIndex index = peers()) {
      NumberFinding finding = index.search("nghị quyết 18").numbers().getFirst();

      assertEquals("18-NQ/TW", finding.preferred());
      assertEquals(Set.of("full", "list"), Set.copyOf(index.ids("nghị quyết 18").subList(0, 2)));
      assertTrue(index.ids("nghị quyết 18").contains("province"));
    }
  }

  @Test
  void aShortFormInTheTextIsTheCompleteNumberOfTheSameText() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            article(
                "bound",
                "Tinh gọn bộ máy",
                "Nghị quyết số 18-NQ/TW nêu rõ. Theo Nghị quyết 18, Nghị quyết 18 còn nói thêm."),
            article("once", "Tinh gọn bộ máy", "Nghị quyết số 18-NQ/TW nêu rõ."))) {
      assertEquals(
          "Dẫn 18-NQ/TW 3 lần",
          Sentences.of(
              index.search("18-NQ/TW").hits().getFirst().reasons().getFirst(), Language.VI));
    }
  }

  @Test
  void ofANumberThatNothingBearsItSaysSoAndOffersNearOnesApart() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            bearing("76/2022/TT-BTC", "swapped", "Thông tư về phí", FILLER),
            bearing("67/2021/TT-BTC", "year", "Thông tư về lệ phí", FILLER),
            article("citing", "Bài báo", "Theo Thông tư 67/2022/TT-BTC, mức thu đổi."))) {
      assertEquals(List.of("citing"), index.ids("67/2022/TT-BTC"));
      NumberFinding finding = index.search("67/2022/TT-BTC").numbers().getFirst();
      assertEquals(List.of(0L, 1L), List.of(finding.bearing(), finding.citing()));
      assertEquals(
          Set.of("76/2022/TT-BTC", "67/2021/TT-BTC"),
          Set.copyOf(finding.near().stream().map(NumberCount::number).toList()));
      assertEquals(List.of(), index.ids("99/2030/TT-BTC"));
    }
  }

  @Test
  void theTermThatIsAskedForStandsAboveTheOther() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            dated("2022-08-01", "land", "Đất", "Nghị quyết 18-NQ/TW về quản lý và sử dụng đất."),
            dated("2018-08-01", "state", "Bộ máy", "Nghị quyết 18-NQ/TW về tinh gọn bộ máy."))) {
      assertEquals(List.of("state", "land"), index.ids("18-NQ/TW khóa XII"));
      assertEquals(List.of("land", "state"), index.ids("18-NQ/TW khóa XIII"));
      assertEquals(
          List.of("XII", "XIII"),
          index.search("18-NQ/TW khóa XII").numbers().getFirst().readings().stream()
              .map(Reading::term)
              .limit(2)
              .toList());
    }
  }

  @Test
  void theNumberIsMarkedInTheSnippetAsItIsWritten() throws IOException {
    try (TestIndex index = peers()) {
      assertEquals(
          "Các nghị quyết số <mark>18</mark>, số 19-NQ/TW được quán triệt.",
          index.search("18-NQ/TW").hits().get(1).snippet().toHtml());
    }
  }

  @Test
  void aReportSaysWhoCitesANumberWhenAndWithWhat() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            dated("2018-03-01", "old", "Cũ", "Có khoản 2 Điều 7 Nghị định 30/2020/NĐ-CP. Hết."),
            dated(
                "2021-05-02",
                "new",
                "Mới",
                "Mở đầu. Theo Nghị định số 30/2020/NĐ-CP và Luật 80/2015/QH13. Hết."),
            bearing("30/2020/NĐ-CP", "bearer", "Nghị định về công tác văn thư", FILLER))) {
      NumberReport report =
          index.engine().number(CitationReader.whole("30/2020/nd-cp").orElseThrow(), 0, 10);

      assertEquals("30/2020/NĐ-CP", report.number());
      assertEquals(
          List.of("bearer"), report.bearers().stream().map(NumberReport.Held::id).toList());
      assertEquals(
          List.of("new", "old"),
          report.citations().stream().map(NumberReport.CitedBy::id).toList());
      assertEquals(
          "Theo Nghị định số <mark>30/2020/NĐ-CP</mark> và Luật 80/2015/QH13.",
          report.citations().getFirst().sentence().toHtml());
      assertEquals("khoản 2 Điều 7", report.citations().get(1).pinpoint());
      assertEquals(List.of(new NumberCount("80/2015/QH13", 0, 1)), report.together());
      assertEquals(new TreeMap<>(Map.of(2018, 1L, 2021, 1L)), report.byYear());
    }
  }

  @Test
  void aReportOfANumberThatIsNotThereIsEmpty() throws IOException {
    try (TestIndex index = peers()) {
      NumberReport report =
          index.engine().number(CitationReader.whole("77/2001/QĐ-TTg").orElseThrow(), 0, 10);

      assertEquals(0, report.bearing() + report.citing() + report.citations().size());
    }
  }

  private TestIndex peers() throws IOException {
    return TestIndex.of(
        folder,
        article("full", "Văn bản một", "Thực hiện Nghị quyết 18- NQ/TW về bộ máy. " + FILLER),
        article("list", "Văn bản hai", "Các nghị quyết số 18, số 19-NQ/TW được quán triệt."),
        article("eighteen", "Văn bản ba", "Có 18 đại biểu dự nghị quyết tâm 18, 18, 18."),
        article("longer", "Văn bản bốn", "Công văn nhắc đến Nghị quyết 118-NQ/TW năm ấy."),
        article("year", "Văn bản năm", "Nghị quyết 18/2020 của hội đồng đã ban hành."),
        article("province", "Văn bản sáu", "Nghị quyết 18-NQ/TU của tỉnh ủy đã ban hành."));
  }

  private static List<String> sorted(TestIndex index, String typed) {
    return index.ids(typed).stream().sorted().toList();
  }
}
