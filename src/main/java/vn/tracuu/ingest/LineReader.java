package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of bytes from a stream, with a limit: of a line beyond it nothing is kept, the rest is read
 * over. A cursor for one thread.
 */
final class LineReader {
  private final InputStream in;
  private final int maxLength;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private byte[] line = new byte[1 << 13];
  private int length;
  private boolean tooLong;
  private boolean ended;

  LineReader(InputStream in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    ended = true;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      append(position, end);
      boolean whole = end < filled;
      position = whole ? end + 1 : end;
      if (whole) {
        return true;
      }
    }
    ended = false;
    return any;
  }

  /** Holds the line in its first {@link #length} bytes; good until the next line. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  boolean tooLong() {
    return tooLong;
  }

  /** Whether the line has an end of its own, and not only that of the file. */
  boolean isEnded() {
    return ended;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] > ' ' || line[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    if (position < filled) {
      return true;
    }
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private void append(int from, int to) {
    int n = to - from;
    if (tooLong || length + n > maxLength) {
      tooLong = true;
      length = 0;
      return;
    }
    if (line.length < length + n) {
      line = Arrays.copyOf(line, Math.max(length + n, 2 * line.length));
    }
    System.arraycopy(buffer, from, line, length, n);
    length += n;
  }
}
