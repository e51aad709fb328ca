package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Every kind of page by axe-core's rules: light, dark, narrow, opened up. */
class AccessibilityIT extends BrowserTest {
  static Stream<String> paths() {
    return PageKinds.paths().stream();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noViolationInLight(String path) {
    browser().open(page(path));
    openAll();
    assertEquals(List.of(), Axe.violations(browser()));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noViolationInDark(String path) {
    browser().media(Map.of("prefers-color-scheme", "dark"));
    browser().open(page(path));
    openAll();
    assertEquals(List.of(), Axe.violations(browser()));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noViolationInHighContrast(String path) {
    browser().media(Map.of("prefers-contrast", "more", "forced-colors", "active"));
    browser().open(page(path));
    assertEquals(List.of(), Axe.violations(browser()));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noViolationOnAPhone(String path) {
    browser().size(360, 740);
    browser().open(page(path));
    assertEquals(List.of(), Axe.violations(browser()));
  }

  @Test
  void noViolationWithSuggestionsOpen() {
    browser().open(page("/"));
    WebElement box = browser().one("#q");
    box.sendKeys("nghị quyết");
    browser().await("document.querySelectorAll('[role=option]').length > 0");
    box.sendKeys(Keys.DOWN);
    assertEquals(List.of(), Axe.violations(browser()));
  }

  private static void openAll() {
    browser().run("document.querySelectorAll('details').forEach((d) => d.open = true)");
  }
}
