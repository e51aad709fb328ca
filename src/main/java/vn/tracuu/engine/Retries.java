package vn.tracuu.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When work that failed is tried again: after a pause that doubles from failure to failure. Tells
 * the same failure only once. Safe for all threads.
 */
public final class Retries {
  private final String work;
  private final String problem;
  private final Duration first;
  private final Duration longest;
  private @Nullable Instant since;
  private String told = "";
  private long failures;
  private long next;

  /**
   * Work that has not failed yet.
   *
   * @param work {@link Trouble#work}
   * @param problem {@link Trouble#problem}
   * @param first the pause after one failure
   * @param longest the longest pause
   */
  public Retries(String work, String problem, Duration first, Duration longest) {
    this.work = work;
    this.problem = problem;
    this.first = first;
    this.longest = longest;
  }

  /** Whether it may be tried now. */
  public synchronized boolean due() {
    return failures == 0 || System.nanoTime() - next >= 0;
  }

  public synchronized void succeeded() {
    since = null;
    failures = 0;
    told = "";
  }

  /**
   * Counts a failure.
   *
   * @return whether it is another one than the last and worth a line in the log
   */
  public synchronized boolean failed(Throwable cause) {
    if (since == null) {
      since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
    long pause = first.toMillis() << Math.min(failures, 20);
    next = System.nanoTime() + Duration.ofMillis(Math.min(pause, longest.toMillis())).toNanos();
    failures++;
    String message = String.valueOf(cause);
    boolean isNew = !message.equals(told);
    told = message;
    return isNew;
  }

  /** What is wrong now; empty while nothing is. */
  public synchronized Optional<Trouble> trouble() {
    return since == null
        ? Optional.empty()
        : Optional.of(new Trouble(work, problem, since, failures));
  }
}
