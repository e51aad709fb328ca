package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.Published;

/** The shipped corpus, page by page, against what a reader would keep of it. */
class CorpusGoldTest {
  private static final Path GOLD = Path.of("src/test/resources/corpus-gold");
  private static final int DAY_AND_MINUTE = "2018-12-30T19:23".length();
  private static final double MIN_F1 = 0.98;

  private static final Map<String, Article> ARTICLES = new HashMap<>();

  @BeforeAll
  static void readTheCorpus() throws IOException {
    Corpus.open(Path.of("corpus"))
        .forEach(page -> {
          if (page instanceof Ingested.Accepted accepted) {
            ARTICLES.put(accepted.article().id(), accepted.article());
          }
        });
  }

  static Stream<Path> gold() throws IOException {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("gold")
  void keepsTheArticleAndNothingElse(Path file) throws IOException {
    JsonNode gold = JsonMapper.builder().build().readTree(file.toFile());
    Article article = ARTICLES.get(gold.path("id").asText());

    assertNotNull(article, "the page is refused");
    String all = article.title() + "\n" + article.origin().author() + "\n" + article.text();
    assertAll(
        () -> assertEquals(gold.path("title").asText(), article.title()),
        () -> assertEquals(textOrNull(gold, "author"), article.origin().author()),
        () -> assertEquals(textOrNull(gold, "source"), article.origin().source()),
        () -> assertEquals(minute(textOrNull(gold, "published")), published(article)),
        () -> assertEquals(strings(gold.path("captions")), article.captions()),
        () ->
            assertEquals(
                List.of(), strings(gold.path("absent")).stream().filter(all::contains).toList()),
        () -> {
          double f1 = Shingles.f1(gold.path("text").asText(), article.text());
          assertTrue(f1 >= MIN_F1, "F1 " + f1);
        });
  }

  private static @Nullable String published(Article article) {
    Published published = article.origin().published();
    return published == null ? null : minute(published.toString());
  }

  private static @Nullable String minute(@Nullable String date) {
    return date == null ? null : date.substring(0, Math.min(date.length(), DAY_AND_MINUTE));
  }

  private static @Nullable String textOrNull(JsonNode gold, String key) {
    return gold.path(key).isTextual() ? gold.path(key).asText() : null;
  }

  private static List<String> strings(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
