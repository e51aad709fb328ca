package vn.tracuu.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;

class DocumentHeadTest {
  @Test
  void aConsolidatedTextBearsTheNumberThatItWasAuthenticatedUnder() {
    assertEquals(
        "21/VBHN-BTC",
        number(
            article(
                "a",
                "Thông tư về sổ kho",
                null,
                "Số: 14/2031/TT-BTC",
                "Điều 1. Kho mở cửa lúc bảy giờ.",
                "Số: 21/VBHN-BTC",
                "XÁC THỰC VĂN BẢN HỢP NHẤT",
                "Hà Nội, ngày 4 tháng 5 năm 2033")));
  }

  @Test
  void aNumberOfAnotherKindBesideTheAuthenticationIsNotItsOwn() {
    String[] lines = new String[14];
    Arrays.fill(lines, "Kho mở cửa lúc bảy giờ.");
    lines[12] = "Số: 9/TB-UBND";
    lines[13] = "Xác thực văn bản hợp nhất là gì?";
    assertEquals("", number(article("a", "Tin", null, lines)));
  }

  @ParameterizedTest
  @CsvSource({
    "thong-tu-so-19-2031-tt-btc-28383, 19/2031/TT-BTC",
    "kho/19_2031_TT-BTC.html, 19/2031/TT-BTC",
    "van-ban-hop-nhat-so-77-vbhn-byt-4412.htm, 77/VBHN-BYT",
    "luat-so-12-2031-qh16-4823/25753.htm, 12/2031/QH16",
    "nghi-quyet-so-18-nq-tw-di-vao-cuoc-song.html, ''",
    "nghi-quyet-18-nq-tw, ''",
    "tin-2031-12.html, ''"
  })
  void aFileNamedByANumberAndNothingElseIsThatDocument(String name, String number) {
    assertEquals(number, number(article(name, "Tên", null, "Điều 1. Kho.")));
    assertEquals(number, number(article("a", "Tên", "https://v.example/" + name, "Điều 1.")));
  }

  @Test
  void theHeadComesBeforeTheName() {
    assertEquals(
        "20/2031/TT-BTC",
        number(article("thong-tu-so-19-2031-tt-btc", "Tên", null, "Số: 20/2031/TT-BTC")));
  }

  @Test
  void theBracketsBehindATitleOfItsTypeHoldTheNumber() {
    assertEquals("53/2031/QH16", number(article("a", "Luật Bến bãi (53/2031/QH16)", null, "x")));
    assertEquals("", number(article("a", "Hỏi về bến bãi (53/2031/QH16)", null, "x")));
  }

  private static String number(Article article) {
    return DocumentHead.number(article).map(found -> found.number().canonical()).orElse("");
  }

  private static Article article(
      String id, String title, @Nullable String url, String... paragraphs) {
    return new Article(
        id,
        title,
        null,
        List.of(paragraphs).stream().map(Block::paragraph).toList(),
        new Origin(url, null, null, null, null),
        LegalDocument.NONE);
  }
}
