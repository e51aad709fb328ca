package vn.tracuu.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something that is closed when its last user lets go of it. Whoever makes it is its first user.
 * Safe for all threads.
 */
final class Shared<T extends Closeable> {
  private final T value;
  private final AtomicInteger users = new AtomicInteger(1);

  Shared(T value) {
    this.value = value;
  }

  /** What is shared; only between {@link #acquire} and {@link #release}. */
  T value() {
    return value;
  }

  /** Makes the caller a user; false if it is closed already. */
  boolean acquire() {
    return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
  }

  /** Ends one use; the last one closes it. */
  void release() throws IOException {
    if (users.decrementAndGet() == 0) {
      value.close();
    }
  }
}
