package vn.tracuu.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;

class KnownDocumentTest {
  private static final Block HEAD = Block.paragraph("Số: 67/2022/TT-BTC");

  @Test
  void whatTheSourceLacksIsReadFromTheHead() {
    assertEquals(
        new LegalDocument("67/2022/TT-BTC", "Thông tư", "Bộ Tài chính", null, null),
        KnownDocument.in(article(LegalDocument.NONE, HEAD)).document());
  }

  @Test
  void whatTheSourceGivesStays() {
    LegalDocument given = new LegalDocument("1/2020/TT-BTC", "Văn bản", "Bộ", "Luật", "Điều 1");

    assertEquals(given, KnownDocument.in(article(given, HEAD)).document());
  }

  @Test
  void anArticleWithoutANumberStaysAsItIs() {
    Article news = article(LegalDocument.NONE, Block.paragraph("Theo Thông tư 67/2022/TT-BTC."));

    assertSame(news, KnownDocument.in(news));
  }

  private static Article article(LegalDocument document, Block... blocks) {
    return new Article("a", "Tên", null, List.of(blocks), Origin.UNKNOWN, document);
  }
}
