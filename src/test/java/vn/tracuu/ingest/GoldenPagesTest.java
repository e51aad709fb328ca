package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tracuu.article.Article;
import vn.tracuu.ingest.html.CaptureChrome;
import vn.tracuu.ingest.html.Profiles;
import vn.tracuu.ingest.html.SiteChrome;

/**
 * Small pages of our own, each of which pins one trap, and captures of such: what is made of {@code
 * source.html}, {@code source.txt} or {@code source.md} is {@code expected.json}. After a change
 * that is meant, {@code ./mvnw test -Dtest=GoldenPagesTest -Dgolden.update} writes the files again;
 * the difference is reviewed like code.
 */
class GoldenPagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = System.getProperty("golden.update") != null;
  private static final int AT_LEAST = 110;

  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
  private static final HtmlExtractor HTML = new HtmlExtractor(Profiles.shipped());

  /** What is compared. */
  record Page(
      String title,
      @Nullable String lead,
      @Nullable String published,
      @Nullable String author,
      @Nullable String source,
      @Nullable String section,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String number,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String issuer,
      List<String> blocks,
      List<String> attachments) {
    static Page of(Article article) {
      var origin = article.origin();
      return new Page(
          article.title(),
          article.lead(),
          origin.published() == null ? null : origin.published().toString(),
          origin.author(),
          origin.source(),
          origin.section(),
          origin.url(),
          article.document().number(),
          article.document().type(),
          article.document().issuer(),
          article.blocks().stream().map(b -> b.kind() + " " + b.text()).toList(),
          article.attachments().stream().map(f -> f.name() + " <" + f.url() + ">").toList());
    }
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsThePage(Path folder) throws IOException, RefusedException {
    Article article = article(folder);
    String found = JSON.writeValueAsString(Page.of(article)) + "\n";
    Path expected = folder.resolve("expected.json");
    if (UPDATE) {
      Files.writeString(expected, found);
    }

    assertEquals(Files.readString(expected), found);
  }

  /** A saved page, or one that was captured as text or markdown. */
  private static Article article(Path folder) throws IOException, RefusedException {
    for (String capture : List.of("source.txt", "source.md")) {
      if (Files.exists(folder.resolve(capture))) {
        return CapturedTextExtractor.extract(
                folder.toString(), nfc(folder.resolve(capture)), CaptureChrome.NONE)
            .article();
      }
    }
    String html = nfc(folder.resolve("source.html"));
    return HTML.extract(folder.toString(), html, SiteChrome.NONE).article();
  }

  private static String nfc(Path file) throws IOException {
    return Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
  }

  @Test
  void thereAreEnoughOfThem() throws IOException {
    assertTrue(pages().count() >= AT_LEAST);
  }
}
