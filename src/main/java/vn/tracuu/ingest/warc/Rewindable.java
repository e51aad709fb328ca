package vn.tracuu.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A buffered stream that takes back bytes, however many were read. */
final class Rewindable extends InputStream {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;

  Rewindable(InputStream in) {
    this.in = in;
  }

  /** Has {@code bytes} read again before what follows. */
  void rewind(byte[] bytes) {
    byte[] both = Arrays.copyOf(bytes, Math.max(1 << 16, bytes.length + end - at));
    System.arraycopy(buffer, at, both, bytes.length, end - at);
    end = bytes.length + end - at;
    at = 0;
    buffer = both;
  }

  @Override
  public int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == end && !fill()) {
      return -1;
    }
    int n = Math.min(length, end - at);
    System.arraycopy(buffer, at, bytes, offset, n);
    at += n;
    return n;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
