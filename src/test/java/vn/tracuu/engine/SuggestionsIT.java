package vn.tracuu.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.text.Folding;

/** What is suggested while somebody types, over both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class SuggestionsIT {
  private static final String[] OTHERS = {"họp", "bàn", "nghe", "đọc"};

  @TempDir private Path folder;
  private static SearchEngine index;
  private final TestEngine kind;

  SuggestionsIT(TestEngine kind) {
    this.kind = kind;
  }

  @BeforeParameterizedClassInvocation
  static void start(TestEngine kind, @TempDir Path folder)
      throws IOException, InterruptedException {
    index = kind.over(folder, collection());
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException, InterruptedException {
    index.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ngh, nghị quyết PHRASE 5",
    "nghi q, nghị quyết PHRASE 5",
    "nghị quy, nghị quyết PHRASE 5",
    "NGHI QUYET, nghị quyết PHRASE 5",
    "nghỉ quyệt, nghị quyết PHRASE 5",
    "ủy ban, ủy ban nhân dân PHRASE 4",
    "uỷ b, ủy ban nhân dân PHRASE 4",
    "tinh gi, Tinh giảm TITLE 1",
    "tinh gian, Tinh giản biên chế TITLE 1",
    "chế tinh, Tinh giản biên chế TITLE 1",
    "tính giảm, Tinh giảm TITLE 1",
    "18-n, 18-NQ/TW NUMBER 3",
    "18 nq, 18-NQ/TW NUMBER 3",
    "nq 18, 18-NQ/TW NUMBER 3",
    "nghị quyết 18, 18-NQ/TW NUMBER 3",
    "nghi quyet so 18, 18-NQ/TW NUMBER 3",
    "67/2022, 67/2022/TT-BTC NUMBER 1",
    "67 20, 67/2022/TT-BTC NUMBER 1",
    "thong tu 67, 67/2022/TT-BTC NUMBER 1",
    "067/2022/tt, 67/2022/TT-BTC NUMBER 1",
  })
  void goesOnAsTyped(String typed, String first) throws IOException, InterruptedException {
    Suggestion best = index.suggest(typed, 5).getFirst();
    assertEquals(first, best.text() + " " + best.kind() + " " + best.count());
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '", "?!", "xyz", "18-x", "nđ 18", "quyết nghị"})
  void suggestsNothingThatTheCollectionLacks(String typed)
      throws IOException, InterruptedException {
    assertEquals(List.of(), index.suggest(typed, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "nghị quyế",
    "nghị quyê",
    "uỷ ban nhân",
    "tinh giản bi",
    "nghị quyết số 18-nq",
    "ủy ban nhân dâ"
  })
  void howItIsEncodedMakesNoDifference(String typed) throws IOException, InterruptedException {
    List<Suggestion> expected = index.suggest(typed, 10);
    String decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);

    assertFalse(expected.isEmpty());
    assertEquals(expected, index.suggest(decomposed, 10));
    assertEquals(expected, index.suggest(typed.toUpperCase(Locale.ROOT), 10));
    assertEquals(expected, index.suggest("  " + typed.replace(" ", "   "), 10));
  }

  /** A key is pressed after the other, and what is meant never leaves the list on the way. */
  @ParameterizedTest
  @CsvSource({"nghị quyết", "ủy ban nhân dân", "Tinh giản biên chế", "67/2022/TT-BTC"})
  void stayInReachWhileEveryLetterIsTyped(String meant) throws IOException, InterruptedException {
    for (int n = 3; n <= meant.length(); n++) {
      for (String typed : List.of(meant.substring(0, n), Folding.of(meant.substring(0, n)))) {
        List<String> texts = index.suggest(typed, 10).stream().map(Suggestion::text).toList();
        assertTrue(texts.contains(meant), typed + ": " + texts);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"my, Myanmar", "Mya, Myanmar", "quy, Quyên góp", "qui, Quý một", "quý, Quý một"})
  void aFinalYIsAWholeWordsIOrTheBeginningOfALongerOne(String typed, String title)
      throws IOException, InterruptedException {
    try (SearchEngine index =
        kind.over(
            folder,
            List.of(
                TestArticles.article("a", "Myanmar", "Tin."),
                TestArticles.article("b", "Quyên góp", "Tin."),
                TestArticles.article("c", "Quý một", "Tin.")))) {
      List<String> texts = index.suggest(typed, 5).stream().map(Suggestion::text).toList();
      assertTrue(texts.contains(title), texts::toString);
    }
  }

  @Test
  void whatIsTooLongIsReadAsFarAsABeginningGoes() throws IOException, InterruptedException {
    List<String> hostile =
        List.of(
            "nghị ".repeat(100_000),
            "n".repeat(1_000_000),
            "a\u0301".repeat(100_000),
            "1".repeat(100_000),
            "18-".repeat(100_000),
            "\uD835\uDD4F".repeat(100_000),
            "\uD800".repeat(1_000),
            "\0\n\t\u202E\uFFFF");
    for (String typed : hostile) {
      assertTimeout(
          Duration.ofSeconds(1),
          () -> assertEquals(List.of(), index.suggest(typed, 5), typed.substring(0, 4)));
    }
  }

  @Test
  void marksAsTypedComeFirstAndOthersStayInReach() throws IOException, InterruptedException {
    try (SearchEngine index = repeated("Họ bàn về thủ tục.", 6, "Đêm qua ra thu túc.", 3)) {
      assertEquals(List.of("thủ tục", "thu túc"), phrases(index, "thu tuc"));
      assertEquals(List.of("thu túc", "thủ tục"), phrases(index, "thu túc"));
      assertEquals(List.of("thủ tục", "thu túc"), phrases(index, "thủ tục"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nghij quy, nghị quyết",
    "nghij quyeets, nghị quyết",
    "nghi5 quye6t1, nghị quyết",
    "uyr ban nhaan, ủy ban nhân dân",
    "ubnd, ủy ban nhân dân",
  })
  void keysOfAnInputMethodAndAbbreviationsAreRead(String typed, String first)
      throws IOException, InterruptedException {
    assertEquals(first, index.suggest(typed, 5).getFirst().text());
  }

  @Test
  void lawsAreSuggestedByTheirNames() throws IOException, InterruptedException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      articles.add(ofLaw("d" + i, "Luật", "Đường mòn"));
      articles.add(ofLaw("s" + i, "Luật", "Luật sửa đổi một số điều của Luật Đường mòn"));
    }
    articles.add(ofLaw("p", "Pháp lệnh", "Hát xoan, hát ghẹo"));
    articles.add(ofLaw("n", "Nghị định", "Đường xa"));
    articles.add(TestArticles.filler());
    try (SearchEngine index = kind.over(folder, articles)) {
      assertEquals(List.of("luật đường mòn"), phrases(index, "luat d"));
      assertEquals(List.of("pháp lệnh hát xoan, hát ghẹo"), phrases(index, "phap lenh hat xoan h"));
      assertEquals(List.of(), phrases(index, "nghi dinh d"));
    }
  }

  @Test
  void aTitleThatIsAParagraphIsNotSuggested() throws IOException, InterruptedException {
    List<Article> articles =
        List.of(
            TestArticles.article("a", "Khèn " + "bè ".repeat(40), "Tin."),
            TestArticles.article("b", "Khèn bè", "Tin."));
    try (SearchEngine index = kind.over(folder, articles)) {
      assertEquals(
          List.of("Khèn bè"), index.suggest("khen", 5).stream().map(Suggestion::text).toList());
    }
  }

  @Test
  void noPhraseEndsInsideAWord() throws IOException, InterruptedException {
    List<Article> articles = new ArrayList<>();
    String[] tails = {"chàm non.", "chàm non xanh.", "chồi biếc.", "chồi biếc nhỏ."};
    for (int i = 0; i < 24; i++) {
      String other = i % 2 == 0 ? "Chàm non mọc. " : "Chồi biếc mọc. ";
      articles.add(
          TestArticles.article("a" + i, "Tin " + i, other + "Hái lá " + tails[i % tails.length]));
    }
    articles.add(TestArticles.filler());
    try (SearchEngine index = kind.over(folder, articles)) {
      List<String> phrases = phrases(index, "h");
      assertTrue(
          phrases.stream().noneMatch(p -> p.endsWith("chàm") || p.endsWith("chồi")),
          phrases::toString);
      assertTrue(phrases.contains("hái lá chàm non"), phrases::toString);
    }
  }

  @Test
  void noPhraseEndsInAFunctionWordOrIsAPieceOfALongerOne()
      throws IOException, InterruptedException {
    try (SearchEngine index =
        repeated("Vì xã hội chủ nghĩa của chúng ta mà làm việc.", 5, "Ai cũng thế.", 5)) {
      List<String> phrases = phrases(index, "x");
      assertTrue(phrases.contains("xã hội chủ nghĩa"), phrases::toString);
      assertTrue(phrases.stream().noneMatch(p -> p.endsWith(" của")), phrases::toString);
      assertTrue(!phrases.contains("xã hội chủ"), phrases::toString);
    }
  }

  @Test
  void everyTextComesOnceAndNoMoreThanWereAskedFor() throws IOException, InterruptedException {
    Random random = new Random(20240611);
    for (int i = 0; i < 500; i++) {
      String typed = random.nextInt(3) == 0 ? letters(random) : "nghị quyết 18 ủy ban tinh giản";
      String beginning = typed.substring(0, random.nextInt(typed.length() + 1));
      int count = 1 + random.nextInt(10);
      List<Suggestion> found = index.suggest(beginning, count);
      List<String> texts = found.stream().map(s -> s.text().toLowerCase(Locale.ROOT)).toList();
      assertTrue(found.size() <= count, beginning);
      assertEquals(texts.size(), new HashSet<>(texts).size(), beginning + " " + texts);
      assertTrue(found.stream().allMatch(s -> s.count() > 0), beginning);
    }
  }

  private static Article ofLaw(String id, String type, String name) {
    return new Article(
        id,
        "Tin " + id,
        null,
        List.of(Block.paragraph("Tin.")),
        Origin.UNKNOWN,
        new LegalDocument(null, type, null, name, "Điều 1"));
  }

  private static List<Article> collection() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String cited = i < 3 ? " theo Nghị quyết số 18-NQ/TW" : " theo nghị quyết đó";
      articles.add(
          TestArticles.article(
              "a" + i, "Tin số " + (char) ('a' + i), "Ủy ban nhân dân " + OTHERS[i] + cited + "."));
    }
    articles.add(
        TestArticles.bearing(
            "67/2022/TT-BTC", "t", "Quỹ khoa học", "Một nghị quyết khác, về quỹ."));
    articles.add(TestArticles.article("b", "Tinh giản biên chế", "Bớt người."));
    articles.add(TestArticles.article("c", "Tinh giảm", "Bớt việc."));
    articles.add(TestArticles.filler());
    return articles;
  }

  /** So many articles of either text. */
  private SearchEngine repeated(String text, int times, String other, int otherTimes)
      throws IOException, InterruptedException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < times + otherTimes; i++) {
      articles.add(TestArticles.article("a" + i, "Tin " + i, i < times ? text : other));
    }
    articles.add(TestArticles.filler());
    return kind.over(folder, articles);
  }

  private static List<String> phrases(SearchEngine index, String typed) {
    return index.suggest(typed, 10).stream()
        .filter(s -> s.kind() == Suggestion.Kind.PHRASE)
        .map(Suggestion::text)
        .toList();
  }

  private static String letters(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(300); i >= 0; i--) {
      letters.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x3000) : 'a' + i % 26);
    }
    return letters.toString();
  }
}
