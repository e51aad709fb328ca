package vn.tracuu.ingest;

/** What a page may cost; a page beyond is refused before work is done on it. */
public final class Limits {
  /**
   * The largest page or JSONL line, unpacked, in bytes. The largest law of the codified law has 2
   * million.
   */
  public static final int MAX_PAGE_BYTES = 20 * 1024 * 1024;

  /**
   * How many times its packed size a file may have when unpacked. Markup packs to a tenth, laws
   * with their repeated formulas to a thirtieth.
   */
  static final int MAX_UNPACKING = 200;

  /** Pages of one site that the first pass looks at. */
  static final int MAX_SURVEYED = 40;

  /** Records of an archive, or lines of a JSONL file, that the first pass looks at. */
  static final int MAX_SURVEYED_RECORDS = 10_000;

  /** Sites of one archive or JSONL file that the first pass looks at. */
  static final int MAX_SURVEYED_SITES = 100;

  private Limits() {}
}
