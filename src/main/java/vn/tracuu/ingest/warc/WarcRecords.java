package vn.tracuu.ingest.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.warc.WarcRecord.State;

/**
 * The records of an archive in their order. A record whose head or length is wrong is told as such,
 * and the next one is found by its first line. One thread; holds one record.
 */
public final class WarcRecords {
  private static final Pattern FIRST_LINE = Pattern.compile("WARC/\\d\\.\\d{1,2}\\s*");

  /** What a record within what was taken for content of another begins with. */
  private static final byte[] NEXT = "\r\n\r\nWARC/1.".getBytes(ISO_8859_1);

  private static final byte[] NEXT_FIRST_LINE = "WARC/1.".getBytes(ISO_8859_1);
  private static final int MAX_LINE = 1 << 16;
  private static final int MAX_LENGTH_DIGITS = 15;

  private final Rewindable in;
  private final @Nullable GzipMembers members;
  private final int maxContent;
  private boolean searching;

  /**
   * Reads an archive.
   *
   * @param in unpacked
   * @param members where {@code in} comes from, if it was packed
   * @param maxContent the longest content that is kept
   */
  public WarcRecords(InputStream in, @Nullable GzipMembers members, int maxContent) {
    this.in = new Rewindable(in);
    this.members = members;
    this.maxContent = maxContent;
  }

  /** The next record, or rubbish before it; empty at the end of the file. */
  public Optional<WarcRecord> next() throws IOException {
    boolean rubbish = false;
    while (true) {
      String line = line();
      if (line != null && FIRST_LINE.matcher(line).matches()) {
        if (rubbish) {
          in.rewind((line + "\r\n").getBytes(ISO_8859_1));
          return Optional.of(rubbish());
        }
        return Optional.of(remembered(record()));
      }
      boolean more = line != null || (members != null && members.resume());
      boolean damaged = members != null && members.wasDamaged();
      rubbish |= !searching && (damaged || (line != null && !line.isBlank()));
      if (!more) {
        return rubbish ? Optional.of(rubbish()) : Optional.empty();
      }
    }
  }

  /** Behind a record that is not whole nobody is told that its rest belongs to none. */
  private WarcRecord remembered(WarcRecord record) {
    searching = record.state() == State.CUT || record.state() == State.NO_LENGTH;
    return record;
  }

  private static WarcRecord rubbish() {
    return new WarcRecord(Map.of(), new byte[0], State.RUBBISH);
  }

  private WarcRecord record() throws IOException {
    Map<String, String> fields = HeaderLines.read(this::line);
    String length = fields.getOrDefault("content-length", "").strip();
    if (length.isEmpty()
        || !length.chars().allMatch(c -> c >= '0' && c <= '9')
        || length.length() > MAX_LENGTH_DIGITS) {
      return new WarcRecord(fields, new byte[0], State.NO_LENGTH);
    }
    long declared = Long.parseLong(length);
    return declared > maxContent ? passOver(fields, declared) : content(fields, (int) declared);
  }

  private WarcRecord content(Map<String, String> fields, int declared) throws IOException {
    byte[] content = in.readNBytes(declared);
    if (content.length == declared && endsHere()) {
      return new WarcRecord(fields, content, State.WHOLE);
    }
    int inner = indexOf(NEXT, content, content.length);
    if (inner >= 0) {
      in.rewind(Arrays.copyOfRange(content, inner, content.length));
      return new WarcRecord(fields, Arrays.copyOf(content, inner), State.CUT);
    }
    return new WarcRecord(fields, content, content.length < declared ? State.CUT : State.WHOLE);
  }

  /** Whether an empty line or nothing follows, as it must behind a record. */
  private boolean endsHere() throws IOException {
    byte[] after = in.readNBytes(2);
    in.rewind(after);
    return after.length == 0 || after[0] == '\n' || (after[0] == '\r' && after.length == 2);
  }

  /** Reads over content that nobody asked for, up to the next record if that comes earlier. */
  private WarcRecord passOver(Map<String, String> fields, long declared) throws IOException {
    WarcRecord passed = new WarcRecord(fields, new byte[0], State.TOO_LARGE);
    byte[] buffer = new byte[1 << 16];
    int kept = 0;
    long left = declared;
    while (left > 0) {
      int n = in.read(buffer, kept, (int) Math.min(buffer.length - kept, left));
      if (n < 0) {
        return new WarcRecord(fields, new byte[0], State.CUT);
      }
      left -= n;
      int filled = kept + n;
      int inner = indexOf(NEXT, buffer, filled);
      if (inner >= 0) {
        in.rewind(Arrays.copyOfRange(buffer, inner, filled));
        return new WarcRecord(fields, new byte[0], State.CUT);
      }
      kept = Math.min(NEXT.length - 1, filled);
      System.arraycopy(buffer, filled - kept, buffer, 0, kept);
    }
    return passed;
  }

  private static int indexOf(byte[] sought, byte[] bytes, int length) {
    for (int i = 0; i + sought.length <= length; i++) {
      if (bytes[i] == sought[0]
          && Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A line without its end; null at the end. Of a longer line the rest is the next one, so that no
   * rubbish is held.
   */
  private @Nullable String line() throws IOException {
    byte[] line = new byte[128];
    int length = 0;
    int b = in.read();
    while (b >= 0 && b != '\n' && length < MAX_LINE) {
      line = length < line.length ? line : Arrays.copyOf(line, 2 * length);
      line[length++] = (byte) b;
      b = in.read();
    }
    if (b < 0 && length == 0) {
      return null;
    }
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    String text = new String(line, 0, end, UTF_8);
    int inner = indexOf(NEXT_FIRST_LINE, line, end);
    return inner > 0 && FIRST_LINE.matcher(text.substring(text.indexOf("WARC/1."))).matches()
        ? text.substring(text.indexOf("WARC/1."))
        : text;
  }
}
