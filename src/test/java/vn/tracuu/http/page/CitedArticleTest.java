package vn.tracuu.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;

class CitedArticleTest {
  private static final String HERE = "http://here.example/articles/a";
  private static final LegalDocument LAW =
      new LegalDocument("31/2024/QH15", "Luật", "Quốc hội", "Luật Đất đai", "Điều 1");

  @Test
  void newsIsCitedByItsAuthor() {
    assertEquals(
        "Lê An (2018), “Tin”, bao.example, ngày 30/12/2018, https://bao.example/1.",
        cited("https://bao.example/1", "Lê An", LegalDocument.NONE).plain());
  }

  @Test
  void aDocumentIsCitedByItsIssuerPlaceAndNumber() {
    assertEquals(
        "Quốc hội (2018), “Tin”, Điều 1, Luật Đất đai, số 31/2024/QH15, bao.example,"
            + " ngày 30/12/2018, "
            + HERE
            + ".",
        cited(null, null, LAW).plain());
  }

  @Test
  void withoutAnythingKnownItIsTitleAndAddress() {
    Article bare = new Article("a", "Tin", null, List.of(), Origin.UNKNOWN, LegalDocument.NONE);

    assertEquals("“Tin”, " + HERE + ".", CitedArticle.of(bare, HERE).plain());
  }

  @Test
  void citationProcessorsGetPartsOfTheDay() {
    Map<String, Object> csl = cited("https://bao.example/1", "Lê An", LegalDocument.NONE).csl();

    assertEquals("webpage", csl.get("type"));
    assertEquals(Map.of("date-parts", List.of(List.of(2018, 12, 30))), csl.get("issued"));
    assertEquals(List.of(Map.of("literal", "Lê An")), csl.get("author"));
    assertEquals("legislation", cited(null, null, LAW).csl().get("type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "JAVASCRIPT://x", "data:text/html,x", "//x", " "})
  void anAddressThatIsNoneOfTheWebIsNoSource(String url) {
    CitedArticle cited = cited(url, null, LegalDocument.NONE);

    assertNull(cited.source());
    assertTrue(cited.meta().contains(new CitedArticle.Meta("citation_public_url", HERE)));
  }

  private static CitedArticle cited(
      @Nullable String url, @Nullable String author, LegalDocument document) {
    Published day = Published.parse("2018-12-30").orElseThrow();
    Origin origin = new Origin(url, "https://bao.example/", author, null, day);
    return CitedArticle.of(new Article("a", "Tin", null, List.of(), origin, document), HERE);
  }
}
