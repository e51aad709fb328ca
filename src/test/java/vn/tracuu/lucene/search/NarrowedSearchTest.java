package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tracuu.lucene.search.TestIndex.ids;
import static vn.tracuu.lucene.search.TestIndex.request;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;
import vn.tracuu.engine.StaleCursorException;
import vn.tracuu.search.plan.CandidatePlan;

/** Facets, selections, orders, cursors, and what is asked of a field. */
class NarrowedSearchTest {
  @TempDir private Path folder;

  @Test
  void countsEveryFacetOverAllThatMatches() throws IOException {
    try (TestIndex index = index()) {
      SearchPage page = index.engine().search(request("đất đai").counting(Set.of(Facet.values())));

      assertEquals(
          Map.of(
              Facet.TYPE, List.of("Thông tư 1"),
              Facet.ISSUER, List.of("Bộ Tài chính 1"),
              Facet.YEAR, List.of("2018 1", "2020 1", "2022 1"),
              Facet.SITE, List.of("mot.example 2"),
              Facet.AUTHOR, List.of("An Bình 1", "Kiên Trung 1"),
              Facet.CITES, List.of("18-NQ/TW 2", "19-NQ/TW 1")),
          values(page));
      assertEquals(3, page.counted());
    }
  }

  @Test
  void aSelectionTakesOneValueOfEveryFacet() throws IOException {
    try (TestIndex index = index()) {
      assertEquals(List.of("b"), chosen(index, Map.of(Facet.AUTHOR, Set.of("Kiên Trung"))));
      assertEquals(List.of("a", "b"), chosen(index, Map.of(Facet.YEAR, Set.of("2018", "2020"))));
      assertEquals(
          List.of("a"),
          chosen(index, Map.of(Facet.CITES, Set.of("18-NQ/TW"), Facet.AUTHOR, Set.of("An Bình"))));
      assertEquals(List.of(), chosen(index, Map.of(Facet.TYPE, Set.of("Luật"))));
    }
  }

  @Test
  void aSelectionOfDaysLeavesOutArticlesWithoutADate() throws IOException {
    try (TestIndex index = index()) {
      Selection days = new Selection(Map.of(), LocalDate.parse("2019-01-01"), null);

      assertEquals(List.of("b"), ids(index.engine().search(request("đất đai").among(days))));
    }
  }

  @Test
  void aSelectionDoesNotChangeScores() throws IOException {
    try (TestIndex index = index()) {
      Selection one = new Selection(Map.of(Facet.YEAR, Set.of("2018")), null, null);

      assertEquals(
          index.search("đất đai").hits().stream().filter(h -> h.id().equals("a")).toList(),
          index.engine().search(request("đất đai").among(one)).hits());
    }
  }

  @Test
  void ordersByDayWithUndatedArticlesLast() throws IOException {
    try (TestIndex index = index()) {
      assertEquals(
          List.of("b", "a", "c"), ids(index.engine().search(request("đất đai").by(Order.NEWEST))));
      assertEquals(
          List.of("a", "b", "c"), ids(index.engine().search(request("đất đai").by(Order.OLDEST))));
    }
  }

  /** More articles than are ranked anew, so that the pages go over that border. */
  @ParameterizedTest
  @EnumSource(Order.class)
  void aCursorGoesThroughAllHitsInTheOrderOfPages(Order order) throws IOException {
    try (TestIndex index = TestIndex.of(folder, many(CandidatePlan.RERANK_DEPTH + 57))) {
      SearchRequest request = request("xã").by(order);
      List<String> byPage = new ArrayList<>();
      for (int page = 1; page <= CandidatePlan.RERANK_DEPTH / 10 + 6; page++) {
        byPage.addAll(
            ids(index.engine().search(new SearchRequest(request.query(), page, 10).by(order))));
      }

      List<String> byCursor = new ArrayList<>();
      SearchPage found = index.engine().search(request);
      byCursor.addAll(ids(found));
      while (found.next() != null) {
        found = index.engine().search(request.after(found.next()));
        byCursor.addAll(ids(found));
      }

      assertEquals(CandidatePlan.RERANK_DEPTH + 57, byCursor.size());
      assertEquals(byPage, byCursor);
    }
  }

  @ParameterizedTest
  @CsvSource({"x", "AAAA", "!!", "''"})
  void aCursorThatThisIndexDidNotGiveIsRefused(String cursor) throws IOException {
    try (TestIndex index = index()) {
      assertThrows(
          StaleCursorException.class,
          () -> index.engine().search(request("đất đai").after(cursor)));
    }
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() throws IOException {
    try (TestIndex index = TestIndex.of(folder, many(30))) {
      String cursor = index.search("xã").next();

      assertThrows(
          StaleCursorException.class,
          () -> index.engine().search(request("xã phường").after(String.valueOf(cursor))));
    }
  }

  @Test
  void theLastPageHasNoCursor() throws IOException {
    try (TestIndex index = index()) {
      assertNull(index.search("đất đai").next());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "author:An, a",
    "tacgia:\"kien trung\", b",
    "author:Trung Kiên, -",
    "site:mot.example, a b d",
    "site:MOT.example, a b d",
    "site:mot, -",
    "type:\"thong tu\", c",
    "loại:TT, c",
    "type:NQ, -",
    "issuer:BTC, c",
    "coquan:\"tai chinh\", c",
    "cites:18-NQ/TW, a b",
    "dẫn:19-NQ/TW, b",
    "cites:\"nghị quyết 18\", a b",
    "number:67/2022/TT-BTC, c",
    "số:18-NQ/TW, -",
    "năm:2018, a",
  })
  void asksOneField(String typed, String expected) throws IOException {
    try (TestIndex index = index()) {
      List<String> ids = expected.equals("-") ? List.of() : List.of(expected.split(" "));

      assertEquals(ids, index.ids(typed).stream().sorted().toList());
    }
  }

  private TestIndex index() throws IOException {
    return TestIndex.of(
        folder,
        article("a", "An Bình", "2018-05-01", null, "Đất đai theo Nghị quyết 18-NQ/TW."),
        article("b", "Kiên Trung", "2020-06-01", null, "Đất đai, số 18, số 19-NQ/TW."),
        article("c", null, null, "67/2022/TT-BTC", "Đất đai và thuế."),
        article("d", "Người khác", "2021-01-01", null, "Việc khác."));
  }

  private static Article article(
      String id,
      @Nullable String author,
      @Nullable String day,
      @Nullable String number,
      String text) {
    return new Article(
        id,
        "Bài " + id,
        null,
        List.of(Block.paragraph(text)),
        new Origin(
            null,
            author == null ? null : "mot.example",
            author,
            null,
            day == null ? null : new Published(LocalDate.parse(day), null)),
        new LegalDocument(number, null, null, null, null));
  }

  private static Article[] many(int count) {
    Article[] articles = new Article[count];
    for (int i = 0; i < count; i++) {
      String day = i % 3 == 0 ? null : "20%02d-01-%02d".formatted(10 + i % 7, 1 + i % 28);
      articles[i] =
          article("id%03d".formatted(i), "A", day, null, "xã " + "phường ".repeat(i % 11));
    }
    return articles;
  }

  private static List<String> chosen(TestIndex index, Map<Facet, Set<String>> values) {
    Selection selection = new Selection(values, null, null);
    return ids(index.engine().search(request("đất đai").among(selection))).stream()
        .sorted()
        .toList();
  }

  private static Map<Facet, List<String>> values(SearchPage page) {
    return page.facets().stream()
        .collect(
            Collectors.toMap(
                FacetCount::facet,
                count ->
                    count.values().stream().map(v -> v.value() + " " + v.articles()).toList()));
  }
}
