package vn.tracuu.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.NotStoredException;
import vn.tracuu.engine.Publishing;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.lucene.index.PushBuild;
import vn.tracuu.lucene.index.PushedArticles;
import vn.tracuu.lucene.index.PushedArticles.Stored;

/**
 * Publishing into the index that a {@link LiveEngine} serves: a change is first made durable beside
 * the generations, then taken into a small generation of its own, with whatever else was changed
 * meanwhile. If that fails, it is tried again; the change stays durable. Safe for all threads.
 */
public final class LivePublishing implements Publishing {
  /** Between two builds: so many changes a second make two generations, not many. */
  private static final Duration PAUSE = Duration.ofMillis(400);

  /** How often it is looked whether something waits that was not pushed here just now. */
  private static final Duration PERIOD = Duration.ofSeconds(5);

  private static final long MIN_ROOM_BYTES = 1 << 20;
  private static final double NANOS = 1e9;
  private static final Logger LOG = System.getLogger(LivePublishing.class.getName());

  private final Path index;
  private final GenerationStore store;
  private final LiveEngine engine;
  private final PushedArticles pushed;
  private final ScheduledExecutorService builder =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("pushed articles").daemon().factory());
  private final ScheduledFuture<?> looking;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private volatile long lastBuildEnd = System.nanoTime() - PAUSE.toNanos();
  private volatile boolean building;

  /** The last change that the build under way takes in. */
  private volatile long taken;

  private final LongAdder builds = new LongAdder();
  private final DoubleAdder buildSeconds = new DoubleAdder();
  private volatile String trouble = "";

  private LivePublishing(Path index, LiveEngine engine, PushedArticles pushed) {
    this.index = index;
    this.store = new GenerationStore(index);
    this.engine = engine;
    this.pushed = pushed;
    looking =
        builder.scheduleWithFixedDelay(this::build, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Opens what was pushed to the index that {@code engine} serves.
   *
   * @throws IndexUnavailableException if another process takes articles in there, or it cannot be
   *     written
   */
  public static LivePublishing open(Path index, LiveEngine engine) {
    return new LivePublishing(
        index, engine, PushedArticles.open(new GenerationStore(index), engine.pushed()));
  }

  @Override
  public Receipt put(Article article) {
    boolean inIndex = engine.article(article.id()).isPresent();
    try {
      Stored stored = pushed.put(article);
      return receipt(stored, !stored.before().orElse(inIndex));
    } catch (IOException e) {
      throw notStored(e);
    }
  }

  @Override
  public Optional<Receipt> delete(String id) {
    if (pushed.has(id).isEmpty() && engine.article(id).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(receipt(pushed.delete(id), false));
    } catch (IOException e) {
      throw notStored(e);
    }
  }

  @Override
  public State state() {
    return new State(
        pushed.articles(),
        pushed.deleted(),
        pushed.since(engine.pushed()),
        builds.sum(),
        buildSeconds.sum());
  }

  /** Lets the build under way finish; what waits is taken in when the service starts again. */
  @Override
  public void close() throws IOException {
    looking.cancel(false);
    builder.shutdown();
    try {
      if (!builder.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.log(Level.WARNING, "pushed articles were still being indexed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pushed.close();
  }

  private Receipt receipt(Stored stored, boolean created) throws IOException {
    if (stored.number() <= engine.pushed()) {
      return new Receipt(created, true, engine.info().generation());
    }
    boolean afterNext = building && stored.number() > taken;
    Receipt receipt =
        new Receipt(created, false, GenerationStore.name(store.lastNumber() + (afterNext ? 2 : 1)));
    schedule();
    return receipt;
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      long since = System.nanoTime() - lastBuildEnd;
      var unused =
          builder.schedule(this::build, Math.max(0, PAUSE.toNanos() - since), TimeUnit.NANOSECONDS);
    }
  }

  private void build() {
    scheduled.set(false);
    if (pushed.last() <= engine.pushed()) {
      return;
    }
    long start = System.nanoTime();
    taken = Long.MAX_VALUE; // whoever is stored before it is known is taken in
    building = true;
    try {
      PushBuild.run(index, number -> taken = number);
      builds.increment(); // before anybody can find what was built
      engine.look();
      buildSeconds.add((System.nanoTime() - start) / NANOS);
      trouble = "";
    } catch (RuntimeException e) { // a scheduled task that throws would never run again
      report(e);
    } finally {
      building = false;
      lastBuildEnd = System.nanoTime();
    }
  }

  /** Once for each trouble: it is tried again every few seconds. */
  private void report(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    if (!message.equals(trouble)) {
      trouble = message;
      LOG.log(Level.ERROR, "pushed articles wait: " + message, e);
    }
  }

  private NotStoredException notStored(IOException e) {
    LOG.log(Level.ERROR, "a pushed article could not be stored", e);
    return new NotStoredException(isFull(e), e);
  }

  private boolean isFull(IOException e) {
    if (String.valueOf(e.getMessage()).contains("No space left")) {
      return true;
    }
    try {
      return Files.getFileStore(index).getUsableSpace() < MIN_ROOM_BYTES;
    } catch (IOException unknown) {
      return false;
    }
  }
}
