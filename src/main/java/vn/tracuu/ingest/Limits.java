package vn.tracuu.ingest;

/** What a page may cost; a page beyond is refused before work is done on it. */
public final class Limits {
  /**
   * The largest page or JSONL line, unpacked, in bytes. The largest law of the codified law has 2
   * million.
   */
  public static final int MAX_PAGE_BYTES = 20 * 1024 * 1024;

  private Limits() {}
}
