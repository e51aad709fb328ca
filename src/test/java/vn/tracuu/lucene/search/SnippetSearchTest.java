package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Snippet;

/** What a snippet holds, and where it begins and ends. */
class SnippetSearchTest {
  private static final String DULL =
      "Bếp lửa nhà sàn cháy âm ỉ suốt mùa đông dài, khói bay qua mái lá và quện vào vải. ";

  @TempDir private Path folder;

  @Test
  void theWindowThatHoldsMostIsShownWhole() throws IOException {
    String sentence =
        "Vì năm nào người già trong bản cũng nhắc con cháu giữ lấy nghề cũ của tổ tiên mình, "
            + "nay chợ phiên bày vải lanh nhuộm chàm cùng những tấm thổ cẩm thêu tay rất đẹp, "
            + "khách mua đông hơn hẳn, có người ở lại học dệt, học nhuộm rồi kể lại cho bạn bè nghe.";
    Snippet shown = snippet("lanh chàm thổ cẩm dệt", DULL + sentence + " " + DULL.repeat(9));

    for (String word : new String[] {"lanh", "chàm", "thổ", "cẩm", "dệt"}) {
      assertTrue(shown.toHtml().contains("<mark>" + word + "</mark>"), shown::toHtml);
    }
  }

  @Test
  void aRareWordCountsMoreThanACommonOne() throws IOException {
    String common = "Sương và mưa của bản và của mường, của sông và của suối. ";
    String rare = "Sương thì đọng trên chiếc khèn. ";
    Article[] others = new Article[12];
    for (int i = 0; i < others.length; i++) {
      others[i] = TestIndex.article("o" + i, "Của và " + i, "Của và của và, đọng của.");
    }
    try (TestIndex index = TestIndex.of(folder, with(others, common + DULL.repeat(8) + rare))) {
      String html = index.search("sương của khèn").hits().getFirst().snippet().toHtml();

      assertTrue(html.contains("<mark>khèn</mark>"), html);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n5. ", "\n12) ", "\nb) ", "\n- ", "\nII. ", " 7. "})
  void noSnippetEndsInTheNumberOfTheNextItem(String number) throws IOException {
    for (int length = 150; length < 260; length += 9) {
      String item = "Men lá gồm " + "ngải, gừng, riềng, ".repeat(20).substring(0, length) + "quế.";
      Snippet shown = snippet("men lá", item + number + DULL.repeat(6));

      String last = shown.text().strip().replaceFirst("(?s).*\\s", "");
      assertFalse(last.equals(number.strip()), shown.text());
    }
  }

  @Test
  void aPlaceIsNotPartedFromItsDocument() throws IOException {
    for (int length = 150; length < 260; length += 7) {
      String head = "Men lá gồm " + "ngải gừng riềng ".repeat(20).substring(0, length);
      Snippet shown =
          snippet("men lá", head + " theo điểm a khoản 2 Điều 14 của lệ làng " + DULL.repeat(6));

      assertFalse(shown.text().strip().matches("(?s).*(điểm|a|khoản|2|Điều)"), shown.text());
    }
  }

  @Test
  void whereASentenceIsCutStandsAnEllipsis() throws IOException {
    String dull = DULL.strip().replace('.', ',') + " ";
    Snippet inside = snippet("khèn", dull.repeat(8) + "tiếng khèn vang " + dull.repeat(8));
    Snippet whole = snippet("khèn", DULL.repeat(3) + "Tiếng khèn vang. " + DULL.repeat(6));

    assertTrue(inside.toHtml().startsWith("…") && inside.toHtml().endsWith("…"), inside::toHtml);
    assertFalse(whole.toHtml().contains("…"), whole::toHtml);
  }

  @Test
  void ofAnOfficialPaperTheSubjectIsShownAndNotItsHead() throws IOException {
    String[] paper = {
      "UBND XÃ LÙNG TÁM",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 14/QĐ-UBND",
      "QUYẾT ĐỊNH",
      "Về việc dệt lanh ở chợ phiên",
      DULL.repeat(5)
    };
    try (TestIndex index =
        TestIndex.of(folder, TestIndex.bearing("14/QĐ-UBND", "own", "Giấy tờ xã", paper))) {
      for (String query : new String[] {"14/QĐ-UBND", "giấy tờ"}) {
        String text = index.search(query).hits().getFirst().snippet().text();

        assertTrue(text.startsWith("QUYẾT ĐỊNH\nVề việc dệt lanh"), query + ": " + text);
      }
      assertEquals(0, index.search("hạnh phúc").total());
      assertEquals(0, index.search("xã hội chủ nghĩa").total());
    }
  }

  private Snippet snippet(String query, String text) throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder.resolve("" + text.hashCode()),
            TestIndex.article("a", "Chuyện", text.split("\n")))) {
      return index.search(query).hits().getFirst().snippet();
    }
  }

  private static Article[] with(Article[] others, String text) {
    Article[] all = java.util.Arrays.copyOf(others, others.length + 1);
    all[others.length] = TestIndex.article("a", "Chuyện", text);
    return all;
  }
}
