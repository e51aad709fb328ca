package vn.tracuu.cli;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.batch.BatchFailedException;
import vn.tracuu.batch.Counts;
import vn.tracuu.batch.History;
import vn.tracuu.batch.RecordedRun;
import vn.tracuu.batch.RefusedList;
import vn.tracuu.batch.Reindex;
import vn.tracuu.batch.StoppedException;
import vn.tracuu.engine.Indexer;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.engine.Trouble;
import vn.tracuu.http.Reindexing;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.settings.EngineSettings;

/**
 * Batches in the background of a running service, one at a time, over half of the cores so that the
 * readers keep the others. Closing it ends the one under way in order.
 */
final class BackgroundReindex implements Reindexing, Closeable {
  private static final double NANOS = 1e9;
  private static final Logger LOG = System.getLogger(BackgroundReindex.class.getName());

  /** How a batch is run; a test lets it fail. */
  @FunctionalInterface
  interface Runner {
    vn.tracuu.batch.Report run(
        EngineSettings engine, int kept, Engines.Task<vn.tracuu.batch.Report> batch)
        throws IOException;
  }

  /** Bytes of the largest document, where no setting says. */
  private static final int MAX_DOCUMENT = 20 << 20;

  private final Runner runner;
  private final Path corpus;
  private final EngineSettings engine;
  private final RemovalLimit limit;
  private final RefusedList refused;
  private final History history;
  private final int maxDocument;
  private @Nullable Batch running;
  private @Nullable Ended last;
  private Instant failedSince = Instant.EPOCH;
  private long failures;

  BackgroundReindex(Path corpus, EngineSettings engine, RemovalLimit limit) {
    this(corpus, engine, limit, MAX_DOCUMENT);
  }

  BackgroundReindex(Path corpus, EngineSettings engine, RemovalLimit limit, int maxDocument) {
    this(corpus, engine, limit, maxDocument, Engines::index);
  }

  BackgroundReindex(Path corpus, EngineSettings engine, RemovalLimit limit, Runner runner) {
    this(corpus, engine, limit, MAX_DOCUMENT, runner);
  }

  private BackgroundReindex(
      Path corpus, EngineSettings engine, RemovalLimit limit, int maxDocument, Runner runner) {
    this.runner = runner;
    this.maxDocument = maxDocument;
    this.corpus = corpus;
    this.engine = engine;
    this.limit = limit;
    this.history = new History(engine.index());
    this.refused = new RefusedList(engine.index());
  }

  @Override
  public synchronized Begin begin(boolean full) {
    try {
      if (running != null || Engines.isIndexing(engine)) {
        return Begin.UNDER_WAY;
      }
      running = new Batch(opened(), full);
      running.thread.start();
      return Begin.STARTED;
    } catch (IOException e) {
      LOG.log(Level.ERROR, "no reindex: {0}", e.getMessage());
      return Begin.NO_CORPUS;
    }
  }

  private Corpus opened() throws IOException {
    return Corpus.open(corpus).without(engine.index()).withLargestDocument(maxDocument);
  }

  @Override
  public synchronized Status status() {
    return new Status(running != null, running == null ? null : running.state(), last);
  }

  @Override
  public synchronized List<Trouble> troubles() {
    return last != null && last.outcome().equals("failed")
        ? List.of(new Trouble("reindex", "the last reindex failed", failedSince, failures))
        : List.of();
  }

  @Override
  public long refused() {
    return refused.count();
  }

  @Override
  public Optional<LastRun> lastRun() {
    return history.last().map(BackgroundReindex::shown);
  }

  private static LastRun shown(History.Entry run) {
    return new LastRun(
        Instant.parse(run.started()),
        run.seconds(),
        run.outcome().equals("done"),
        run.articles() == null ? 0 : run.articles(),
        run.removed() == null ? 0 : run.removed(),
        run.refused() == null ? 0 : run.refused());
  }

  /** Ends the batch under way; the served index is as it was then, or the new one. */
  @Override
  public void close() {
    Batch batch;
    synchronized (this) {
      batch = running;
    }
    if (batch != null) {
      batch.stop();
      try {
        batch.thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void end(Ended outcome) {
    boolean failed = outcome.outcome().equals("failed");
    failedSince =
        failed && failures == 0 ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : failedSince;
    failures = failed ? failures + 1 : 0;
    last = outcome;
    running = null;
  }

  /** One batch, on a thread of its own. */
  private final class Batch {
    private final Counts counts = new Counts();
    private final String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final long start = System.nanoTime();
    private final Corpus pages;
    private final boolean full;
    private final Thread thread = Thread.ofPlatform().name("reindex").unstarted(this::run);
    private volatile String stage = "compare";
    private volatile @Nullable Long bytesTotal;
    private @Nullable Reindex reindex;
    private boolean stopped;

    Batch(Corpus pages, boolean full) {
      this.pages = pages;
      this.full = full;
    }

    synchronized void stop() {
      stopped = true;
      if (reindex != null) {
        reindex.stop();
      }
    }

    private synchronized Reindex prepare(Indexer indexer) {
      int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
      reindex =
          new Reindex(
              pages,
              indexer,
              new Reindex.Options(full, false, threads, limit),
              counts,
              this::reading);
      if (stopped) {
        reindex.stop();
      }
      return reindex;
    }

    Run state() {
      double seconds = seconds();
      return new Run(
          started,
          stage,
          counts.pages(),
          counts.refused(),
          counts.bytes(),
          bytesTotal,
          counts.pages() / Math.max(1e-3, seconds),
          seconds);
    }

    private void run() {
      try {
        vn.tracuu.batch.Report report =
            RecordedRun.of(
                engine.index(),
                false,
                () -> runner.run(engine, GenerationStore.KEPT, indexer -> prepare(indexer).run()));
        end(new Ended(started, "done", seconds(), null, shown(report)));
      } catch (StoppedException e) {
        end(new Ended(started, "stopped", seconds(), null, null));
      } catch (BatchFailedException e) {
        LOG.log(Level.ERROR, "the reindex failed: {0}", e.getMessage());
        end(new Ended(started, "failed", seconds(), e.getMessage(), null));
      } catch (Throwable e) { // the last border of this thread
        LOG.log(Level.ERROR, "the reindex failed", e);
        end(new Ended(started, "failed", seconds(), String.valueOf(e.getMessage()), null));
      }
    }

    private Reindex.Progress reading(long bytes) {
      bytesTotal = bytes;
      stage = "read";
      return () -> stage = "finish";
    }

    private double seconds() {
      return (System.nanoTime() - start) / NANOS;
    }
  }

  private static Reindexing.Report shown(vn.tracuu.batch.Report report) {
    return new Reindexing.Report(
        report.generation(),
        report.indexed(),
        report.added(),
        report.replaced(),
        report.unchanged(),
        report.deleted(),
        report.duplicates(),
        report.refused().size(),
        report.refusedByReason());
  }
}
