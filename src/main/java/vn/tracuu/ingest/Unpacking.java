package vn.tracuu.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches how much a packed file unpacks to, and ends the reading of a bomb: a file of many times
 * its size, and larger than any page.
 */
final class Unpacking extends FilterInputStream {
  private final long limit;
  private long unpacked;

  /**
   * Watches a stream.
   *
   * @param unpacking the unpacked bytes
   * @param packedSize the file's own size in bytes
   */
  Unpacking(InputStream unpacking, long packedSize) {
    super(unpacking);
    this.limit = Math.max(2L * Limits.MAX_PAGE_BYTES, packedSize * Limits.MAX_UNPACKING);
  }

  /** Thrown out of {@code read}. */
  static final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    BombException() {
      super("unpacks to more than " + Limits.MAX_UNPACKING + " times its size");
    }
  }

  /** What unpacks the bytes. */
  InputStream packed() {
    return in;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = in.read(bytes, from, length);
    count(n);
    return n;
  }

  private void count(int n) throws BombException {
    unpacked += Math.max(0, n);
    if (unpacked > limit) {
      throw new BombException();
    }
  }
}
