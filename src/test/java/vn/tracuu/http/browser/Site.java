package vn.tracuu.http.browser;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.http.Server;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.settings.Setting;
import vn.tracuu.settings.Settings;

/** A real service on a free port, and its address. */
final class Site implements Closeable {
  private final SearchEngine engine;
  private final Server server;

  private Site(SearchEngine engine, Server server) {
    this.engine = engine;
    this.server = server;
  }

  /** Over a new index of these articles. */
  static Site of(Path folder, List<Article> articles, Map<Setting, String> differences)
      throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      articles.forEach(build::add);
      build.publish();
    }
    return over(folder, differences);
  }

  /** Over the index in {@code folder}. */
  static Site over(Path folder, Map<Setting, String> differences) throws IOException {
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    settings.put(Setting.PORT, "0");
    settings.put(Setting.CACHE_AGE, "0s");
    settings.putAll(differences);
    SearchEngine engine = LuceneEngine.open(folder);
    return new Site(engine, Server.start(engine, Settings.with(settings)));
  }

  /** Its origin, as browsers write it. */
  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
    engine.close();
  }
}
