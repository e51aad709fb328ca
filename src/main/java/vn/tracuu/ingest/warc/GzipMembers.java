package vn.tracuu.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a file of gzip members one after the other. Unlike the JDK's stream it goes on behind a
 * damaged member, and behind rubbish between two: it looks for the next one. It ends ({@code read}
 * gives -1) where a member was damaged, or where the next one begins with a record; {@link #resume}
 * goes on from there. One thread.
 */
public final class GzipMembers extends InputStream {
  private static final byte[] RECORD = {'W', 'A', 'R', 'C', '/'};
  private static final int BUFFER = 1 << 16;
  private static final int LENGTH_BYTES = 4;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final byte[] packed = new byte[BUFFER];
  private final byte[] unpacked = new byte[BUFFER];
  private final CRC32 checksum = new CRC32();
  private int packedAt;
  private int inputStart;
  private int packedEnd;
  private int at;
  private int end;
  private boolean inMember;
  private boolean paused;
  private boolean damaged;
  private boolean any;
  private boolean ended;

  /** Unpacks {@code in}, which is closed with this. */
  public GzipMembers(InputStream in) {
    this.in = in;
  }

  /** Goes on after an end; whether there is anything more. */
  public boolean resume() throws IOException {
    paused = false;
    return at < end || fill() || !ended;
  }

  /** Whether something was damaged, cut off or no gzip since this was asked before. */
  public boolean wasDamaged() {
    boolean was = damaged;
    damaged = false;
    return was;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (paused || (at == end && !fill()) || paused) {
      return -1;
    }
    int n = Math.min(length, end - at);
    System.arraycopy(unpacked, at, bytes, offset, n);
    at += n;
    return n;
  }

  /**
   * Unpacks more; false at the end of the file or, with {@code paused}, of what belongs together.
   */
  private boolean fill() throws IOException {
    at = 0;
    end = 0;
    while (end == 0) {
      if (!inMember && !beginMember()) {
        return false;
      }
      boolean first = inflater.getTotalOut() == 0;
      inflate();
      if (first && any && startsWithRecord()) {
        paused = true;
      }
      any |= end > 0;
      if (end == 0 && damaged) {
        paused = any;
        return false;
      }
    }
    return true;
  }

  private boolean startsWithRecord() throws IOException {
    while (inMember && end < RECORD.length) {
      inflate();
    }
    for (int i = 0; i < RECORD.length; i++) {
      if (i >= end || unpacked[i] != RECORD[i]) {
        return false;
      }
    }
    return true;
  }

  /** Adds to {@code unpacked} what the member has next; ends the member where it ends. */
  private void inflate() throws IOException {
    try {
      int n = inflater.inflate(unpacked, end, unpacked.length - end);
      checksum.update(unpacked, end, n);
      end += n;
      if (inflater.finished()) {
        endWhole();
      } else if (n == 0 && (inflater.needsDictionary() || !feed())) {
        endDamaged();
      }
    } catch (DataFormatException e) {
      endDamaged();
    }
  }

  private void endWhole() throws IOException {
    packedAt = packedEnd - inflater.getRemaining();
    inMember = false;
    long sum = 0;
    for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) {
      sum |= (long) Math.max(0, next()) << i;
    }
    if (sum == checksum.getValue()) {
      skip(LENGTH_BYTES);
    } else {
      endDamaged();
    }
  }

  /**
   * Damaged data may have been taken for more than there is of it: the next member is looked for
   * from where this part of the file began.
   */
  private void endDamaged() {
    damaged = true;
    inMember = false;
    packedAt = inputStart;
  }

  /** At the end of the file what was fed last stays, to be looked through for another member. */
  private boolean feed() throws IOException {
    int n = in.read(packed);
    if (n <= 0) {
      return false;
    }
    packedAt = 0;
    packedEnd = n;
    take();
    return true;
  }

  private void take() {
    inputStart = packedAt;
    inflater.setInput(packed, packedAt, packedEnd - packedAt);
    packedAt = packedEnd;
  }

  /** Looks for the next member; false if there is none. */
  private boolean beginMember() throws IOException {
    int window = 0;
    boolean rubbish = false;
    for (int b = next(); b >= 0; b = next()) {
      window = (window << 8 | b) & 0xFFFFFF;
      if (window == 0x1F8B08) {
        damaged |= rubbish;
        return skipHead();
      }
      rubbish |= b != 0 && b != 0x1F && b != 0x8B; // tapes and cards are filled up with zeros
    }
    damaged |= rubbish;
    ended = true;
    return false;
  }

  private boolean skipHead() throws IOException {
    int flags = next();
    skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      int length = next() | next() << 8;
      skip(Math.max(0, length));
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
    take();
    inMember = true;
    return true;
  }

  private void skipText() throws IOException {
    int b = next();
    while (b > 0) {
      b = next();
    }
  }

  private void skip(int n) throws IOException {
    int left = n;
    while (left > 0 && next() >= 0) {
      left--;
    }
  }

  private int next() throws IOException {
    return packedAt < packedEnd || load() ? packed[packedAt++] & 0xFF : -1;
  }

  private boolean load() throws IOException {
    packedAt = 0;
    packedEnd = Math.max(0, in.read(packed));
    return packedEnd > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
