package vn.tracuu.ingest.html;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was read of attributes that the pages of a site repeat, by their values. Bounded: pages may
 * be made to be all different. Threads may share it.
 */
final class Known<T> {
  /** Values that are kept at most, and the longest of them in UTF-16 units. */
  private static final int MAX_KEPT = 20_000;

  private static final int MAX_LENGTH = 300;

  private final Map<String, T> known = new ConcurrentHashMap<>();

  /** What {@code read} makes of a value; asked for again, it may be the same object. */
  T get(String value, Function<String, T> read) {
    T before = known.get(value);
    if (before != null) {
      return before;
    }
    T now = read.apply(value);
    if (value.length() <= MAX_LENGTH && known.size() < MAX_KEPT) {
      known.put(value, now);
    }
    return now;
  }
}
