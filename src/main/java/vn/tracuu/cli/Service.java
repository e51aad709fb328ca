package vn.tracuu.cli;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.http.Writers;
import vn.tracuu.ingest.ArticleJson;
import vn.tracuu.lucene.LiveEngine;
import vn.tracuu.lucene.LivePublishing;
import vn.tracuu.settings.Settings;

/**
 * What a running service stands on: an engine that follows from generation to generation, and what
 * writes to it. Single articles are taken in by the embedded engine only.
 */
final class Service implements Closeable {
  private final SearchEngine engine;
  private final @Nullable LivePublishing publishing;
  private final BackgroundReindex reindexing;

  private Service(SearchEngine engine, @Nullable LivePublishing publishing, Settings settings) {
    this.engine = engine;
    this.publishing = publishing;
    reindexing =
        new BackgroundReindex(
            settings.corpus(),
            settings.engine(),
            new RemovalLimit(settings.maxRemoved()),
            settings.maxDocument());
  }

  static Service open(Settings settings) throws IOException {
    if (settings.engine().distributed()) {
      return new Service(Engines.distributed(settings.engine()), null, settings);
    }
    LiveEngine engine = LiveEngine.open(settings.index(), Engines.synonyms(settings.engine()));
    try {
      return new Service(engine, publishing(settings, engine), settings);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /** Nobody may push where no token is set. */
  private static @Nullable LivePublishing publishing(Settings settings, LiveEngine engine) {
    return settings.token().isEmpty() ? null : LivePublishing.open(settings.index(), engine);
  }

  SearchEngine engine() {
    return engine;
  }

  Writers writers() {
    return new Writers(publishing, ArticleJson::read, reindexing);
  }

  @Override
  public void close() throws IOException {
    try (engine;
        publishing) {
      reindexing.close();
    }
  }
}
