package vn.tracuu.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.NotStoredException;
import vn.tracuu.engine.Publishing;
import vn.tracuu.engine.Retries;
import vn.tracuu.engine.Trouble;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.lucene.index.PushBuild;
import vn.tracuu.lucene.index.PushedArticles;
import vn.tracuu.lucene.index.PushedArticles.Stored;
import vn.tracuu.lucene.index.Taken;

/**
 * Publishing into the index that a {@link LiveEngine} serves: a change is first made durable beside
 * the generations, then taken into a small generation of its own, with whatever else was changed
 * meanwhile. If that fails, it is tried again after a pause that grows, and so are single changes
 * that cannot be indexed while others can; all of them stay durable. Safe for all threads.
 */
public final class LivePublishing implements Publishing {
  /** Between two builds: so many changes a second make two generations, not many. */
  private static final Duration PAUSE = Duration.ofMillis(400);

  /** How often it is looked whether something waits that was not pushed here just now. */
  private static final Duration PERIOD = Duration.ofSeconds(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final long MIN_ROOM_BYTES = 1 << 20;
  private static final double NANOS = 1e9;
  private static final Logger LOG = System.getLogger(LivePublishing.class.getName());

  /** How a build is made; a test lets it fail. */
  @FunctionalInterface
  interface Builder {
    PushBuild.Outcome run(Path index, PushBuild.Client client);
  }

  private final Path index;
  private final Builder build;
  private final GenerationStore store;
  private final LiveEngine engine;
  private final ScheduledExecutorService builder =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("pushed articles").daemon().factory());
  private final ScheduledFuture<?> looking;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final LongAdder builds = new LongAdder();
  private final DoubleAdder buildSeconds = new DoubleAdder();

  /** Where no build succeeds. */
  private final Retries retries =
      new Retries(
          "pushed", "pushed articles wait: indexing them fails", FIRST_PAUSE, LONGEST_PAUSE);

  /** Where single changes cannot be indexed, while the others can. */
  private final Retries retriesOfFailing =
      new Retries(
          "pushed-single",
          "pushed articles wait that cannot be indexed, while others can",
          FIRST_PAUSE,
          LONGEST_PAUSE);

  private volatile PushedArticles pushed;

  /** The commit that was served when the folder of pushed articles was last seen. */
  private String known = "";

  private volatile long lastBuildEnd = System.nanoTime() - PAUSE.toNanos();

  /** Changes that failed alone. */
  private volatile Set<Long> failing = Set.of();

  /** The generation that is being built; null between two builds; guarded by {@link #promises}. */
  private @Nullable String building;

  /** The last change that it takes in; guarded by {@link #promises}. */
  private long limit;

  private final Object promises = new Object();

  private LivePublishing(Path index, LiveEngine engine, PushedArticles pushed, Builder build) {
    this.index = index;
    this.build = build;
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
    return open(index, engine, PushBuild::run);
  }

  static LivePublishing open(Path index, LiveEngine engine, Builder build) {
    return new LivePublishing(index, engine, stored(new GenerationStore(index), engine), build);
  }

  private static PushedArticles stored(GenerationStore store, LiveEngine engine) {
    return PushedArticles.open(store, engine.taken().last());
  }

  @Override
  public Receipt put(Article article) {
    boolean inIndex = engine.article(article.id()).isPresent();
    try {
      reopenIfGone();
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
    Taken found = engine.taken();
    PushedArticles stored = pushed;
    return new State(
        stored.articles(),
        stored.deleted(),
        stored.missing(found),
        failing.size(),
        builds.sum(),
        buildSeconds.sum());
  }

  @Override
  public List<Trouble> troubles() {
    return Stream.of(retries, retriesOfFailing).flatMap(r -> r.trouble().stream()).toList();
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
    if (engine.taken().has(stored.number())) {
      return new Receipt(created, true, engine.info().generation());
    }
    Receipt receipt = new Receipt(created, false, promised(stored.number()));
    schedule();
    return receipt;
  }

  /** The build under way, if it takes the change in; else the next one. */
  private String promised(long change) throws IOException {
    synchronized (promises) {
      if (building == null) {
        return GenerationStore.name(store.lastNumber() + 1);
      }
      return change <= limit ? building : GenerationStore.after(building);
    }
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      long since = System.nanoTime() - lastBuildEnd;
      var unused =
          builder.schedule(this::build, Math.max(0, PAUSE.toNanos() - since), TimeUnit.NANOSECONDS);
    }
  }

  /** Never throws: a scheduled task that does would never run again. */
  private void build() {
    scheduled.set(false);
    try {
      reopenIfGone();
      boolean again = retriesOfFailing.due();
      Set<Long> waiting = again ? Set.of() : failing;
      if (retries.due() && pushed.isMissing(engine.taken(), waiting)) {
        takeIn(waiting);
      }
      forgetWithdrawn();
      retries.succeeded();
    } catch (Throwable e) {
      if (retries.failed(e)) {
        LOG.log(Level.ERROR, "pushed articles wait: " + e.getMessage(), e);
      }
    }
  }

  /** A change that cannot be indexed waits no longer once a later one of its id is taken in. */
  private void forgetWithdrawn() {
    if (!failing.isEmpty() && !pushed.isMissing(engine.taken(), Set.of())) {
      failing = Set.of();
      retriesOfFailing.succeeded();
    }
  }

  private void takeIn(Set<Long> waiting) {
    long start = System.nanoTime();
    try {
      PushBuild.Outcome outcome = build.run(index, new Taking(waiting));
      outcome.served().ifPresent(served -> builds.increment()); // before anybody can find it
      engine.look();
      buildSeconds.add((System.nanoTime() - start) / NANOS);
      remember(waiting, outcome.failed());
    } finally {
      synchronized (promises) {
        building = null;
      }
      lastBuildEnd = System.nanoTime();
    }
  }

  /** Which changes a build takes in is settled before anybody is promised anything of it. */
  private final class Taking implements PushBuild.Client {
    private final Set<Long> waiting;

    Taking(Set<Long> waiting) {
      this.waiting = waiting;
    }

    @Override
    public long begin(String generation) {
      synchronized (promises) {
        building = generation;
        limit = pushed.last();
        return limit;
      }
    }

    @Override
    public boolean isWaiting(long change) {
      return waiting.contains(change);
    }
  }

  private void remember(Set<Long> waiting, Map<Long, Throwable> failed) {
    Set<Long> all = new HashSet<>(waiting);
    all.addAll(failed.keySet());
    failing = Set.copyOf(all);
    if (failing.isEmpty()) {
      retriesOfFailing.succeeded();
    }
    for (Map.Entry<Long, Throwable> change : failed.entrySet()) {
      if (retriesOfFailing.failed(change.getValue())) {
        LOG.log(
            Level.ERROR,
            "pushed change " + change.getKey() + " cannot be indexed, and is tried again",
            change.getValue());
      }
    }
  }

  /**
   * Begins anew where somebody deleted the folder of the index, and with it what was pushed, and
   * built another index there; not while it is being deleted.
   */
  private synchronized void reopenIfGone() throws IOException {
    if (pushed.isThere()) {
      known = engine.commit();
      return;
    }
    engine.look();
    if (!engine.commit().equals(known) && engine.troubles().isEmpty()) {
      LOG.log(Level.WARNING, "{0} was built anew; what was pushed before is gone", index);
      pushed.close();
      failing = Set.of();
      pushed = stored(store, engine);
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
