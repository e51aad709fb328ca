package vn.tracuu.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.number.Citation;

/**
 * A real engine whose searches take a known time, so that a server's capacity is known; it counts
 * against their limit.
 */
record SlowEngine(SearchEngine engine, long millis) implements SearchEngine {
  @Override
  public SearchPage search(SearchRequest request) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Duration left = request.timeLimit().minusMillis(millis);
    return engine.search(request.within(left.isNegative() ? Duration.ZERO : left));
  }

  @Override
  public Optional<Article> article(String id) {
    return engine.article(id);
  }

  @Override
  public List<Suggestion> suggest(String typed, int count) {
    return engine.suggest(typed, count);
  }

  @Override
  public Optional<List<Hit>> similar(String id, int count) {
    return engine.similar(id, count);
  }

  @Override
  public NumberReport number(Citation number, int offset, int size) {
    return engine.number(number, offset, size);
  }

  @Override
  public IndexInfo info() {
    return engine.info();
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
