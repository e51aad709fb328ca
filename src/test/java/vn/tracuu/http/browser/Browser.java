package vn.tracuu.http.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One Chromium, started once for all tests; what a test changes of it, {@link #reset} undoes. */
final class Browser implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final List<String> CHROMIUMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether this machine has a browser, and a driver for it. */
  static boolean isInstalled() {
    return chromium().isPresent() && chromedriver().isPresent();
  }

  static Browser start() {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver().orElseThrow().toFile()) // nothing is downloaded
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options(chromium().orElseThrow())));
  }

  private static Optional<Path> chromium() {
    return find("tracuu.browser", CHROMIUMS);
  }

  private static Optional<Path> chromedriver() {
    return find("tracuu.chromedriver", DRIVERS);
  }

  private static ChromeOptions options(Path chromium) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    logs.enable("performance", Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion", // what is scrolled to stands still when it is clicked
        "--lang=vi",
        "--window-size=1280,1000");
    return options;
  }

  /** The executable that the property names, and no other; else the first of the usual places. */
  private static Optional<Path> find(String property, List<String> places) {
    String named = System.getProperty(property);
    return (named == null ? places.stream() : Stream.of(named))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** As it was at first: wide, light, with scripts, nothing logged. */
  void reset() {
    driver.get("about:blank");
    scripts(true);
    media(Map.of());
    size(1280, 1000);
    logged("browser");
    logged("performance");
  }

  void open(String address) {
    driver.get(address);
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  String title() {
    return String.valueOf(driver.getTitle());
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  List<String> texts(String css) {
    return all(css).stream().map(WebElement::getText).toList();
  }

  /** Clicks where an element is, as a hand would. */
  void click(WebElement element) {
    new Actions(driver).moveToElement(element).click().perform();
  }

  /**
   * Whether an element is to be seen; the driver takes all in a closed details element as hidden.
   */
  boolean shows(String css) {
    return is(
        "document.querySelector(\"" + css + "\").checkVisibility({contentVisibilityAuto: true})");
  }

  /** The value of a script's {@code return}. */
  @Nullable Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  @Nullable Object runAsync(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return ((JavascriptExecutor) driver).executeAsyncScript(script, arguments);
  }

  boolean is(String script) {
    return Boolean.TRUE.equals(run("return Boolean(" + script + ")"));
  }

  /** Waits until a script's expression holds. */
  void await(String expression) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "waited for " + expression + " at " + address())
        .until(d -> is(expression));
  }

  /** Waits until the address contains {@code part}. */
  void awaitAddress(String part) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "waited for " + part + " in " + address())
        .until(d -> address().contains(part));
    await("document.readyState === 'complete'");
  }

  void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  void scripts(boolean on) {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /** Media features as CSS asks for them: {@code prefers-color-scheme: dark}. */
  void media(Map<String, String> features) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            features.entrySet().stream()
                .map(f -> Map.of("name", f.getKey(), "value", f.getValue()))
                .toList()));
  }

  void size(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** A picture of what is seen now. */
  void screenshot(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** What was written to the console since it was last asked, warnings and errors only. */
  List<String> complaints() {
    return logged("browser").stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Where requests went since it was last asked, of all pages and frames. */
  List<String> requests() {
    List<String> urls = new ArrayList<>();
    for (LogEntry entry : logged("performance")) {
      JsonNode message = json(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        urls.add(message.path("params").path("request").path("url").asText());
      }
    }
    return urls;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<LogEntry> logged(String log) {
    return driver.manage().logs().get(log).getAll();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
