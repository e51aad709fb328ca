package vn.tracuu.batch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Work for other threads, bounded by its cost: who brings work when there is enough of it does it
 * himself. So nobody waits, and memory does not grow with the corpus.
 */
final class Backlog {
  private final ExecutorService workers;
  private final Semaphore budget;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * Starts the workers.
   *
   * @param maxCost the sum of the costs of all work that waits or is under way
   */
  Backlog(int threads, int maxCost) {
    workers = Executors.newFixedThreadPool(threads);
    budget = new Semaphore(maxCost);
  }

  /**
   * Has {@code work} done, now or soon.
   *
   * <p>After an earlier work failed nothing is done any more, and what it threw is thrown here.
   * That may be an Error: a thread that ran out of memory has lost its work like any other.
   */
  void add(int cost, Runnable work) {
    throwFailure();
    if (!budget.tryAcquire(cost)) {
      work.run();
      return;
    }
    workers.execute(() -> {
      try {
        if (failure.get() == null) {
          work.run();
        }
      } catch (Throwable e) {
        failure.compareAndSet(null, e);
      } finally {
        budget.release(cost);
      }
    });
  }

  /** Waits until all work is done; throws what one of the works threw. */
  void finish() throws InterruptedException {
    workers.shutdown();
    workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    throwFailure();
  }

  /** Forgets the work that waits, and waits for what is under way. */
  void abandon() {
    workers.shutdownNow();
    boolean interrupted = false;
    while (!workers.isTerminated()) {
      try {
        workers.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwFailure() {
    switch (failure.get()) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }
}
