package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * Pictures of every kind of page, in {@code target/screenshots}; to be looked at: what is seen at
 * first, and the whole page. The README's is {@code readme.png} of them.
 */
class ScreenshotsIT extends BrowserTest {
  /** Pixels; what is below is more of the same. */
  private static final long HIGHEST = 4_000;

  private static final Path FOLDER = Path.of("target/screenshots");

  @Test
  void everyKindOfPageLightDarkAndNarrow() throws IOException {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, String> kind : PageKinds.all().entrySet()) {
      shoot(kind.getKey() + "-light", kind.getValue(), "light", 1280);
      shoot(kind.getKey() + "-dark", kind.getValue(), "dark", 1280);
      shoot(kind.getKey() + "-narrow", kind.getValue(), "light", 360);
    }

    assertTrue(Files.size(FOLDER.resolve("results-dark.png")) > 10_000);
  }

  @Test
  void suggestionsLightDarkAndNarrow() throws IOException {
    Files.createDirectories(FOLDER);
    for (String name : List.of("light", "dark", "narrow")) {
      String scheme = name.equals("dark") ? "dark" : "light";
      browser().media(Map.of("prefers-color-scheme", scheme));
      browser().size(name.equals("narrow") ? 360 : 1280, 780);
      browser().open(page("/"));
      browser().one("#q").sendKeys("nghị quyết");
      browser().await("document.querySelectorAll('[role=option]').length > 0");
      browser().one("#q").sendKeys(Keys.DOWN);
      browser().screenshot(FOLDER.resolve("suggestions-" + name + ".png"));
    }

    assertTrue(Files.size(FOLDER.resolve("suggestions-dark.png")) > 10_000);
  }

  @Test
  void theReadmesPictureIsLight() throws IOException {
    Files.createDirectories(FOLDER);
    browser().size(1000, 680);
    browser().open(page(PageKinds.RESULTS));
    browser().screenshot(FOLDER.resolve("readme.png"));

    assertTrue(Files.size(FOLDER.resolve("readme.png")) < 200_000);
    assertTrue(Files.size(Path.of("src/docs/page.png")) < 200_000);
  }

  private static void shoot(String name, String path, String scheme, int width) throws IOException {
    browser().media(Map.of("prefers-color-scheme", scheme));
    browser().size(width, width > 600 ? 1000 : 780);
    browser().open(page(path));
    browser().screenshot(FOLDER.resolve(name + ".png"));
    long whole =
        Long.parseLong(
            String.valueOf(browser().run("return document.documentElement.scrollHeight")));
    browser().size(width, (int) Math.min(whole, HIGHEST));
    browser().screenshot(FOLDER.resolve(name + "-whole.png"));
  }
}
