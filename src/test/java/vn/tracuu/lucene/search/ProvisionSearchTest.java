package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;

/** A place in a document is found as one thing, whatever words its article has. */
class ProvisionSearchTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "điều 7 luật nuôi ong rừng",
        "luật nuôi ong rừng điều 7",
        "dieu 7 luat nuoi ong rung",
        "điểm a khoản 2 Điều 7 của Luật Nuôi ong rừng",
        "luật nuôi ong rừng 2031 điều 7",
        "luật nuôi ong rừng năm 2031 điều 7",
        "điều 7 LNOR",
        "điều 7 812/2031/QH19",
        "luật 812/2031 điều 7"
      })
  void findsTheArticleBeforeWhatCitesIt(String typed) throws IOException {
    try (TestIndex index = bees()) {
      assertEquals("o7", index.ids(typed).getFirst());
    }
  }

  @Test
  void readsTheLetterBehindTheFiguresAsPartOfThePlace() throws IOException {
    try (TestIndex index = bees()) {
      assertEquals("o4a", index.ids("điều 4a luật nuôi ong rừng").getFirst());
      assertEquals("o4", index.ids("điều 4 luật nuôi ong rừng").getFirst());
    }
  }

  @Test
  void putsOtherArticlesOfTheDocumentBeforeThoseThatCiteIt() throws IOException {
    try (TestIndex index = bees()) {
      List<String> found = index.ids("điều 7 812/2031/QH19");
      assertTrue(found.indexOf("o10") < found.indexOf("cites"), found.toString());
      assertTrue(found.indexOf("o10") >= 0, found.toString());
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"812/2031/QH19", "luật số 812/2031/QH19"})
  void ordersADocumentByItsPlaces(String typed) throws IOException {
    try (TestIndex index = bees()) {
      assertEquals(
          List.of("whole", "o1", "o2", "o4", "o4a", "o7", "o10"), index.ids(typed).subList(0, 7));
    }
  }

  @Test
  void findsALawByItsName() throws IOException {
    try (TestIndex index = bees()) {
      assertEquals("whole", index.ids("luật nuôi ong rừng").getFirst());
    }
  }

  @Test
  void takesNoOtherYearForTheYearOfALaw() throws IOException {
    try (TestIndex index = TestIndex.of(folder, older(), bee("o7", "Điều 7"))) {
      assertEquals("old7", index.ids("luật nuôi ong rừng 2019 điều 7").getFirst());
      assertEquals("o7", index.ids("luật nuôi ong rừng 2031 điều 7").getFirst());
    }
  }

  @Test
  void keepsToTheWordsInQuotes() throws IOException {
    try (TestIndex index = bees()) {
      assertEquals(List.of("cites"), index.ids("\"điều 7 luật nuôi ong rừng\""));
    }
  }

  @Test
  void aResolutionInShortIsNoLaw() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            legal("law", "Luật Cầu treo", "68/2006/QH11", "Luật", null, null, "Nghị viện quyết."),
            TestIndex.article("party", "Bàn về tổ hợp tác", "Nghị quyết số 68-NQ/TW mở đường."))) {
      List<String> found = index.ids("nghị quyết 68");
      assertEquals("party", found.getFirst());
      assertFalse(found.contains("law"), found.toString());
    }
  }

  @Test
  void opensTheSnippetAtTheClause() throws IOException {
    String text = "1. Tổ treo cao hai mét. 2. Người nuôi ghi sổ. 3. Sổ giữ ba năm.";
    Article seven = legal("o7", "Về tổ", "812/2031/QH19", "Luật", "Nuôi ong rừng", "Điều 7", text);
    try (TestIndex index = TestIndex.of(folder, seven)) {
      assertTrue(snippet(index, "khoản 2 điều 7 luật nuôi ong rừng").startsWith("2. Người nuôi"));
      assertTrue(snippet(index, "điều 7 khoản 3 luật nuôi ong rừng").startsWith("3. Sổ giữ"));
      assertTrue(snippet(index, "khoản 9 điều 7 luật nuôi ong rừng").startsWith("1. Tổ treo"));
    }
  }

  private static String snippet(TestIndex index, String typed) throws IOException {
    return index.search(typed).hits().getFirst().snippet().text();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "thông tư bộ y tế 2021 mật ong",
        "thong tu bo y te 2021 mat ong",
        "mật ong thông tư 2021",
        "thông tư năm 2021 mật ong"
      })
  void prefersDocumentsOfTheTypeIssuerAndYearThatAreNamed(String typed) throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            legal("older", "Mật ong", "5/2019/TT-BYT", "Thông tư", null, null, "Mật ong sạch."),
            legal("law", "Mật ong", "5/2021/QH19", "Luật", null, null, "Mật ong sạch."),
            legal("meant", "Mật ong", "7/2021/TT-BYT", "Thông tư", null, null, "Mật ong sạch."),
            TestIndex.article("news", "Mật ong năm 2021", "Thông tư của bộ y tế về mật ong."))) {
      assertEquals("meant", index.ids(typed).getFirst());
    }
  }

  @Test
  void oneOfTypeIssuerAndYearIsAWordLikeOthers() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            legal("law", "Mật ong", "5/2021/QH19", "Luật", null, null, "Mật ong sạch."),
            TestIndex.article("news", "Mật ong", "Mật ong được mùa năm 2021."))) {
      assertEquals("news", index.ids("mật ong 2021").getFirst());
    }
  }

  private TestIndex bees() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String place : List.of("10", "7", "4a", "2", "1", "4")) {
      articles.add(bee("o" + place, "Điều " + place));
    }
    articles.add(
        legal(
            "whole",
            "Luật Nuôi ong rừng",
            "812/2031/QH19",
            "Luật",
            null,
            null,
            "Toàn văn có sáu điều."));
    articles.add(
        TestIndex.article(
            "cites",
            "Hỏi về Điều 7 Luật Nuôi ong rừng",
            "Khoản 2 Điều 7 Luật Nuôi ong rừng số 812/2031/QH19 nói về tổ; 7 tổ là nhiều."));
    return TestIndex.of(folder, articles.toArray(Article[]::new));
  }

  private static Article bee(String id, String place) {
    return legal(
        id, "Về tổ", "812/2031/QH19", "Luật", "Nuôi ong rừng", place, "Người nuôi ghi sổ.");
  }

  private static Article older() {
    return legal(
        "old7", "Về tổ", "31/2019/QH14", "Luật", "Nuôi ong rừng", "Điều 7", "Người nuôi ghi sổ.");
  }

  private static Article legal(
      String id,
      String title,
      String number,
      String type,
      @Nullable String partOf,
      @Nullable String place,
      String text) {
    return new Article(
        id,
        title,
        null,
        List.of(new Block(Block.Kind.PARAGRAPH, text)),
        Origin.UNKNOWN,
        new LegalDocument(number, type, null, partOf, place),
        List.of());
  }
}
