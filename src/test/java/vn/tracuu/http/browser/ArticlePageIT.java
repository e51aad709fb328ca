package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;

/** An article: structure, matches, citations, references. */
class ArticlePageIT extends BrowserTest {
  private static final String MARKED = PageKinds.DECISION + "?q=" + encode("bảo vệ rừng");

  @Test
  void matchesAreSteppedThroughByKeysAndButtons() {
    browser().open(page(MARKED));
    int count = browser().all(".article mark[id]").size();
    assertTrue(count >= 2);
    assertEquals(count + " chỗ khớp", browser().one(".stepper output").getText());
    browser().one("body").sendKeys("n");
    assertEquals("m1", here());
    browser().one("[data-step='1']").click();
    assertEquals("m2", here());
    assertEquals("2 / " + count, browser().one(".stepper output").getText());
    browser().one("body").sendKeys("pp");

    assertEquals("m" + count, here());
  }

  @Test
  void withoutScriptsTheFirstMatchIsALink() {
    browser().scripts(false);
    browser().open(page(MARKED));
    browser().one(".stepper .first").click();

    assertTrue(browser().address().endsWith("#m1"));
    assertFalse(browser().one("#m1").getText().isEmpty());
  }

  @Test
  void aDieuIsAHeadingWithItsAnchor() {
    browser().open(page(PageKinds.DECISION + "#dieu-2"));

    assertEquals("Điều 2. Trách nhiệm của Kiểm lâm", browser().one(":target").getText());
    assertTrue(browser().all(".contents a").size() >= 6);
  }

  @Test
  void tableRowsAreATable() {
    browser().open(page(PageKinds.DECISION));

    assertEquals(2, browser().all(".article .table:first-of-type tr:first-child td").size());
  }

  @Test
  void citationsLeadToTheirNumbers() {
    browser().open(page(PageKinds.NEWS));
    browser().run("document.querySelector('a.cited').click()");
    browser().awaitAddress("/number/");

    assertEquals("18-NQ/TW", browser().one("h1").getText());
  }

  @Test
  void citationManagersFindWhatTheyRead() throws Exception {
    browser().open(page(PageKinds.NEWS));
    String title = browser().one(".article h1").getText();

    assertEquals(title, meta("citation_title"));
    assertEquals(title, meta("DC.title"));
    assertEquals("Lò Thị Vân Anh", meta("citation_author"));
    assertEquals("2022/10/05", meta("citation_publication_date"));
    JsonNode data =
        new ObjectMapper()
            .readTree(
                String.valueOf(
                    browser()
                        .run(
                            "return document.querySelector('script[type=\"application/ld+json\"]').textContent")));
    assertEquals("NewsArticle", data.path("@type").asText());
    assertEquals(title, data.path("headline").asText());
    assertEquals("Lò Thị Vân Anh", data.path("author").path("name").asText());
  }

  @Test
  void theReferenceIsShownAndCanBeTakenAlong() {
    browser().open(page(PageKinds.NEWS));

    assertTrue(
        browser().one(".plain").getText().startsWith("Lò Thị Vân Anh (2022), “Sơn Hà quán triệt"));
    assertEquals(List.of("RIS", "BibTeX", "CSL-JSON"), browser().texts(".forms a"));
  }

  @Test
  void whoCitesItStandsBesideItWithTheSentence(@TempDir Path folder) throws IOException {
    List<Article> articles =
        List.of(
            article("a", "Quyết định về rừng", "Số: 27/2022/QĐ-UBND", "Giữ rừng."),
            article("b", "Tin", "Hội nghị họp.", "Theo Quyết định số 27/2022/QĐ-UBND, rừng xanh."));
    try (Site small = Site.of(folder, articles, Map.of())) {
      browser().open(small.origin() + "/articles/a?lang=vi");

      assertEquals("1 bài dẫn văn bản này", browser().one(".cited-by h2").getText());
      assertEquals(
          "Theo Quyết định số 27/2022/QĐ-UBND, rừng xanh.",
          browser().one(".cited-by .snippet").getText());
      assertEquals("27/2022/QĐ-UBND", browser().one(".cited-by mark").getText());
      assertTrue(
          browser().requests().stream().allMatch(address -> address.startsWith(small.origin())));
    }
  }

  private static Article article(String id, String title, String... paragraphs) {
    List<Block> blocks = Stream.of(paragraphs).map(Block::paragraph).toList();
    return new Article(id, title, null, blocks, Origin.UNKNOWN, LegalDocument.NONE);
  }

  @Test
  void onPaperOnlyTheArticleAndItsReferenceStay() {
    browser().open(page(MARKED));
    browser().command("Emulation.setEmulatedMedia", Map.of("media", "print"));

    assertTrue(browser().one(".article").isDisplayed());
    assertTrue(browser().one(".plain").isDisplayed());
    assertFalse(browser().one(".top").isDisplayed());
    assertFalse(browser().one(".stepper").isDisplayed());
    assertFalse(browser().one(".forms").isDisplayed());
  }

  private static String here() {
    return String.valueOf(browser().one("mark.here").getDomAttribute("id"));
  }

  private static String meta(String name) {
    return String.valueOf(browser().one("meta[name='" + name + "']").getDomAttribute("content"));
  }
}
