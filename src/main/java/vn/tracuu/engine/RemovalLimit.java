package vn.tracuu.engine;

/**
 * How many articles a build may take away from what is served. A share that was not mounted or a
 * folder that was mistyped looks like a corpus that shrank.
 *
 * @param percent of the served articles
 */
public record RemovalLimit(int percent) {
  /** So many may always go: a small collection changes by more than its tenth. */
  public static final int FEW = 20;

  /** Anything may go. */
  public static final RemovalLimit NONE = new RemovalLimit(100);

  /** Whether a build may go on that removes {@code removed} of {@code served} articles. */
  public boolean allows(long removed, long served) {
    return removed <= FEW || removed * 100 <= percent * served;
  }
}
