package vn.tracuu.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.lucene.index.Generation;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.number.Citation;
import vn.tracuu.query.SynonymFile;

/**
 * The engine of a running service: answers from the served generation, and changes over when
 * another one is served, whichever process built it. Each answer comes from one generation as a
 * whole; the one before is closed when its last reader is done.
 *
 * <p>A new generation is read through before it is used, but for what it shares with the one
 * before: that warms it and proves it. If it cannot be opened, the old one stays and a warning is
 * logged, once. Safe for all threads.
 */
public final class LiveEngine implements SearchEngine {
  /** How often {@code current} is looked at. */
  private static final Duration PERIOD = Duration.ofMillis(500);

  private static final Logger LOG = System.getLogger(LiveEngine.class.getName());

  private final GenerationStore store;
  private final SynonymFile synonyms;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("generations").daemon().factory());
  private final ScheduledFuture<?> looking;
  private volatile Shared<Served> shared;

  /** What {@code current} said when it was last looked at. */
  private String seen;

  /** Segments that were read through, of the generation that is served. */
  private Set<String> sound = Set.of();

  private LiveEngine(
      GenerationStore store, Generation first, SynonymFile synonyms, Duration period) {
    this.store = store;
    this.synonyms = synonyms;
    shared = new Shared<>(Served.of(first, synonyms));
    seen = first.info().generation();
    looking =
        clock.scheduleWithFixedDelay(
            this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * A generation that is served.
   *
   * @param pushed the last pushed change that it has
   */
  private record Served(LuceneEngine engine, long pushed) implements Closeable {
    static Served of(Generation generation, SynonymFile synonyms) {
      return new Served(new LuceneEngine(generation, synonyms), generation.pushed());
    }

    @Override
    public void close() throws IOException {
      engine.close();
    }
  }

  /**
   * Opens the served generation in {@code folder}, or an older one if that is damaged.
   *
   * @throws IndexUnavailableException if there is none that can be served; the message names the
   *     cure
   */
  public static LiveEngine open(Path folder) {
    return open(folder, PERIOD);
  }

  static LiveEngine open(Path folder, Duration period) {
    return new LiveEngine(
        new GenerationStore(folder),
        Generation.served(folder),
        LuceneEngine.synonyms(folder),
        period);
  }

  @Override
  public SearchPage search(SearchRequest request) {
    return ask(engine -> engine.search(request));
  }

  @Override
  public Optional<Article> article(String id) {
    return ask(engine -> engine.article(id));
  }

  @Override
  public List<Suggestion> suggest(String typed, int count) {
    return ask(engine -> engine.suggest(typed, count));
  }

  @Override
  public Optional<List<Hit>> similar(String id, int count) {
    return ask(engine -> engine.similar(id, count));
  }

  @Override
  public NumberReport number(Citation number, int offset, int size) {
    return ask(engine -> engine.number(number, offset, size));
  }

  @Override
  public IndexInfo info() {
    return ask(LuceneEngine::info);
  }

  /** The number of the last pushed change that can be found. */
  long pushed() {
    return shared.value().pushed;
  }

  @Override
  public void close() throws IOException {
    looking.cancel(false);
    clock.shutdown();
    try {
      if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.log(Level.WARNING, "a generation was still being opened when the engine was closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    shared.release();
  }

  private <A> A ask(Function<LuceneEngine, A> question) {
    Shared<Served> used = shared;
    while (!used.acquire()) { // it was just replaced
      used = shared;
    }
    try {
      return question.apply(used.value().engine);
    } finally {
      release(used);
    }
  }

  /** Changes over if another generation is served; done when this returns. */
  synchronized void look() {
    try {
      String current = store.current().orElse(seen);
      if (!current.equals(seen)) {
        seen = current;
        changeTo(current);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "staying on {0}: {1}",
          info().generation(),
          String.valueOf(e.getMessage()));
    }
  }

  private void changeTo(String name) throws IOException {
    Generation next = Generation.open(store, name);
    try {
      next.verify(sound);
    } catch (IOException | RuntimeException e) {
      next.close();
      throw e;
    }
    sound = next.segments();
    Shared<Served> old = shared;
    shared = new Shared<>(Served.of(next, synonyms));
    release(old);
    LOG.log(Level.INFO, "answering from {0} now", name);
  }

  private static void release(Shared<Served> used) {
    try {
      used.release();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "an old generation could not be closed", e);
    }
  }
}
