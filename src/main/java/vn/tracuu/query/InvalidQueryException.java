package vn.tracuu.query;

/**
 * A query that cannot be answered at all; the message says why, in words for the person who typed
 * it.
 */
public final class InvalidQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidQueryException(String message) {
    super(message);
  }
}
