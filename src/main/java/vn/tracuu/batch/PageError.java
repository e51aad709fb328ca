package vn.tracuu.batch;

/**
 * An Error in a thread that works for a batch, with the page that the thread was at. What such a
 * thread had in hand is lost, so the batch is, too.
 */
final class PageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;
  private final transient Error error;

  PageError(String where, Error error) {
    super(error);
    this.where = where;
    this.error = error;
  }

  /** One line for a person. */
  String told() {
    return words(error) + " at " + where;
  }

  /** What happened, in words. */
  static String words(Error error) {
    return switch (error) {
      case OutOfMemoryError e -> "out of memory (more is given by -Xmx in TRACUU_JAVA_OPTS)";
      case StackOverflowError e -> "a stack overflowed";
      case LinkageError e ->
          "a part of this program is missing or damaged (" + e.getMessage() + ")";
      default -> "an internal error (" + error.getMessage() + ")";
    };
  }
}
