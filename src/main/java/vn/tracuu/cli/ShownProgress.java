package vn.tracuu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import vn.tracuu.batch.Counts;
import vn.tracuu.batch.Reindex;

/**
 * Shows how far a batch has come: a bar on a terminal, a line every few seconds elsewhere (a log).
 */
final class ShownProgress implements Reindex.Progress {
  private static final long BAR_MS = 250;
  private static final long LINES_MS = 5_000;
  private static final double NANOS = 1e9;
  private static final double MEGA = 1e6;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Counts counts;
  private final long bytes;
  private final long start = System.nanoTime();
  private final Runnable end;
  private final ScheduledFuture<?> ticking;

  private ShownProgress(
      Counts counts, long bytes, long everyMs, Consumer<ShownProgress> show, Runnable end) {
    this.counts = counts;
    this.bytes = bytes;
    this.end = end;
    ticking =
        clock.scheduleAtFixedRate(() -> show.accept(this), everyMs, everyMs, TimeUnit.MILLISECONDS);
  }

  /**
   * Begins to show.
   *
   * @param bytes how many bytes are to be read
   */
  static ShownProgress start(PrintWriter err, Counts counts, long bytes) {
    return Terminal.isInteractive() ? bar(counts, bytes) : lines(err, counts, bytes);
  }

  static ShownProgress lines(PrintWriter err, Counts counts, long bytes) {
    return new ShownProgress(
        counts, bytes, LINES_MS, p -> err.println("  " + p.percent() + p.rates()), () -> {});
  }

  private static ShownProgress bar(Counts counts, long bytes) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("reindex")
            .setInitialMax(bytes)
            .setUnit(" MB", 1_000_000)
            .setStyle(ProgressBarStyle.ASCII)
            .clearDisplayOnFinish()
            .build();
    return new ShownProgress(
        counts,
        bytes,
        BAR_MS,
        p -> bar.stepTo(counts.bytes()).setExtraMessage(p.shortRates()),
        bar::close);
  }

  /** {@code 12,345 pages, 1,029 pages/s, 1.3 MB/s, 2 refused}. */
  String rates() {
    double seconds = Math.max(1e-3, (System.nanoTime() - start) / NANOS);
    return "%,d pages, %,.0f pages/s, %.1f MB/s, %,d refused"
        .formatted(
            counts.pages(),
            counts.pages() / seconds,
            counts.bytes() / MEGA / seconds,
            counts.refused());
  }

  /** What of it fits on 80 columns beside a bar: {@code 12,345 pages, 1,029/s, 2 refused}. */
  private String shortRates() {
    double seconds = Math.max(1e-3, (System.nanoTime() - start) / NANOS);
    String refused = counts.refused() == 0 ? "" : ", %,d refused".formatted(counts.refused());
    return " %,d pages, %,.0f/s%s".formatted(counts.pages(), counts.pages() / seconds, refused);
  }

  /** {@code 40 %, 12 s left, }. */
  private String percent() {
    double share = bytes == 0 ? 1 : Math.min(1, (double) counts.bytes() / bytes);
    double seconds = (System.nanoTime() - start) / NANOS;
    return "%.0f %%, %.0f s left, "
        .formatted(100 * share, share == 0 ? 0 : seconds / share - seconds);
  }

  @Override
  public void close() {
    ticking.cancel(false);
    clock.shutdownNow();
    end.run();
  }
}
