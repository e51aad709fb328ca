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
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.Retries;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.engine.Trouble;
import vn.tracuu.lucene.index.Generation;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.lucene.index.Taken;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.number.Citation;
import vn.tracuu.query.SynonymFile;
import vn.tracuu.query.Synonyms;

/**
 * The engine of a running service: answers from the served generation, and changes over when
 * another one is served, whichever process built it. Each answer comes from one generation as a
 * whole; the one before is closed when its last reader is done.
 *
 * <p>A new generation is read through before it is used, but for what it shares with the one
 * before: that warms it and proves it. If it cannot be opened, the old one stays, a warning is
 * logged, once, and it is tried again after a pause that grows; whatever goes wrong, the looking
 * goes on. A generation is known by the random id of its commit, so one that was built anew under
 * an old name is noticed, and so is a change of the synonyms. Safe for all threads.
 */
public final class LiveEngine implements SearchEngine {
  /** How often {@code current} is looked at. */
  private static final Duration PERIOD = Duration.ofMillis(500);

  /** The longest time between two tries to open the same generation. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(LiveEngine.class.getName());

  /** How a generation is opened; a test lets it fail. */
  @FunctionalInterface
  interface Opener {
    Generation open(GenerationStore store, String name) throws IOException;
  }

  private final GenerationStore store;
  private final SynonymFile synonyms;
  private final Opener opener;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("generations").daemon().factory());
  private final ScheduledFuture<?> looking;
  private volatile Shared<Served> shared;

  /** Where what is to be served could not be opened, until something else is to be. */
  private final Retries retries;

  /** What could not be opened the last time. */
  private @Nullable Target failed;

  /** Segments that were read through, of the generation that is served. */
  private Set<String> sound = Set.of();

  private LiveEngine(
      GenerationStore store,
      Generation first,
      SynonymFile synonyms,
      Duration period,
      Opener opener) {
    this.opener = opener;
    this.store = store;
    this.synonyms = synonyms;
    retries =
        new Retries(
            "change-over",
            "the generation to be served could not be opened; answering from the one before",
            period,
            LONGEST_PAUSE);
    shared = new Shared<>(Served.of(first, synonyms));
    looking =
        clock.scheduleWithFixedDelay(
            this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * What is to be served.
   *
   * @param id of the generation's commit
   * @param words the other words that queries find; another instance if somebody edited them
   */
  private record Target(String name, String id, Synonyms words) {}

  /**
   * A generation that is served.
   *
   * @param taken the pushed changes that it has
   * @param info tells apart whatever may answer in another way
   */
  private record Served(LuceneEngine engine, Target target, Taken taken, IndexInfo info)
      implements Closeable {
    static Served of(Generation generation, SynonymFile synonyms) {
      LuceneEngine engine = new LuceneEngine(generation, synonyms);
      IndexInfo info = generation.info();
      return new Served(
          engine,
          new Target(info.generation(), info.id(), synonyms.synonyms()),
          generation.taken(),
          info.answering(synonyms.version()));
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

  /** The same with an operator's own words that mean the same, from elsewhere. */
  public static LiveEngine open(Path folder, SynonymFile synonyms) {
    return new LiveEngine(
        new GenerationStore(folder), Generation.served(folder), synonyms, PERIOD, Generation::open);
  }

  static LiveEngine open(Path folder, Duration period) {
    return open(folder, period, Generation::open);
  }

  static LiveEngine open(Path folder, Duration period, Opener opener) {
    return new LiveEngine(
        new GenerationStore(folder),
        Generation.served(folder),
        LuceneEngine.synonyms(folder),
        period,
        opener);
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
    return shared.value().info;
  }

  @Override
  public List<Trouble> troubles() {
    return retries.trouble().stream().toList();
  }

  /** The random id of the served generation's commit. */
  String commit() {
    return shared.value().target.id;
  }

  /** The pushed changes that can be found. */
  Taken taken() {
    return shared.value().taken;
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
    Target target = null;
    try {
      target = target();
      if (target.equals(shared.value().target)) {
        retries.succeeded();
      } else if (retries.due() || !target.equals(failed)) {
        changeTo(target);
        retries.succeeded();
      }
    } catch (Throwable e) { // a scheduled task that throws would never run again
      failed = target;
      if (retries.failed(e)) {
        LOG.log(
            Level.WARNING,
            "staying on {0}: {1}",
            info().generation(),
            e instanceof IOException || e instanceof RuntimeException
                ? String.valueOf(e.getMessage())
                : e.toString());
      }
    }
  }

  private Target target() throws IOException {
    String name =
        store
            .current()
            .orElseThrow(() -> new IOException("there is no index in " + store.folder() + " now"));
    return new Target(name, Generation.id(store.path(name)), synonyms.synonyms());
  }

  private void changeTo(Target target) throws IOException {
    Generation next = opener.open(store, target.name);
    Served opened;
    try {
      next.verify(sound);
      opened = Served.of(next, synonyms);
    } catch (Throwable e) {
      next.close();
      throw e;
    }
    sound = next.segments();
    Shared<Served> old = shared;
    shared = new Shared<>(opened);
    release(old);
    LOG.log(Level.INFO, "answering from {0} now", target.name);
  }

  private static void release(Shared<Served> used) {
    try {
      used.release();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "an old generation could not be closed", e);
    }
  }
}
