package vn.tracuu.engine;

/**
 * A change could not be made durable; whether it will be seen is open, and trying again is safe.
 */
public final class NotStoredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean full;

  /**
   * A change that is not stored.
   *
   * @param full whether that is because there is no room
   */
  public NotStoredException(boolean full, Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.full = full;
  }

  /** Whether there is no room. */
  public boolean full() {
    return full;
  }
}
