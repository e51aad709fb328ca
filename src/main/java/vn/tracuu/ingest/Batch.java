package vn.tracuu.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.tracuu.ingest.html.SiteChrome;

/**
 * Extracts pages on all cores and hands them over in the order in which they were added: the same
 * corpus gives the same result whatever the number of threads. What waits is bounded in pages and
 * in bytes; who adds beyond that waits for the oldest page. Of one thread, which is also the one
 * that calls the sink.
 */
final class Batch implements AutoCloseable {
  private final ExecutorService threads;
  private final Consumer<Ingested> sink;
  private final Map<String, SiteChrome> chromes;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long waitingBytes;

  private record Waiting(Future<Ingested> result, int bytes) {}

  Batch(int threads, Map<String, SiteChrome> chromes, Consumer<Ingested> sink) {
    this.threads = Executors.newFixedThreadPool(threads);
    this.chromes = Map.copyOf(chromes);
    this.sink = sink;
  }

  /** Starts the work on a page as soon as a core is free. */
  void add(Work work) {
    SiteChrome chrome = chromes.getOrDefault(work.site(), SiteChrome.NONE);
    enqueue(new Waiting(threads.submit(work.with(chrome)), work.bytes()));
  }

  /** Takes a place in the order for a page that is refused already. */
  void add(Ingested.Refused refusal) {
    enqueue(new Waiting(CompletableFuture.completedFuture(refusal), 0));
  }

  private void enqueue(Waiting page) {
    waiting.add(page);
    waitingBytes += page.bytes();
    while (waiting.size() > Limits.MAX_WAITING || waitingBytes > Limits.MAX_WAITING_BYTES) {
      handOver();
    }
  }

  /** Hands over all that is waiting. */
  void finish() {
    while (!waiting.isEmpty()) {
      handOver();
    }
  }

  private void handOver() {
    Waiting oldest = waiting.remove();
    waitingBytes -= oldest.bytes();
    sink.accept(result(oldest.result()));
  }

  private static Ingested result(Future<Ingested> page) {
    try {
      return page.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the corpus", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an extractor failed", e.getCause());
    }
  }

  /** Stops the threads; what still waits is given up. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
