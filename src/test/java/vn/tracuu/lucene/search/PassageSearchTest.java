package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tracuu.lucene.search.TestIndex.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.Passage;
import vn.tracuu.lucene.index.LuceneIndexer;

/** Long articles are found by their sections, and say which. */
class PassageSearchTest {
  private static final String FILLER =
      "Cơ quan có thẩm quyền tổ chức thực hiện theo trình tự chung đã nêu ở trên. ";

  @TempDir private Path folder;

  @Test
  void aHitOnALongLawNamesTheArticleThatAnswers() throws IOException {
    try (TestIndex index = TestIndex.of(folder, law("law", 40, 17, "thời hạn nghỉ thai sản"))) {
      Passage best = index.search("thời hạn nghỉ thai sản").hits().getFirst().passages().getFirst();

      assertEquals("dieu-17", best.anchor());
      assertEquals("Điều 17. Quy định số 17", best.place());
      assertTrue(best.snippet().toHtml().contains("<mark>thai</mark>"), best.snippet().toHtml());
    }
  }

  @Test
  void aLawThatAnswersInOneOfManyArticlesStandsAboveOneThatHasTheWordsScattered()
      throws IOException {
    Article scattered =
        article("scattered", "Luật khác", scattered(40, "thời", "hạn", "nghỉ", "thai", "sản"));
    try (TestIndex index =
        TestIndex.of(folder, scattered, law("law", 40, 17, "thời hạn nghỉ thai sản"))) {
      assertEquals(List.of("law", "scattered"), index.ids("thời hạn nghỉ thai sản"));
    }
  }

  @Test
  void sectionsAreNoHitsByThemselvesAndNoArticles() throws IOException {
    try (TestIndex index = TestIndex.of(folder, law("law", 40, 17, "thai sản"))) {
      assertEquals(1, index.engine().info().articles());
      assertEquals(List.of("law"), index.ids("thai sản"));
      assertEquals(1, index.search("thẩm quyền").total());
      assertEquals(List.of("law"), index.ids("-rừng"));
      assertEquals(List.of(), index.ids("thai sản -trình"));
    }
  }

  @Test
  void aShortArticleHasNoPassages() throws IOException {
    try (TestIndex index = TestIndex.of(folder, article("a", "Tin", "Nghỉ thai sản sáu tháng."))) {
      assertEquals(List.of(), index.search("thai sản").hits().getFirst().passages());
    }
  }

  @Test
  void theSectionsOfAReplacedLawAreGone() throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      build.add(law("law", 40, 17, "thai sản"));
      build.add(law("law", 30, 3, "hưu trí"));
      build.publish();
    }
    try (LuceneEngine engine = LuceneEngine.open(folder)) {
      assertEquals(1, engine.info().articles());
      assertEquals(0, engine.search(TestIndex.request("thai sản")).total());
      Hit hit = engine.search(TestIndex.request("hưu trí")).hits().getFirst();
      assertEquals("dieu-3", hit.passages().getFirst().anchor());
      var question = TestIndex.request("lao động nữ được nghỉ thai sản mấy tháng theo quy định");
      assertEquals(List.of("law"), engine.search(question).hits().stream().map(Hit::id).toList());
    }
  }

  private static Article law(String id, int articles, int answering, String answer) {
    List<String> lines = new ArrayList<>();
    for (int n = 1; n <= articles; n++) {
      lines.add("Điều " + n + ". Quy định số " + n);
      lines.add(FILLER + (n == answering ? "Lao động nữ có " + answer + " sáu tháng." : ""));
    }
    return article(id, "Luật " + id, lines.toArray(String[]::new));
  }

  private static String[] scattered(int articles, String... words) {
    List<String> lines = new ArrayList<>();
    for (int n = 1; n <= articles; n++) {
      lines.add("Điều " + n + ". Quy định số " + n);
      lines.add(FILLER + "Có " + words[n % words.length] + ".");
    }
    return lines.toArray(String[]::new);
  }
}
