package vn.tracuu.ingest.warc;

import java.io.ByteArrayOutputStream;

/** A body in chunks, each behind its length. */
final class Chunks {
  private static final int HEX = 16;
  private static final int MAX_DIGITS = 7;

  private Chunks() {}

  /** The chunks joined, as far as they go; the body as it is if it is in none. */
  static byte[] joined(byte[] body) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int digits = digits(body, at);
      if (digits == 0 || digits > MAX_DIGITS || !isSizeLine(body, at + digits)) {
        return at == 0 ? body : joined.toByteArray();
      }
      int size = size(body, at, digits);
      int from = behindLine(body, at + digits);
      int end = (int) Math.min(body.length, (long) from + size);
      if (size == 0 || from >= body.length) {
        break;
      }
      joined.write(body, from, end - from);
      at = end < body.length ? behindLine(body, end) : end;
    }
    return joined.toByteArray();
  }

  private static int digits(byte[] body, int at) {
    int end = at;
    while (end < body.length && Character.digit(body[end], HEX) >= 0) {
      end++;
    }
    return end - at;
  }

  /** Whether nothing but an extension stands between the length and the end of its line. */
  private static boolean isSizeLine(byte[] body, int at) {
    return at >= body.length
        || body[at] == '\r'
        || body[at] == '\n'
        || body[at] == ';'
        || body[at] == ' ';
  }

  private static int size(byte[] body, int at, int digits) {
    int size = 0;
    for (int i = at; i < at + digits; i++) {
      size = HEX * size + Character.digit(body[i], HEX);
    }
    return size;
  }

  private static int behindLine(byte[] body, int at) {
    int end = at;
    while (end < body.length && body[end] != '\n') {
      end++;
    }
    return Math.min(body.length, end + 1);
  }
}
