package vn.tracuu.http;

import java.time.Duration;
import java.util.Optional;
import vn.tracuu.engine.IndexUnavailableException;

/**
 * What is written down while the index cannot be searched: the cause at once, then how many
 * requests were refused since, once a minute, however many there are. Safe for all threads.
 */
final class Outage {
  static final long PERIOD = Duration.ofMinutes(1).toNanos();

  private boolean written;
  private long last;
  private long since;

  /**
   * Counts a refused request.
   *
   * @param now on any clock, in nanoseconds
   * @return a line for the log, if it is time for one; without address, path or stack where the
   *     engine told its cause
   */
  synchronized Optional<String> refused(IndexUnavailableException e, long now) {
    since++;
    if (written && now - last < PERIOD) {
      return Optional.empty();
    }
    String cause = e.told().isEmpty() ? String.valueOf(e.getMessage()) : e.told();
    String line =
        "the index cannot be searched: %s; requests refused since the last line: %d"
            .formatted(cause, since);
    written = true;
    last = now;
    since = 0;
    return Optional.of(line);
  }
}
