package vn.tracuu.http.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Deque's accessibility rules, all of them but the experimental ones, on the page that is open. */
final class Axe {
  private static final Path SCRIPT = Path.of("target/axe-core/package/axe.min.js");

  private Axe() {}

  /** What violates them, a line for each element. */
  static List<?> violations(Browser browser) {
    browser.run(script());
    Object found =
        browser.runAsync(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {rules: {'target-size': {enabled: true}}}).then(
              (result) => done(result.violations.flatMap((v) => v.nodes.map((node) =>
                `${v.id} (${v.help}): ${node.html.slice(0, 200)} ${node.failureSummary}`))),
              (error) => done([String(error)]));
            """);
    return found instanceof List<?> list ? list : List.of(String.valueOf(found));
  }

  private static String script() {
    try {
      return Files.readString(SCRIPT);
    } catch (IOException e) {
      throw new UncheckedIOException("Maven puts axe-core there: run the tests with it", e);
    }
  }
}
