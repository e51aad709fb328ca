package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tracuu.lucene.search.TestIndex.article;
import static vn.tracuu.lucene.search.TestIndex.ids;
import static vn.tracuu.lucene.search.TestIndex.request;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;
import vn.tracuu.search.plan.CandidatePlan;

/** More articles match than are ranked anew: which of them get a chance. */
class FirstStageTest {
  private static final int MANY = 3 * CandidatePlan.RERANK_DEPTH;

  @TempDir private Path folder;

  @Test
  void wordsThatNeverStandSideBySideAreStillRankedByHowOftenTheyStandThere() throws IOException {
    List<Article> articles = many("cháy ở bìa", "rừng");
    articles.add(
        article("best", "Cháy và phòng cháy", "Cháy thì rừng mất; rừng nào cháy cũng đau."));
    try (TestIndex index = index(articles)) {
      assertEquals("best", index.ids("rừng cháy").getFirst());
    }
  }

  @Test
  void aRareFormOfACommonSyllableIsRankedThoughPairsOfAnotherFormAreMany() throws IOException {
    List<Article> articles = many("tham quan", "tham quan");
    articles.add(
        article("best", "Tin", "Nơi ấy có thẩm quán, và từ xưa đã có nhiều thứ khác nữa."));
    try (TestIndex index = index(articles)) {
      assertEquals("best", index.ids("thẩm quán").getFirst());
    }
  }

  @Test
  void aCursorGivesEveryArticleOnceWhetherItHasThePairOrOnlyTheWords() throws IOException {
    List<Article> articles = many("giữ rừng", "giữ rừng");
    for (int i = 0; i < MANY; i++) {
      articles.add(article("apart" + i, "Tin " + i, "Rừng thì phải giữ, số " + i + "."));
    }
    try (TestIndex index = index(articles)) {
      assertEquals(2 * MANY, everyHit(index, "giữ rừng"));
    }
  }

  @Test
  void aCursorGivesEveryArticleOnceWhereTooFewHaveThePair() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String text = i % 50 == 0 ? "Giữ rừng đầu nguồn." : "Rừng thì phải giữ, số " + i + ".";
      articles.add(article("a" + i, "Tin " + i, text));
    }
    try (TestIndex index = index(articles)) {
      assertEquals(MANY, everyHit(index, "giữ rừng"));
    }
  }

  @Test
  void theTotalIsOfAllArticlesWithTheWordsAndNotOnlyOfThoseWithThePair() throws IOException {
    List<Article> articles = many("giữ rừng", "giữ rừng");
    for (int i = 0; i < 50; i++) {
      articles.add(article("apart" + i, "Tin " + i, "Rừng thì phải giữ, số " + i + "."));
    }
    try (TestIndex index = index(articles)) {
      SearchPage page = index.search("giữ rừng");
      assertEquals(MANY + 50, page.total());
      assertTrue(page.totalIsExact());
    }
  }

  @Test
  void aQueryThatAlsoExcludesFindsTheSameAsItsWordsAlone() throws IOException {
    List<Article> articles = many("giữ rừng đầu nguồn", "giữ đất");
    articles.add(article("best", "Giữ rừng đầu nguồn", "Giữ rừng đầu nguồn là giữ nước."));
    articles.add(article("apart", "Tin", "Đầu nguồn không còn rừng để giữ."));
    try (TestIndex index = index(articles)) {
      SearchPage words = index.search("giữ rừng đầu nguồn");
      SearchPage excluding = index.search("giữ rừng đầu nguồn -biển");
      assertEquals("best", ids(words).getFirst());
      assertEquals(ids(words), ids(excluding));
      assertEquals(words.total(), excluding.total());
    }
  }

  /**
   * Without a selection it is known which articles have all words, with one they are looked for.
   */
  @Test
  void aSelectionThatEveryArticlePassesChangesNothing() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String text = "Giữ rừng thì phải giữ" + (i % 3 == 0 ? " đầu nguồn." : " đất, số " + i + ".");
      articles.add(TestIndex.dated("2020-05-01", "a" + i, "Tin " + i, text));
    }
    articles.add(TestIndex.dated("2020-05-02", "best", "Giữ rừng đầu nguồn", "Giữ rừng."));
    try (TestIndex index = index(articles)) {
      SearchRequest request = request("giữ rừng đầu nguồn");
      Selection every = new Selection(Map.of(), LocalDate.of(2020, 1, 1), null);
      SearchPage all = index.engine().search(request);
      SearchPage selected = index.engine().search(request.among(every));
      assertEquals("best", ids(all).getFirst());
      assertEquals(ids(all), ids(selected));
      assertEquals(MANY / 3 + 1, all.total());
      assertEquals(MANY / 3 + 1, selected.total());
    }
  }

  /** How many hits a cursor leads through, none of them twice. */
  private static int everyHit(TestIndex index, String typed) {
    List<String> all = new ArrayList<>();
    SearchPage page = index.search(typed);
    all.addAll(ids(page));
    for (String next = page.next(); next != null; next = page.next()) {
      page = index.engine().search(request(typed).after(next));
      all.addAll(ids(page));
    }
    assertEquals(new HashSet<>(all).size(), all.size());
    return all.size();
  }

  private TestIndex index(List<Article> articles) throws IOException {
    return TestIndex.of(folder, articles.toArray(Article[]::new));
  }

  private static List<Article> many(String one, String other) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      articles.add(
          article("a" + i, "Tin " + i, "Ngày qua có " + one + " và " + other + ", số " + i + "."));
    }
    return articles;
  }
}
