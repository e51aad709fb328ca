package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.QueryParser;

/** Queries as people type them: asking words, abbreviations, codes, amounts, long questions. */
class TypedQueriesTest {
  @TempDir private Path folder;

  private @Nullable TestIndex open;

  private void index(Article... articles) throws IOException {
    open = TestIndex.of(folder, articles);
  }

  @AfterEach
  void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }

  private SearchPage search(String query) {
    return search(TestIndex.request(query));
  }

  private SearchPage search(SearchRequest request) {
    return Objects.requireNonNull(open).engine().search(request);
  }

  private static Set<String> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nuôi ong mấy tháng",
    "nuoi ong may thang",
    "nuôi ong ở đâu",
    "nuôi ong 2031",
    "hỏi về nuôi ong"
  })
  void wordsThatOnlyAskDecideNothing(String query) throws IOException {
    index(
        TestIndex.article("ong", "Nuôi ong", "Ong lấy mật quanh bản."),
        TestIndex.article(
            "may", "Sửa máy", "Tháng này thợ nuôi máy, ong ở đầu chợ, hỏi vế, 2031."));

    assertEquals("ong", search(query).hits().getFirst().id());
  }

  @Test
  void anAbbreviationCountsLikeItsFullForm() throws IOException {
    index(
        TestIndex.article("full", "Cảnh sát giao thông gác cầu", "Cảnh sát giao thông gác cầu."),
        TestIndex.article("short", "Chợ phiên", "Gác chợ; CSGT qua; cầu gãy."));

    assertEquals("full", search("CSGT gác cầu").hits().getFirst().id());
    assertEquals(ids(search("CSGT cầu").hits()), ids(search("cảnh sát giao thông cầu").hits()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"CO2", "CO₂", "\"CO2\"", "co2"})
  void aCodeIsOneThing(String query) throws IOException {
    index(
        TestIndex.article("plain", "Khí", "Đo khí CO2 ở lò."),
        TestIndex.article("lowered", "Khí", "Đo khí CO₂ ở lò."),
        TestIndex.article("words", "Bến có 2 đò", "Bến có 2 đò, cỏ 2 bên."));

    assertEquals(Set.of("plain", "lowered"), ids(search(query).hits()));
  }

  @Test
  void anAmountIsFoundInAnySpelling() throws IOException {
    index(
        TestIndex.article("points", "Thưởng", "Thưởng 7.000.000 đồng."),
        TestIndex.article("words", "Thưởng", "Thưởng 7 triệu đồng."),
        TestIndex.article("other", "Thưởng", "Thưởng 8.000.000 đồng."));

    assertEquals(Set.of("points", "words"), ids(search("7000000 đồng").hits()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"RELEVANCE", "NEWEST"})
  void whatHasLittleOfALongQuestionDoesNotMatchIt(Order order) throws IOException {
    index(
        TestIndex.article("match", "Dời chợ", "Xã dời chợ phiên ra bãi bồi cạnh bến đò ngang."),
        TestIndex.article("little", "Đò", "Bến đò mở cửa."));

    SearchPage page =
        search(
            new SearchRequest(QueryParser.parse("dời chợ phiên bãi bồi cạnh bến đò"), 1, 10)
                .by(order));

    assertEquals(Set.of("match"), ids(page.hits()));
    assertEquals(1, page.total());
    assertEquals(order == Order.RELEVANCE ? Set.of("little") : Set.of(), ids(page.partial()));
  }

  @Test
  void shortWordsFoundOnlyByAccidentNeedNotAllBeThere() throws IOException {
    index(
        TestIndex.article("about", "Thuyền thúng", "Đan thuyền thúng bằng tre."),
        TestIndex.article("accident", "Chợ", "Thúng gạo. Thuyền buồm. Người câu mực đi tre."));

    assertEquals("about", search("mực thuyền thúng").hits().getFirst().id());
  }

  @Test
  void keysThatNoArticleHasAreReadWhateverTheOtherWordsFind() throws IOException {
    index(
        TestIndex.article("meant", "Bộ giáo dục", "Bộ giáo dục ra đề thi quốc gia năm nay."),
        TestIndex.article("other", "Đề thi", "Đề thi chợ phiên năm nay ra gia vị."));

    SearchPage page = search("booj giaos ducj ra ddeef thi nawm nay");

    assertEquals("bộ giáo dục ra đề thi năm nay", page.instead());
    assertEquals("meant", page.hits().getFirst().id());
  }

  @Test
  void theOneCorrectionIsAnsweredAtOnce() throws IOException {
    index(TestIndex.article("a", "Bảo vệ rừng", "Bảo vệ rừng ngập mặn."));

    SearchPage page = search("baor veej");

    assertEquals(List.of("a"), page.hits().stream().map(Hit::id).toList());
    assertEquals("bảo vệ", page.instead());
    assertNull(search("bảo vệ").instead());
  }
}
