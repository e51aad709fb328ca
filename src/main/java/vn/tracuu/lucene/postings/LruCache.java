package vn.tracuu.lucene.postings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was asked for last, as much as fits into some memory: people use the same words most
 * of the time. Safe for all threads.
 */
final class LruCache<K, V> {
  private final long most;
  private final ToLongFunction<V> size;

  /** In the order of asking. */
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

  private long bytes;

  /**
   * @param most how many bytes are kept
   * @param size how many bytes a value has
   */
  LruCache(long most, ToLongFunction<V> size) {
    this.most = most;
    this.size = size;
  }

  synchronized @Nullable V get(K key) {
    return kept.get(key);
  }

  /** Keeps a value, and forgets those that were asked for longest ago. */
  synchronized void put(K key, V value) {
    V before = kept.put(key, value);
    bytes += size.applyAsLong(value) - (before == null ? 0 : size.applyAsLong(before));
    var eldest = kept.entrySet().iterator();
    while (bytes > most && eldest.hasNext()) {
      bytes -= size.applyAsLong(eldest.next().getValue());
      eldest.remove();
    }
  }
}
