package vn.tracuu.batch;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** How far a batch has come; counted by all its threads, read by whoever shows it. */
public final class Counts {
  private final LongAdder pages = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  private final Map<String, Long> passed = new TreeMap<>();
  private final Map<String, Long> documents = new TreeMap<>();

  void addPage() {
    pages.increment();
  }

  void addRefused() {
    refused.increment();
  }

  void addBytes(long n) {
    bytes.add(n);
  }

  /** One of a kind that is passed over, or more. */
  synchronized void pass(String kind, long n) {
    passed.merge(kind, n, Long::sum);
  }

  /** How much was passed over because it is of no kind that is read, by kind. */
  public synchronized Map<String, Long> passed() {
    return new TreeMap<>(passed);
  }

  /** A document of a kind became an article. */
  synchronized void addDocument(String kind) {
    documents.merge(kind, 1L, Long::sum);
  }

  /** How many PDF, DOC, DOCX, XLS, ODT and RTF files became articles, by kind. */
  public synchronized Map<String, Long> documents() {
    return new TreeMap<>(documents);
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
