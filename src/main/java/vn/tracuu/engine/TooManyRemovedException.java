package vn.tracuu.engine;

import java.util.List;

/** Ends a build that would take more away than it may; what is served stays as it was. */
public final class TooManyRemovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long removed;
  private final long served;
  private final transient List<String> examples;

  /**
   * A build that is to be stopped.
   *
   * @param removed how many articles would go
   * @param served how many there are
   * @param examples ids of some of those that would go; may be empty
   */
  public TooManyRemovedException(long removed, long served, List<String> examples) {
    super("%,d of %,d articles would go".formatted(removed, served));
    this.removed = removed;
    this.served = served;
    this.examples = List.copyOf(examples);
  }

  public long removed() {
    return removed;
  }

  public long served() {
    return served;
  }

  /** Ids of some of the articles that would go. */
  public List<String> examples() {
    return examples;
  }
}
