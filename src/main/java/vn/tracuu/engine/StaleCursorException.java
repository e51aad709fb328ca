package vn.tracuu.engine;

/** A cursor that this engine did not give, or that belongs to an index that is gone. */
public final class StaleCursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleCursorException(String message) {
    super(message);
  }

  public StaleCursorException(String message, Throwable cause) {
    super(message, cause);
  }
}
