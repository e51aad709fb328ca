package vn.tracuu.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tracuu.article.Article;
import vn.tracuu.query.QueryParser;
import vn.tracuu.search.plan.QueryTerms;
import vn.tracuu.suggest.Corrections;

/** "Did you mean", over both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class CorrectionsIT {
  private static final int ARTICLES = 30;

  private static SearchEngine engine;

  CorrectionsIT(TestEngine kind) {}

  @BeforeParameterizedClassInvocation
  static void start(TestEngine kind, @TempDir Path folder)
      throws IOException, InterruptedException {
    engine = kind.over(folder, collection());
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    engine.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nghi quyeet, nghi quyet",
    "nghị kuyết, nghị quyết",
    "nghij quyeets, nghị quyết",
    "nghi5 quye61t, nghị quyết",
    "nghiquyet, nghi quyet",
    "ng hi quyet, nghi quyet",
    "ddoi mowis, đổi mới",
    "tổ trức, tổ chức",
    "tố chức, tổ chức",
    "sử lí, xử lí",
    "\"nghị quyêtt\", \"nghị quyết\"",
    "nghị quyêtt -rừng, nghị quyết -rừng",
    "nghị quyêtt 18-NQ/TW, nghị quyết 18-NQ/TW",
    "giaychungnhan, giay chung nhan",
  })
  void offersWhatTheCollectionHolds(String typed, String meant) {
    List<Correction> corrections = search(typed).corrections();
    assertEquals(meant, corrections.isEmpty() ? "nothing" : corrections.getFirst().query(), typed);
  }

  @ParameterizedTest
  @CsvSource({
    "nghị quyết", // found
    "nghi quyet",
    "qwxz",
    "19-NQ/TW", // a number is never corrected, nor is a year
    "81-NQ/TW",
    "2071",
    "title:quyêtt",
    "year:2018 -quyêtt",
  })
  void offersNothing(String typed) {
    assertEquals(List.of(), search(typed).corrections());
  }

  @Test
  void countsWhatTheCorrectionFinds() {
    Correction correction = search("nghi quyeet").corrections().getFirst();
    assertEquals(search(correction.query()).total(), correction.articles());
    assertEquals(ARTICLES, correction.articles());
  }

  @Test
  void onlyTheFirstPageOffersCorrections() {
    var request = request("nghi quyeet");
    var second = new SearchRequest(request.query(), 2, 10);
    assertEquals(List.of(), engine.search(second).corrections());
  }

  @Test
  void whateverIsTypedTheWorkIsBoundedAndEveryCorrectionFindsMore() {
    long seed = 20240612;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String typed = noise(random);
      long start = System.nanoTime();
      SearchPage page = search(typed);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(took.toMillis() < 2_000, () -> "seed " + seed + ": " + took + " " + typed);
      assertTrue(page.corrections().size() <= Corrections.MAX, typed);
      for (Correction correction : page.corrections()) {
        assertTrue(correction.articles() > 0, () -> typed + " " + correction);
        if (!QueryTerms.isQuestion(QueryParser.parse(typed))) { // whose matches may have less of it
          assertTrue(correction.articles() >= page.total(), () -> typed + " " + correction);
        }
      }
    }
  }

  private static SearchRequest request(String typed) {
    return new SearchRequest(QueryParser.parse(typed), 1, 10);
  }

  private static SearchPage search(String typed) {
    return engine.search(request(typed));
  }

  private static List<Article> collection() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(
          TestArticles.article(
              "a" + i,
              "Đổi mới. Tổ chức.",
              "Nghị quyết số 18-NQ/TW. Họp để xử lý. Luật về đất đai.",
              "Cấp giấy chứng nhận cho tổ chức năm 2017."));
    }
    articles.add(TestArticles.filler());
    return articles;
  }

  /** Words of the collection with letters changed, swapped and glued. */
  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder("nghị quyết xử lý đất đai giấy chứng nhận tổ chức");
    noise.delete(0, random.nextInt(30));
    for (int i = random.nextInt(12); i >= 0; i--) {
      int at = random.nextInt(noise.length());
      switch (random.nextInt(4)) {
        case 0 -> noise.setCharAt(at, (char) ('a' + random.nextInt(26)));
        case 1 -> noise.insert(at, (char) ('a' + random.nextInt(26)));
        case 2 -> noise.insert(at, ' ');
        default -> noise.deleteCharAt(at);
      }
    }
    return random.nextInt(20) == 0 ? noise + "x".repeat(900) : noise + "a";
  }
}
