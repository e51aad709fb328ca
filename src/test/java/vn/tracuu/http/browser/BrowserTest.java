package vn.tracuu.http.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tracuu.cli.Main;

/**
 * A test in the browser, over the shipped corpus. Browser and service are started once for all
 * classes of tests and end with the virtual machine.
 */
@ExtendWith(NeedsBrowser.class)
abstract class BrowserTest {
  /** A page that is not there, of which the browser itself complains. */
  private static final String MISSING = "/articles/none";

  private static @Nullable Browser browser;
  private static @Nullable Site shipped;

  @BeforeAll
  static void startOnce() throws IOException {
    if (browser == null) {
      Browser started = Browser.start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      browser = started;
    }
    if (shipped == null) {
      shipped = shippedCorpus();
    }
  }

  @BeforeEach
  void begin() {
    browser().reset();
  }

  @AfterEach
  void nothingWentWrong() {
    List<String> complaints =
        browser().complaints().stream().filter(line -> !line.contains(MISSING)).toList();
    assertEquals(List.of(), complaints, "the console is empty");
    List<String> foreign =
        browser().requests().stream()
            .filter(url -> origins().stream().noneMatch(url::startsWith))
            .filter(url -> !url.startsWith("data:") && !url.equals("about:blank"))
            .toList();
    assertEquals(List.of(), foreign, "no request leaves the origin");
  }

  /** Where requests may go. */
  List<String> origins() {
    return List.of(site().origin() + "/");
  }

  static Browser browser() {
    return Objects.requireNonNull(browser);
  }

  /** The address of a page of the shipped corpus's service, in Vietnamese. */
  static String page(String path) {
    String lang = path.contains("?") ? "&lang=vi" : "?lang=vi";
    int fragment = path.indexOf('#');
    String whole =
        fragment < 0 ? path + lang : path.substring(0, fragment) + lang + path.substring(fragment);
    return site().origin() + whole;
  }

  static Site site() {
    return Objects.requireNonNull(shipped);
  }

  static String results(String query) {
    return page("/?q=" + encode(query));
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Site shippedCorpus() throws IOException {
    Path index = Files.createTempDirectory(Path.of("target"), "browser-index");
    String[] reindex = {"reindex", "--quiet", "--corpus", "corpus", "--index", index.toString()};
    assertEquals(0, Main.commandLine().execute(reindex));
    return Site.over(index, Map.of());
  }
}
