package vn.tracuu.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tracuu.engine.TestArticles.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tracuu.article.Article;
import vn.tracuu.query.QueryParser;
import vn.tracuu.search.plan.CandidatePlan;

/** A list that is read by cursors, over both engines, where long articles join by a section. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class CursorIT {
  private static final int SHORT = CandidatePlan.RERANK_DEPTH + 50;
  private static final int LONG = 8;
  private static final String FILLER =
      "Cơ quan có thẩm quyền tổ chức thực hiện theo trình tự chung đã nêu ở trên. ";

  private static SearchEngine engine;

  CursorIT(TestEngine kind) {}

  @BeforeParameterizedClassInvocation
  static void start(TestEngine kind, @TempDir Path folder)
      throws IOException, InterruptedException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < SHORT; i++) {
      articles.add(article("tin-" + i, "Tin " + i, "Nghỉ thai sản. ".repeat(1 + i % 3)));
    }
    for (int i = 0; i < LONG; i++) {
      articles.add(law("luat-" + i));
    }
    engine = kind.over(folder, articles);
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    engine.close();
  }

  @Test
  void aLongArticleJoinsThoseThatAreLikelyAsAWhole() {
    SearchPage first = engine.search(request(1, SearchRequest.MAX_SIZE));

    assertTrue(ids(first).stream().anyMatch(id -> id.startsWith("luat-")), ids(first).toString());
  }

  @Test
  void everyArticleComesOnceInTheOrderOfPages() {
    List<String> byPage = new ArrayList<>();
    for (int page = 1; byPage.size() < SHORT + LONG; page++) {
      List<String> found = ids(engine.search(request(page, 20)));
      assertTrue(!found.isEmpty(), "no more on page " + page + " behind " + byPage.size());
      byPage.addAll(found);
    }
    List<String> byCursor = new ArrayList<>();
    SearchPage found = engine.search(request(1, 20));
    byCursor.addAll(ids(found));
    for (String next = found.next(); next != null; next = found.next()) {
      found = engine.search(request(1, 20).after(next));
      byCursor.addAll(ids(found));
    }

    assertEquals(SHORT + LONG, new HashSet<>(byCursor).size());
    assertEquals(byPage, byCursor);
  }

  private static SearchRequest request(int page, int size) {
    return new SearchRequest(QueryParser.parse("nghỉ thai sản"), page, size);
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(Hit::id).toList();
  }

  /** Forty articles, of which one has what is asked for. */
  private static Article law(String id) {
    List<String> lines = new ArrayList<>();
    for (int n = 1; n <= 40; n++) {
      lines.add("Điều " + n + ". Quy định số " + n);
      lines.add(FILLER + (n == 17 ? "Lao động nữ nghỉ thai sản sáu tháng." : ""));
    }
    return article(id, "Luật " + id, lines.toArray(String[]::new));
  }
}
