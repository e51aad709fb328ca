package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;

/** Articles and addresses that mean no good. Each tries to set {@code window.pwned}. */
class HostileContentIT extends BrowserTest {
  private static final String SCRIPT = "<script>window.pwned=1</script>";
  private static final String IMAGE = "<img src=x onerror=\"window.pwned=2\">";
  private static final String BREAKOUT = "\"><svg onload=window.pwned=3>'</title></script>-->]]>";
  private static final String BIDI = "\u202Egnart\u202C \u2066x\u2069 \u200Fy";
  private static final String NASTY = SCRIPT + IMAGE + BREAKOUT + "{{ 7*7 }} ${7*7} " + BIDI;

  private static Site hostile;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Origin origin =
        new Origin(
            "javascript:window.pwned=4",
            NASTY,
            NASTY,
            NASTY,
            new Published(LocalDate.of(2018, 1, 2), null));
    LegalDocument document = new LegalDocument("18-NQ/TW", NASTY, NASTY, NASTY, NASTY);
    List<Block> blocks =
        List.of(
            new Block(Block.Kind.HEADING, "Mục " + NASTY),
            Block.paragraph("mồi nhử trong thân bài 19-NQ/TW " + NASTY),
            new Block(Block.Kind.LIST_ITEM, NASTY),
            new Block(Block.Kind.TABLE_ROW, NASTY + " | " + NASTY),
            new Block(Block.Kind.CAPTION, NASTY));
    String id = "a\"><script>window.pwned=5</script>&#x27;/../%2e";
    hostile =
        Site.of(
            folder,
            List.of(
                new Article(id, "mồi nhử " + NASTY, "mồi nhử " + NASTY, blocks, origin, document),
                new Article(
                    "b",
                    "mồi nhử thứ hai",
                    null,
                    List.of(Block.paragraph("mồi nhử theo 18-NQ/TW " + NASTY)),
                    origin,
                    LegalDocument.NONE)),
            Map.of());
  }

  @AfterAll
  static void stop() throws IOException {
    hostile.close();
  }

  @Override
  List<String> origins() {
    return List.of(hostile.origin());
  }

  @Test
  void aListOfThemIsHarmless() {
    open("/?q=" + encode("mồi nhử"));

    assertEquals(2, browser().all(".hit").size());
    assertTrue(browser().texts(".hit h2").toString().contains(SCRIPT), "shown as it is");
    harmless();
  }

  @Test
  void theArticleIsHarmless() {
    open("/?q=" + encode("mồi nhử"));
    for (var link : browser().all(".hit h2 a")) {
      if (link.getText().contains(SCRIPT)) {
        browser().open(String.valueOf(link.getDomProperty("href")));
        break;
      }
    }
    browser().awaitAddress("/articles/");

    assertTrue(browser().one(".article h1").getText().contains(SCRIPT));
    assertTrue(browser().title().contains(SCRIPT));
    assertTrue(browser().all("mark").size() > 1);
    browser().run("document.querySelectorAll('details').forEach((d) => d.open = true)");
    harmless();
  }

  @Test
  void itsNumberIsHarmless() {
    open("/number/18-NQ/TW");

    assertFalse(browser().all(".held a").isEmpty());
    assertFalse(browser().all(".citing li").isEmpty());
    harmless();
  }

  @Test
  void suggestionsOfItAreHarmless() {
    open("/");
    browser().one("#q").sendKeys("mồi");
    browser().await("document.querySelectorAll('[role=option]').length > 0");
    harmless();
  }

  @Test
  void aQueryThatIsMarkupIsShownAsText() {
    open("/?q=" + encode(NASTY) + "&site=" + encode(NASTY) + "&author=" + encode(BREAKOUT));

    assertTrue(browser().one("h1").getText().contains(SCRIPT));
    harmless();
  }

  @Test
  void addressesThatAreMarkupAreRefusedAsText() {
    for (String path :
        List.of(
            "/?q=x&page=" + encode(NASTY),
            "/?q=x&sort=" + encode(NASTY),
            "/number/" + encode(SCRIPT),
            "/articles/" + encode(SCRIPT),
            "/?q=x&lang=" + encode(NASTY))) {
      open(path);
      harmless();
    }
    browser().complaints(); // the browser's own, of the statuses
  }

  private static void open(String path) {
    String lang = path.contains("lang=") ? "" : path.contains("?") ? "&lang=vi" : "?lang=vi";
    browser().open(hostile.origin() + path + lang);
  }

  private static void harmless() {
    assertFalse(browser().is("window.pwned"), "a script ran at " + browser().address());
    assertFalse(
        browser()
            .is(
                """
                [...document.querySelectorAll('[href], [action], [src]')].some((e) =>
                  /^\\s*javascript:/i.test(e.getAttribute('href') ?? e.getAttribute('action') ?? e.getAttribute('src')))
                """),
        "a link that runs a script");
    assertFalse(browser().is("document.querySelector('[onload], [onerror], main script')"));
    assertFalse(
        browser()
            .is("/[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]/.test(document.body.innerText)"),
        "a control of writing direction");
    assertFalse(browser().is("document.body.innerText.includes(' 49 ')"), "an evaluated template");
  }
}
