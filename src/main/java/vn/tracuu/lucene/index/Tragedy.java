package vn.tracuu.lucene.index;

import org.apache.lucene.store.AlreadyClosedException;

/** An Error as the cause of a failure, in words. */
final class Tragedy {
  private Tragedy() {}

  static String words(Throwable cause) {
    return switch (cause) {
      case OutOfMemoryError e -> "out of memory; give it more with -Xmx in TRACUU_JAVA_OPTS";
      case StackOverflowError e -> "a stack overflowed";
      case AlreadyClosedException e when e.getCause() != null -> words(e.getCause());
      case Error e -> "an internal error: " + e.getMessage();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
