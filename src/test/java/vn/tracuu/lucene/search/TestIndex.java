package vn.tracuu.lucene.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.TestArticles;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.query.QueryParser;

/** A small real index, and short ways to fill and ask it. */
final class TestIndex implements AutoCloseable {
  private final LuceneEngine engine;

  private TestIndex(LuceneEngine engine) {
    this.engine = engine;
  }

  static TestIndex of(Path folder, Article... articles) throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      Arrays.stream(articles).forEach(build::add);
      build.publish();
    }
    return new TestIndex(LuceneEngine.open(folder));
  }

  LuceneEngine engine() {
    return engine;
  }

  static SearchRequest request(String typed) {
    return new SearchRequest(QueryParser.parse(typed), 1, 10);
  }

  SearchPage search(String typed) {
    return engine.search(request(typed));
  }

  List<String> ids(String typed) {
    return ids(search(typed));
  }

  static List<String> ids(SearchPage page) {
    return page.hits().stream().map(Hit::id).toList();
  }

  static Article article(String id, String title, String... paragraphs) {
    return TestArticles.article(id, title, paragraphs);
  }

  static Article bearing(String number, String id, String title, String... paragraphs) {
    return TestArticles.bearing(number, id, title, paragraphs);
  }

  static Article filler() {
    return TestArticles.filler();
  }

  static Article dated(String day, String id, String title, String... paragraphs) {
    return TestArticles.dated(day, id, title, paragraphs);
  }

  static Article of(
      String id,
      String title,
      @Nullable String lead,
      @Nullable String number,
      @Nullable LocalDate day,
      String... paragraphs) {
    return TestArticles.of(id, title, lead, number, day, paragraphs);
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
