package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Suggestions while typing, by keyboard and by pointer. */
class SuggestionsIT extends BrowserTest {
  private static final String LISTED = "document.querySelectorAll('[role=option]').length > 0";
  private static final String OPEN = "!document.querySelector('[role=listbox]').hidden";

  @Test
  void arrowsChooseAndEnterSearches() {
    WebElement box = typed("nghị quyết");
    assertEquals("true", box.getDomAttribute("aria-expanded"));
    box.sendKeys(Keys.DOWN, Keys.DOWN, Keys.UP);
    WebElement first = browser().one("[role=option]");
    assertEquals("true", first.getDomAttribute("aria-selected"));
    assertEquals(first.getDomAttribute("id"), box.getDomAttribute("aria-activedescendant"));
    String text = first.findElement(By.className("text")).getText();
    box.sendKeys(Keys.ENTER);
    browser().awaitAddress("q=");

    assertEquals(text, browser().run("return document.getElementById('q').value"));
  }

  @Test
  void escapeClosesAndKeepsWhatWasTyped() {
    WebElement box = typed("nghị quyết");
    box.sendKeys(Keys.DOWN, Keys.ESCAPE);

    assertFalse(browser().is(OPEN));
    assertEquals("nghị quyết", browser().run("return document.getElementById('q').value"));
    assertEquals("false", box.getDomAttribute("aria-expanded"));
    assertFalse(browser().is("document.getElementById('q').hasAttribute('aria-activedescendant')"));
  }

  @Test
  void enterWithoutAChoiceSearchesForWhatWasTyped() {
    WebElement box = typed("nghị quyết");
    box.sendKeys(Keys.ENTER);
    browser().awaitAddress("q=ngh%E1%BB%8B+quy%E1%BA%BFt");
  }

  @Test
  void aClickChooses() {
    typed("nghị quyết");
    browser().one("[role=option]").click();
    browser().awaitAddress("q=");

    assertFalse(browser().all(".hit").isEmpty());
  }

  @Test
  void howManyThereAreIsToldToScreenReaders() {
    typed("nghị quyết");

    assertTrue(
        String.valueOf(browser().run("return document.querySelector('[role=status]').textContent"))
            .matches("Có \\d+ gợi ý; .*"));
    assertNotNull(browser().one("[role=combobox][aria-controls]"));
  }

  @Test
  void theyGoWhenTheBoxIsLeft() {
    typed("nghị quyết");
    browser().run("document.activeElement.blur()");

    assertFalse(browser().is(OPEN));
  }

  @Test
  void onlyTheLastAnswerIsShown() {
    browser().open(page("/"));
    browser()
        .run(
            """
            window.asked = [];
            window.fetch = (url, {signal}) => new Promise((done, failed) => {
              const typed = new URL(url, location).searchParams.get('q');
              window.asked.push(typed);
              signal.addEventListener('abort', () => failed(new DOMException('', 'AbortError')));
              const answer = {suggestions: [{text: typed, kind: 'phrase', count: 1}]};
              setTimeout(() => done({ok: true, json: async () => answer}), typed === 'đất' ? 900 : 10);
            });
            """);
    WebElement box = browser().one("#q");
    box.sendKeys("đất");
    browser().await("window.asked.length === 1");
    box.sendKeys(" đai");
    browser().await("window.asked.length === 2 && " + LISTED);
    browser().runAsync("setTimeout(arguments[0], 1000)");

    assertEquals(List.of("đất đai"), browser().texts("[role=option] .text"));
  }

  @Test
  void aServiceThatDoesNotAnswerIsGivenUpAndThatIsSaid() {
    browser().open(page("/"));
    browser()
        .run(
            """
            const wait = window.setTimeout;
            window.setTimeout = (done, ms) => wait(done, ms / 20);
            window.fetch = (url, {signal}) => new Promise((done, failed) =>
              signal.addEventListener('abort', () => failed(signal.reason)));
            """);
    browser().one("#q").sendKeys("đất");
    browser()
        .await("document.querySelector('[role=status]').textContent.startsWith('Chưa lấy được')");

    assertFalse(browser().is(OPEN));
  }

  private static WebElement typed(String text) {
    browser().open(page("/"));
    WebElement box = browser().one("#q");
    box.sendKeys(text);
    browser().await(LISTED);
    return box;
  }
}
