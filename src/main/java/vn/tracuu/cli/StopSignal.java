package vn.tracuu.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has a batch end in order when the process is told to end (Ctrl-C, SIGTERM): the process waits
 * until the batch has tidied up. What a process leaves that is killed, the next batch sweeps.
 */
final class StopSignal implements AutoCloseable {
  /** How long the process waits for the batch. */
  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  private StopSignal(Runnable stop) {
    hook = new Thread(() -> stopAndWait(stop), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Until it is closed, {@code stop} is run when the process is told to end. */
  static StopSignal on(Runnable stop) {
    return new StopSignal(stop);
  }

  private void stopAndWait(Runnable stop) {
    stop.run();
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already; the hook has run
    }
  }
}
