package vn.tracuu.lucene.search;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Correction;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.suggest.Corrections;

class CorrectionsTest {
  private static final int ARTICLES = 30;

  @TempDir private Path folder;

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
  void offersWhatTheCollectionHolds(String typed, String meant) throws IOException {
    try (TestIndex index = collection()) {
      List<Correction> corrections = index.search(typed).corrections();
      assertEquals(
          meant, corrections.isEmpty() ? "nothing" : corrections.getFirst().query(), typed);
    }
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
  void offersNothing(String typed) throws IOException {
    try (TestIndex index = collection()) {
      assertEquals(List.of(), index.search(typed).corrections());
    }
  }

  @Test
  void countsWhatTheCorrectionFinds() throws IOException {
    try (TestIndex index = collection()) {
      Correction correction = index.search("nghi quyeet").corrections().getFirst();
      assertEquals(index.search(correction.query()).total(), correction.articles());
      assertEquals(ARTICLES, correction.articles());
    }
  }

  @Test
  void onlyTheFirstPageOffersCorrections() throws IOException {
    try (TestIndex index = collection()) {
      var request = TestIndex.request("nghi quyeet");
      var second = new SearchRequest(request.query(), 2, 10);
      assertEquals(List.of(), index.engine().search(second).corrections());
    }
  }

  @Test
  void whateverIsTypedTheWorkIsBoundedAndEveryCorrectionFindsMore() throws IOException {
    long seed = 20240612;
    Random random = new Random(seed);
    try (TestIndex index = collection()) {
      for (int i = 0; i < 300; i++) {
        String typed = noise(random);
        long start = System.nanoTime();
        SearchPage page = index.search(typed);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.toMillis() < 2_000, () -> "seed " + seed + ": " + took + " " + typed);
        assertTrue(page.corrections().size() <= Corrections.MAX, typed);
        for (Correction correction : page.corrections()) {
          assertTrue(correction.articles() >= page.total(), () -> typed + " " + correction);
          assertTrue(correction.articles() > 0, () -> typed + " " + correction);
        }
      }
    }
  }

  private TestIndex collection() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(
          TestIndex.article(
              "a" + i,
              "Đổi mới. Tổ chức.",
              "Nghị quyết số 18-NQ/TW. Họp để xử lý. Luật về đất đai.",
              "Cấp giấy chứng nhận cho tổ chức năm 2017."));
    }
    articles.add(TestIndex.filler());
    return TestIndex.of(folder, articles.toArray(Article[]::new));
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
