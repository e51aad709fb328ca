package vn.tracuu.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The files in a {@code .tar}, in its order, with the long names of GNU and POSIX. */
final class TarEntries implements PackedPages.Entries {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE = 156;
  private static final int PREFIX = 345;
  private static final int PREFIX_LENGTH = 155;
  private static final int MAX_NAME = 4_000;

  private final InputStream in;
  private @Nullable Content last;

  TarEntries(InputStream in) {
    this.in = in;
  }

  /** A file in a packed folder. */
  record Packed(String name, InputStream content) implements PackedPages.Entry {}

  @Override
  public PackedPages.@Nullable Entry next() throws IOException {
    String longName = null;
    while (true) {
      if (last != null) {
        last.finish();
      }
      byte[] header = in.readNBytes(BLOCK);
      if (header.length < BLOCK || header[0] == 0) {
        return null;
      }
      Content content = new Content(in, size(header));
      last = content;
      char type = (char) header[TYPE];
      if (type == 'L' || type == 'x') {
        String text = new String(content.readNBytes(MAX_NAME), StandardCharsets.UTF_8);
        String name = type == 'L' ? text.replace("\0", "") : pathOf(text);
        longName = name == null ? longName : name;
      } else if (type == '0' || type == 0) {
        return new Packed(safe(longName == null ? name(header) : longName), content);
      } else {
        longName = null;
      }
    }
  }

  /** The path in the records of a POSIX header: {@code 27 path=tin/a.html}. */
  private static @Nullable String pathOf(String records) {
    int at = records.indexOf(" path=");
    int end = at < 0 ? -1 : records.indexOf('\n', at);
    return end < 0 ? null : records.substring(at + " path=".length(), end);
  }

  private static String name(byte[] header) {
    String prefix = text(header, PREFIX, PREFIX_LENGTH);
    boolean posix = text(header, 257, 5).equals("ustar");
    String name = text(header, 0, NAME);
    return posix && !prefix.isEmpty() ? prefix + "/" + name : name;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long size(byte[] header) throws IOException {
    long size = 0;
    for (byte b : text(header, SIZE, SIZE_LENGTH).strip().getBytes(StandardCharsets.US_ASCII)) {
      if (b < '0' || b > '7') {
        throw new IOException("not a tar file: a size that is no number");
      }
      size = size * 8 + b - '0';
    }
    return size;
  }

  /** A name as a path below the folder: no root, no way up, nothing that cannot be seen. */
  static String safe(String name) {
    StringBuilder safe = new StringBuilder();
    for (String part : name.replace('\\', '/').split("/", -1)) {
      String seen = part.replaceAll("\\p{Cntrl}", "").strip();
      if (!seen.isEmpty() && !seen.equals(".") && !seen.equals("..")) {
        safe.append(safe.isEmpty() ? "" : "/").append(seen);
      }
    }
    return safe.isEmpty() ? "_" : safe.toString();
  }

  /** The content of one file, up to its end; padded to whole blocks. */
  private static final class Content extends FilterInputStream {
    private long left;
    private final long padding;

    Content(InputStream in, long size) {
      super(in);
      left = size;
      padding = (BLOCK - size % BLOCK) % BLOCK;
    }

    @Override
    public int read() throws IOException {
      int b = left == 0 ? -1 : in.read();
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(bytes, from, (int) Math.min(length, left));
      if (n < 0) {
        throw new EOFException("the file ends within a page");
      }
      left -= n;
      return n;
    }

    void finish() throws IOException {
      transferTo(OutputStream.nullOutputStream());
      in.skipNBytes(padding);
    }

    @Override
    public void close() {
      // the file goes on behind it
    }
  }
}
