package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.query.QueryParser;

class LuceneEngineTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nghi quyet, a",
    "nghị quyết, a",
    "NGHỊ QUYẾT, a",
    "nghi quyết, a",
    "hoà bình, b",
    "hòa bình, b",
    "hoa binh, b",
    "\"đổi mới\", a",
    "doi moi, a",
    "\"mới đổi\", -",
    "quyết 39, a",
    "118, -",
    "khong co gi, -",
    "xã -mới, b",
    "-mới, b",
    "đổi mới -39, -",
    "đổi mới OR gì, a",
    "\"đổi tổ\", -",
    "\"đổi tổ\"~1, a",
    "39 năm:2018, -",
  })
  void findsInAnySpelling(String typed, String expected) throws IOException {
    index(
        article("a", "Đổi mới tổ chức", "Thực hiện Nghị quyết số39-NQ/TW."),
        article("b", "Xã Hòa Bình", "Cấp uỷ xã đã họp."));

    assertEquals(expected.equals("-") ? List.of() : List.of(expected), ids(typed));
    assertEquals(ids(typed), ids(Normalizer.normalize(typed, Normalizer.Form.NFD)));
  }

  @Test
  void marksAsTypedComeFirst() throws IOException {
    index(
        article("wrong", "Một", "Nghỉ quyết là viết sai. Nghỉ quyết."),
        article("right", "Hai", "Nghị quyết là viết đúng."));

    assertEquals(List.of("right", "wrong"), ids("nghị quyết"));
    assertEquals(List.of("wrong", "right"), ids("nghỉ quyết"));
  }

  @Test
  void markedTextIsExactlyWhatTheArticleSays() throws IOException {
    String decomposed = Normalizer.normalize("Cấp uỷ đã họp bàn.", Normalizer.Form.NFD);
    index(article("a", "Một", decomposed));

    var snippet = search("cấp ủy").hits().getFirst().snippet();

    assertEquals(decomposed, snippet.text());
    assertEquals(
        List.of("Cấp", "uỷ"),
        snippet.marks().stream()
            .map(m -> snippet.text().substring(m.start(), m.end()))
            .map(s -> Normalizer.normalize(s, Normalizer.Form.NFC))
            .toList());
  }

  @Test
  void anArticleComesBackWhole() throws IOException {
    Article article =
        new Article(
            "x/1",
            "Tiêu đề",
            "Sapo",
            List.of(
                new Block(Block.Kind.HEADING, "Mục"),
                Block.paragraph("Đoạn"),
                new Block(Block.Kind.TABLE_ROW, "a | b"),
                new Block(Block.Kind.CAPTION, "Ảnh")),
            new Origin(
                "https://vi.example/1",
                "vi.example",
                "Người viết",
                "Báo",
                new Published(LocalDate.of(2018, 12, 30), LocalTime.of(19, 23)),
                "Tin tức > Xây dựng Đảng"),
            new LegalDocument("1/2020/QH14", "Luật", "QH", "Luật A", "Điều 1"),
            List.of(
                new Attachment("Quyết định", "https://vi.example/qd.pdf"),
                new Attachment("Phụ lục", "http://vi.example/pl.docx")));
    index(article);

    try (LuceneEngine engine = LuceneEngine.open(folder)) {
      assertEquals(article, engine.article("x/1").orElseThrow());
      assertTrue(engine.article("x/2").isEmpty());
    }
  }

  @Test
  void pagesFollowOneAnotherAndEqualScoresStandInTheOrderOfIds() throws IOException {
    index(
        article("c", "Một", "đất đai"),
        article("a", "Hai", "đất đai"),
        article("b", "Ba", "đất đai"));

    try (LuceneEngine engine = LuceneEngine.open(folder)) {
      var query = QueryParser.parse("đất đai");
      SearchPage first = engine.search(new SearchRequest(query, 1, 2));
      SearchPage second = engine.search(new SearchRequest(query, 2, 2));
      SearchPage third = engine.search(new SearchRequest(query, 3, 2));
      assertEquals(3, first.total());
      assertEquals(List.of("a", "b"), first.hits().stream().map(Hit::id).toList());
      assertEquals(List.of("c"), second.hits().stream().map(Hit::id).toList());
      assertEquals(List.of(), third.hits());
    }
  }

  @Test
  void aSearchWhoseTimeIsOverSaysSo() throws IOException {
    index(article("a", "Một", "đất đai"));

    try (LuceneEngine engine = LuceneEngine.open(folder)) {
      SearchRequest request = new SearchRequest(QueryParser.parse("đất đai"), 1, 10);
      assertFalse(engine.search(request).timedOut());
      assertFalse(engine.search(request.within(Duration.ofMinutes(1))).timedOut());
      assertEquals(
          new SearchPage(
              0,
              false,
              List.of(),
              List.of(),
              List.of(),
              0,
              null,
              List.of(),
              List.of(),
              null,
              "gen-000001",
              true),
          engine.search(request.within(Duration.ZERO)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"dat d, Đất đai", "ĐẤT Đ, Đất đai", "r, Giữ rừng", "đai đ, Đất đai", "x, -", "?, -"})
  void suggestsTitlesThatGoOnAsTyped(String typed, String expected) throws IOException {
    index(article("a", "Đất đai", "Một."), article("b", "Giữ rừng", "Đất đai."));

    try (LuceneEngine engine = LuceneEngine.open(folder)) {
      assertEquals(
          expected.equals("-")
              ? List.of()
              : List.of(new Suggestion(expected, Suggestion.Kind.TITLE, 1)),
          engine.suggest(typed, 5));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "title:\"đất đai\", law",
    "tieude:dat dai, law",
    "đất đai year:2024, law",
    "đất đai year:2018, news",
    "đất đai date:2018-12-30..2019-01-01, news",
    "đất đai year:2030, ''",
    "đất đai -luật, news",
    "rừng OR luật, law forest",
    "\"giữ rừng\"~3, forest",
    "đất (rừng OR nhà), ''",
  })
  void asksFieldsSpansAndWhatMustNotBeThere(String typed, String expected) throws IOException {
    index(
        dated("law", "Luật Đất đai", "Quy định về đất đai.", LocalDate.of(2024, 1, 18)),
        dated(
            "news", "Tin trong tỉnh", "Thu hồi đất đai để làm đường.", LocalDate.of(2018, 12, 30)),
        dated("forest", "Tin kiểm lâm", "Giữ lấy rừng đầu nguồn.", LocalDate.of(2020, 5, 1)));

    assertEquals(
        expected.isEmpty() ? Set.of() : Set.of(expected.split(" ")), Set.copyOf(ids(typed)));
  }

  @Test
  void quotesWithinAPastedHeadlineRequireNothing() throws IOException {
    index(article("a", "Một", "Ông mang xăng đến đốt cửa hàng của người yêu cũ."));

    assertEquals(List.of("a"), ids("Mang xăng đến đốt cửa hàng của “vợ”"));
    assertEquals(List.of(), ids("đốt “vợ”"));
  }

  @Test
  void aMissingIndexSaysHowToBuildOne() {
    var error = assertThrows(IndexUnavailableException.class, () -> LuceneEngine.open(folder));

    assertEquals(
        "no index in " + folder + ": run \"tracuu reindex\" to build one", error.getMessage());
  }

  @Test
  void aBrokenIndexNamesItselfAndTheCure() throws IOException {
    index(article("a", "Một", "hai"));
    try (var files = Files.list(folder.resolve("gen-000001"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    var error = assertThrows(IndexUnavailableException.class, () -> LuceneEngine.open(folder));

    assertTrue(String.valueOf(error.getMessage()).contains("gen-000001"), error.getMessage());
    assertTrue(String.valueOf(error.getMessage()).contains("tracuu reindex"), error.getMessage());
  }

  private void index(Article... articles) throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      for (Article article : articles) {
        build.add(article);
      }
      build.publish();
    }
  }

  private SearchPage search(String typed) throws IOException {
    try (LuceneEngine engine = LuceneEngine.open(folder)) {
      return engine.search(new SearchRequest(QueryParser.parse(typed), 1, 10));
    }
  }

  private List<String> ids(String typed) throws IOException {
    return search(typed).hits().stream().map(Hit::id).toList();
  }

  private static Article dated(String id, String title, String text, LocalDate day) {
    Origin origin = new Origin(null, null, null, null, new Published(day, null));
    return new Article(id, title, null, List.of(Block.paragraph(text)), origin, LegalDocument.NONE);
  }

  private static Article article(String id, String title, String text) {
    return new Article(
        id, title, null, List.of(Block.paragraph(text)), Origin.UNKNOWN, LegalDocument.NONE);
  }
}
