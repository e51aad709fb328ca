package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Suggestion;

class SuggestionsTest {
  private static final String[] OTHERS = {"họp", "bàn", "nghe", "đọc"};

  @TempDir private Path folder;

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
  void goesOnAsTyped(String typed, String first) throws IOException {
    try (TestIndex index = collection()) {
      Suggestion best = index.engine().suggest(typed, 5).getFirst();
      assertEquals(first, best.text() + " " + best.kind() + " " + best.count());
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '", "?!", "xyz", "18-x", "nđ 18", "quyết nghị"})
  void suggestsNothingThatTheCollectionLacks(String typed) throws IOException {
    try (TestIndex index = collection()) {
      assertEquals(List.of(), index.engine().suggest(typed, 5));
    }
  }

  @Test
  void marksAsTypedComeFirstAndOthersStayInReach() throws IOException {
    try (TestIndex index = repeated("Họ bàn về thủ tục.", 6, "Đêm qua ra thu túc.", 3)) {
      assertEquals(List.of("thủ tục", "thu túc"), phrases(index, "thu tuc"));
      assertEquals(List.of("thu túc", "thủ tục"), phrases(index, "thu túc"));
      assertEquals(List.of("thủ tục", "thu túc"), phrases(index, "thủ tục"));
    }
  }

  @Test
  void noPhraseEndsInAFunctionWordOrIsAPieceOfALongerOne() throws IOException {
    try (TestIndex index =
        repeated("Vì xã hội chủ nghĩa của chúng ta mà làm việc.", 5, "Ai cũng thế.", 5)) {
      List<String> phrases = phrases(index, "x");
      assertTrue(phrases.contains("xã hội chủ nghĩa"), phrases::toString);
      assertTrue(phrases.stream().noneMatch(p -> p.endsWith(" của")), phrases::toString);
      assertTrue(!phrases.contains("xã hội chủ"), phrases::toString);
    }
  }

  @Test
  void everyTextComesOnceAndNoMoreThanWereAskedFor() throws IOException {
    Random random = new Random(20240611);
    try (TestIndex index = collection()) {
      for (int i = 0; i < 500; i++) {
        String typed = random.nextInt(3) == 0 ? letters(random) : "nghị quyết 18 ủy ban tinh giản";
        String beginning = typed.substring(0, random.nextInt(typed.length() + 1));
        int count = 1 + random.nextInt(10);
        List<Suggestion> found = index.engine().suggest(beginning, count);
        List<String> texts = found.stream().map(s -> s.text().toLowerCase(Locale.ROOT)).toList();
        assertTrue(found.size() <= count, beginning);
        assertEquals(texts.size(), new HashSet<>(texts).size(), beginning + " " + texts);
        assertTrue(found.stream().allMatch(s -> s.count() > 0), beginning);
      }
    }
  }

  private TestIndex collection() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String cited = i < 3 ? " theo Nghị quyết số 18-NQ/TW" : " theo nghị quyết đó";
      articles.add(
          TestIndex.article(
              "a" + i, "Tin số " + (char) ('a' + i), "Ủy ban nhân dân " + OTHERS[i] + cited + "."));
    }
    articles.add(
        TestIndex.bearing("67/2022/TT-BTC", "t", "Quỹ khoa học", "Một nghị quyết khác, về quỹ."));
    articles.add(TestIndex.article("b", "Tinh giản biên chế", "Bớt người."));
    articles.add(TestIndex.article("c", "Tinh giảm", "Bớt việc."));
    articles.add(TestIndex.filler());
    return TestIndex.of(folder, articles.toArray(Article[]::new));
  }

  /** So many articles of either text. */
  private TestIndex repeated(String text, int times, String other, int otherTimes)
      throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < times + otherTimes; i++) {
      articles.add(TestIndex.article("a" + i, "Tin " + i, i < times ? text : other));
    }
    articles.add(TestIndex.filler());
    return TestIndex.of(folder, articles.toArray(Article[]::new));
  }

  private static List<String> phrases(TestIndex index, String typed) {
    return index.engine().suggest(typed, 10).stream()
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
