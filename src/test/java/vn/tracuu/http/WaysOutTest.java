package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;
import vn.tracuu.http.page.Way;
import vn.tracuu.http.page.Way.Change;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.query.QueryParser;

class WaysOutTest {
  private static LuceneEngine engine;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      build.add(TestService.article("a", "Giữ rừng", "Bảo vệ rừng đầu nguồn."));
      build.add(TestService.article("b", "Trồng rừng", "Rừng phòng hộ."));
      build.publish();
    }
    engine = LuceneEngine.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
  }

  @Test
  void quotesGo() {
    assertEquals(
        List.of(new Way(Change.NO_QUOTES, "nguồn rừng", true, 1)),
        ways("\"nguồn rừng\"").subList(0, 1));
  }

  @Test
  void theWordGoesWithoutWhichMostIsFound() {
    assertEquals(List.of(new Way(Change.FEWER_WORDS, "rừng", true, 2)), ways("rừng xyzzyx"));
  }

  @Test
  void filtersGo() {
    SearchRequest late =
        request("rừng").among(new Selection(Map.of(), LocalDate.of(2050, 1, 1), null));

    assertEquals(
        List.of(new Way(Change.NO_FILTERS, "rừng", false, 2)),
        new WaysOut(engine, Duration.ofSeconds(9)).of(late));
  }

  @Test
  void whatLeadsNowhereIsNotTold() {
    assertEquals(List.of(), ways("xyzzyx"));
  }

  @Test
  void withoutTimeNothingIsTold() {
    assertEquals(
        List.of(), new WaysOut(engine, Duration.ofNanos(-1)).of(request("\"nguồn rừng\"")));
  }

  private static List<Way> ways(String query) {
    return new WaysOut(engine, Duration.ofSeconds(9)).of(request(query));
  }

  private static SearchRequest request(String query) {
    return new SearchRequest(QueryParser.parse(query), 1, 10);
  }
}
