package vn.tracuu;

import java.time.Duration;
import java.util.concurrent.Callable;

/** The one way in which tests wait: for something to hold, with a deadline. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private Await() {}

  /** Waits half a minute at most; then fails and says what was waited for. */
  public static void until(String what, Callable<Boolean> holds) throws Exception {
    until(what, PATIENCE, holds);
  }

  /** Waits as long as {@code patience} at most; then fails and says what was waited for. */
  public static void until(String what, Duration patience, Callable<Boolean> holds)
      throws Exception {
    long end = System.nanoTime() + patience.toNanos();
    while (!holds.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + patience.toSeconds() + " s in vain: " + what);
      }
      Thread.sleep(PAUSE);
    }
  }
}
