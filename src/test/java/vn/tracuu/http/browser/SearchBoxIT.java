package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.settings.Setting;

/**
 * The site box on a page of another origin, one that the service allows and one that it does not.
 */
class SearchBoxIT extends BrowserTest {
  private static final String OPTIONS =
      "document.querySelector('tra-cuu-box').shadowRoot.querySelectorAll('[role=option]').length > 0";

  private static HttpServer host;
  private static Site allowing;
  private static Site refusing;

  @BeforeAll
  static void startBoth(@TempDir Path folder) throws IOException {
    host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<Article> articles =
        List.of(
            new Article(
                "a",
                "Nghị quyết về đất đai",
                null,
                List.of(Block.paragraph("Thu hồi đất.")),
                Origin.UNKNOWN,
                LegalDocument.NONE));
    allowing = Site.of(folder.resolve("a"), articles, Map.of(Setting.CORS, hostOrigin()));
    refusing = Site.of(folder.resolve("b"), articles, Map.of());
    serve("/allowed", allowing);
    serve("/refused", refusing);
    host.start();
  }

  @AfterAll
  static void stopBoth() throws IOException {
    host.stop(0);
    allowing.close();
    refusing.close();
  }

  @Override
  List<String> origins() {
    return List.of(hostOrigin(), allowing.origin(), refusing.origin());
  }

  @Test
  void suggestsAcrossOriginsAndLeadsToTheService() {
    WebElement input = typed("/allowed");
    browser().await(OPTIONS);
    assertEquals(List.of(), Axe.violations(browser()));
    input.sendKeys(Keys.DOWN);
    assertTrue(
        String.valueOf(input.getDomAttribute("aria-activedescendant")).startsWith("suggestions-"));
    input.sendKeys(Keys.ENTER);
    browser().awaitAddress(allowing.origin() + "/?q=");

    assertEquals(1, browser().all(".hit").size());
  }

  @Test
  void escapeClosesIt() {
    WebElement input = typed("/allowed");
    browser().await(OPTIONS);
    input.sendKeys(Keys.ESCAPE);

    assertEquals("false", input.getDomAttribute("aria-expanded"));
  }

  @Test
  void variablesOfThePageThemeIt() {
    browser().open(hostOrigin() + "/allowed");
    WebElement button = shadow().findElement(By.cssSelector("button"));

    assertEquals("rgba(120, 20, 60, 1)", button.getCssValue("background-color"));
  }

  @Test
  void whereItIsNotAllowedItSaysSoAndStillSearches() {
    WebElement input = typed("/refused");
    browser()
        .await("document.querySelector('tra-cuu-box').shadowRoot.querySelector('.status.shown')");
    String said = shadow().findElement(By.cssSelector(".status")).getText();
    input.sendKeys(Keys.ENTER);
    browser().awaitAddress(refusing.origin() + "/?q=");

    assertEquals("Chưa lấy được gợi ý; bạn vẫn có thể nhấn Tìm.", said);
    assertEquals(1, browser().all(".hit").size());
    List<String> complaints = browser().complaints();
    assertFalse(complaints.isEmpty());
    assertTrue(
        complaints.stream().allMatch(c -> c.contains("CORS") || c.contains("ERR_FAILED")),
        () -> "only the browser's own words: " + complaints);
  }

  private static WebElement typed(String path) {
    browser().open(hostOrigin() + path);
    WebElement input = shadow().findElement(By.cssSelector("input[type=search]"));
    input.sendKeys("nghị quyết");
    return input;
  }

  private static SearchContext shadow() {
    return browser().one("tra-cuu-box").getShadowRoot();
  }

  private static String hostOrigin() {
    return "http://127.0.0.1:" + host.getAddress().getPort();
  }

  /** A page of a strict site: the box needs no style or script in it. */
  private static void serve(String path, Site service) {
    byte[] html =
        """
        <!doctype html><html lang="vi"><meta charset="utf-8"><title>Một trang khác</title>
        <link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css">
        <main><h1>Một trang khác</h1><tra-cuu-box></tra-cuu-box></main>
        <script src="%s/search-box.js" defer></script></html>
        """
            .formatted(service.origin())
            .getBytes(StandardCharsets.UTF_8);
    byte[] css =
        "body { color: #111; background: #fff } tra-cuu-box { --tracuu-accent: rgb(120 20 60) }"
            .getBytes(StandardCharsets.UTF_8);
    host.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Security-Policy",
                  "default-src 'self'; img-src data:; script-src %1$s; connect-src %1$s; form-action %1$s"
                      .formatted(service.origin()));
          exchange.sendResponseHeaders(200, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    if (path.equals("/allowed")) {
      host.createContext(
          "/host.css",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/css");
            exchange.sendResponseHeaders(200, css.length);
            exchange.getResponseBody().write(css);
            exchange.close();
          });
    }
  }
}
