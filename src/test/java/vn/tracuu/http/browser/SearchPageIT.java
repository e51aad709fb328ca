package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The first page and the results, as a reader uses them. */
class SearchPageIT extends BrowserTest {
  private static final String TYPED = "tinh giản biên chế";

  @Test
  void typingAndEnterFind() {
    browser().open(page("/"));
    browser().one("#q").sendKeys(TYPED, Keys.ENTER);
    browser().awaitAddress("q=tinh");

    assertTrue(browser().texts(".hit h2").size() > 1);
    assertTrue(browser().one("h1").getText().endsWith(" bài cho " + TYPED));
    assertTrue(browser().texts(".snippet mark").contains("giản"));
  }

  @Test
  void theBoxHasTheFocusAtFirstAndASlashBringsItBack() {
    browser().open(page("/"));
    assertTrue(browser().is("document.activeElement.id === 'q'"));

    browser().open(results(TYPED));
    assertFalse(browser().is("document.activeElement.id === 'q'"));
    browser().one("body").sendKeys("/");
    assertTrue(browser().is("document.activeElement.id === 'q'"));
    assertEquals(TYPED, browser().run("return document.getElementById('q').value"));
  }

  @Test
  void decomposedTypingFindsTheSame() {
    browser().open(results(TYPED));
    List<String> composed = browser().texts(".hit h2");
    String decomposed = Normalizer.normalize(TYPED, Normalizer.Form.NFD);
    browser().open(page("/"));
    browser().one("#q").sendKeys(decomposed, Keys.ENTER);
    browser().awaitAddress("q=tinh");

    assertEquals(composed, browser().texts(".hit h2"));
  }

  @Test
  void whatAnInputMethodComposesIsCompletedAndItsEnterDoesNotSearch() {
    browser().open(page("/"));
    browser().one("#q").click();
    compose("nghi");
    browser().await("document.querySelectorAll('[role=option]').length > 0");
    browser().run(KEY, "Enter", 229);
    browser().run(KEY, "ArrowDown", 229);
    assertFalse(browser().is("document.querySelector('[aria-selected=true]')"));
    browser().command("Input.insertText", Map.of("text", "nghị"));
    assertEquals("nghị", browser().run("return document.getElementById('q').value"));
    assertFalse(browser().address().contains("q="));
    browser().one("#q").sendKeys(" quyết", Keys.ENTER);
    browser().awaitAddress("q=ngh%E1%BB%8B");

    assertTrue(browser().texts(".hit h2").size() > 1);
  }

  /** A key that belongs to an input method. */
  private static final String KEY =
      """
      document.getElementById('q').dispatchEvent(new KeyboardEvent('keydown',
        {key: arguments[0], keyCode: arguments[1], isComposing: true, bubbles: true, cancelable: true}))
      """;

  private static void compose(String text) {
    browser()
        .command(
            "Input.imeSetComposition",
            Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
  }

  @Test
  void pagesFollowOneAnother() {
    browser().open(page("/?q=x%C3%A3&size=3"));
    List<String> first = browser().texts(".hit h2");
    browser().one("a[rel=next]").click();
    browser().awaitAddress("page=2");
    List<String> second = browser().texts(".hit h2");
    browser().one("a[rel=prev]").click();
    browser().awaitAddress("q=x");

    assertEquals(3, second.size());
    assertTrue(second.stream().noneMatch(first::contains), first + " " + second);
    assertEquals(first, browser().texts(".hit h2"));
  }

  @Test
  void theQueryIsReadToTheReader() {
    browser().open(results("18nq/tw \"đổi mới\" -\"đất đai\""));

    assertEquals(
        "Hiểu là: 18-NQ/TW; \"đổi mới\"; không có: \"đất đai\"",
        browser().one(".reading").getText());
  }

  @Test
  void nothingFoundShowsWaysThatLeadSomewhere() {
    browser().open(results("\"tinh giản xyzzyx\""));
    assertTrue(browser().one("h1").getText().startsWith("Không tìm thấy bài nào"));
    browser().one(".nothing li a").click();
    browser().awaitAddress("q=");

    assertFalse(browser().all(".hit").isEmpty());
  }

  @Test
  void aSlipOfTheKeyIsCorrectedWithOneClick() {
    browser().open(results("sáp nhâpj"));
    String said = browser().one(".correction").getText();
    assertTrue(said.startsWith("Không có bài nào cho “sáp nhâpj”; kết quả cho sáp nhập"), said);
    assertFalse(browser().all(".hit").isEmpty(), "shown at once");
    browser().one(".correction a").click();
    browser().awaitAddress("q=");

    assertEquals("sáp nhập", browser().run("return document.getElementById('q').value"));
    assertFalse(browser().all(".hit").isEmpty());
  }

  @Test
  void aNumberThatIsNotThereLeadsToThoseThatLookAlike() {
    browser().open(results("18-NQ/TU"));
    assertEquals("18-NQ/TW", browser().one(".finding p .number").getText());
    browser().one(".finding p .number").click();
    browser().awaitAddress("TW");

    assertTrue(browser().texts(".hit mark").contains("18-NQ/TW"));
  }

  @Test
  void whyAHitIsHereIsToldWhenAsked() {
    browser().open(results(TYPED));
    assertFalse(browser().shows(".why li"));
    browser().one(".why summary").click();

    assertTrue(
        browser().texts(".why[open] li").contains("Các chữ đứng liền nhau: tinh giản biên chế"));
  }

  @Test
  void allOfItWorksWithoutScripts() {
    browser().scripts(false);
    browser().open(page("/"));
    browser().one("#q").sendKeys(TYPED, Keys.ENTER);
    browser().awaitAddress("q=tinh");
    browser().one(".why summary, .hit h2 a").click();

    assertFalse(browser().all(".hit, .article").isEmpty());
  }

  @Test
  void englishIsKeptFromPageToPage() {
    browser().open(site().origin() + "/?lang=en");
    browser().one("#q").sendKeys(TYPED, Keys.ENTER);
    browser().awaitAddress("lang=en");
    assertEquals("en", browser().run("return document.documentElement.lang"));
    assertTrue(browser().one("h1").getText().contains("articles for"));
    browser().one(".hit h2 a").click();
    browser().awaitAddress("/articles/");
    assertTrue(browser().one(".cite h2").getText().contains("Cite"));
    browser().one(".language").click();
    browser().awaitAddress("lang=vi");
    assertEquals("Trích dẫn bài này", browser().one(".cite h2").getText());
  }

  @Test
  void nothingIsWiderThanASmallPhone() {
    browser().size(360, 740);
    for (String path : PageKinds.paths()) {
      browser().open(page(path));
      assertEquals(
          360L, browser().run("return document.documentElement.scrollWidth"), "width of " + path);
    }
  }

  @Test
  void darkIsDark() {
    browser().media(Map.of("prefers-color-scheme", "dark"));
    browser().open(results(TYPED));
    String background = "return getComputedStyle(document.body).backgroundColor";

    assertEquals("rgb(23, 24, 26)", browser().run(background));
  }
}
