package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.query.QueryParser;

/**
 * Encoding, case and style of tone marks change no hit and no score. Asks the titles and first
 * sentences of the shipped corpus; {@code -Dtracuu.test.index=INDEX -Dtracuu.test.queries=FILE}
 * asks the lines of a file of an index instead.
 */
class SpellingInvarianceTest {
  private static final List<String> QUERIES = new ArrayList<>();

  @TempDir private static Path folder;
  private static SearchEngine engine;

  @BeforeAll
  static void open() throws IOException {
    String index = System.getProperty("tracuu.test.index");
    if (index != null) {
      engine = LuceneEngine.open(Path.of(index));
      QUERIES.addAll(Files.readAllLines(Path.of(System.getProperty("tracuu.test.queries"))));
      return;
    }
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      Corpus.open(Path.of("corpus"))
          .forEach(page -> {
            if (page instanceof Ingested.Accepted accepted) {
              build.add(accepted.article());
              addQueries(accepted.article());
            }
          });
      build.publish();
    }
    engine = LuceneEngine.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
  }

  @Test
  void everySpellingOfAQueryGivesTheSameHitsAndScores() {
    int restyled = 0;
    for (String query : QUERIES) {
      Map<String, String> spellings = QuerySpellings.of(query);
      List<String> expected = answer(query);
      spellings.forEach(
          (name, spelled) -> assertEquals(expected, answer(spelled), query + " in " + name));
      restyled += query.equals(spellings.get("one style of tone marks")) ? 0 : 1;
    }
    assertFalse(QUERIES.size() < 30);
    assertTrue(restyled > 0, "no query has a tone mark that can stand elsewhere");
  }

  private static List<String> answer(String typed) {
    return engine
        .search(new SearchRequest(QueryParser.parse(typed), 1, 10).forIds())
        .hits()
        .stream()
        .map(hit -> hit.id() + " " + hit.score())
        .toList();
  }

  private static void addQueries(Article article) {
    QUERIES.add(article.title());
    String body = article.body();
    int stop = body.indexOf('.');
    if (stop > 0 && stop < QueryParser.MAX_LENGTH / 3) {
      QUERIES.add(body.substring(0, stop));
    }
  }
}
