package vn.tracuu.opensearch;

import java.io.IOException;
import java.time.Duration;

/**
 * Waits between attempts, longer each time, until it has waited long enough. For one thread and one
 * task.
 */
final class Patience {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final long end;
  private Duration next = FIRST;

  /**
   * @param whole how long to try, all in all
   */
  Patience(Duration whole) {
    end = System.nanoTime() + whole.toNanos();
  }

  /**
   * Waits before the next attempt.
   *
   * @throws IOException {@code trouble}, if there is to be no other attempt
   */
  void await(IOException trouble) throws IOException {
    if (System.nanoTime() + next.toNanos() > end) {
      throw trouble;
    }
    try {
      Thread.sleep(next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw trouble;
    }
    next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
  }
}
