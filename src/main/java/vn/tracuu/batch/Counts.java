package vn.tracuu.batch;

import java.util.concurrent.atomic.LongAdder;

/** How far a batch has come; counted by all its threads, read by whoever shows it. */
public final class Counts {
  private final LongAdder pages = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  void addPage() {
    pages.increment();
  }

  void addRefused() {
    refused.increment();
  }

  void addBytes(long n) {
    bytes.add(n);
  }

  /** Pages that were looked at. */
  public long pages() {
    return pages.sum();
  }

  public long refused() {
    return refused.sum();
  }

  /** Bytes of files, packed where they are packed. */
  public long bytes() {
    return bytes.sum();
  }
}
