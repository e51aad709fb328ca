package vn.tracuu.engine;

import org.jspecify.annotations.Nullable;

/** An index that cannot be read or written; the message names it and the cure. */
public final class IndexUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String told;

  public IndexUnavailableException(String message) {
    super(message);
    told = "";
  }

  public IndexUnavailableException(String message, Throwable cause) {
    this(message, "", cause);
  }

  /**
   * One whose cause may be known.
   *
   * @param told the cause in words for anyone who searches: no address, no path, no name
   */
  public IndexUnavailableException(String message, String told, @Nullable Throwable cause) {
    super(message, cause);
    this.told = told;
  }

  /** The cause in words that anyone may read; may be empty. The message is for who runs this. */
  public String told() {
    return told;
  }
}
