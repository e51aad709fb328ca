package vn.tracuu.batch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexedFile.Refusal;

/** Ends a batch that cannot be brought to a good end; the message is one line for a person. */
public final class BatchFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refused;
  private final long removed;

  BatchFailedException(String message) {
    this(message, List.of(), 0, null);
  }

  BatchFailedException(String message, Throwable cause) {
    this(message, List.of(), 0, cause);
  }

  /**
   * One with something to list.
   *
   * @param refused the pages that were refused, where they are why
   * @param removed the articles that would have gone, where they are why
   */
  BatchFailedException(
      String message, List<Refusal> refused, long removed, @Nullable Throwable cause) {
    super(message, cause);
    this.refused = List.copyOf(refused);
    this.removed = removed;
  }

  /** The pages that were refused, where they are why; else empty. */
  public List<Refusal> refused() {
    return refused;
  }

  /** How many articles would have gone, where that is why; else 0. */
  public long removed() {
    return removed;
  }
}
