package vn.tracuu.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files in a {@code .zip}, in the order of its table of contents, which tells where each one
 * begins: one that is damaged costs no other. Watched for bombs.
 */
final class ZipEntries implements PackedPages.Entries, Closeable {
  private final ZipFile zip;
  private final Enumeration<? extends ZipEntry> entries;
  private final LongConsumer bytes;
  private final Current current = new Current();
  private final InputStream watched;

  /**
   * Opens a packed folder.
   *
   * @param packedSize the file's own size in bytes
   * @param bytes told the packed size of each entry
   */
  ZipEntries(Path file, long packedSize, LongConsumer bytes) throws IOException {
    this.zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    this.entries = zip.entries();
    this.bytes = bytes;
    this.watched = new Unpacking(current, packedSize);
  }

  @Override
  public PackedPages.@Nullable Entry next() {
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      bytes.accept(Math.max(0, entry.getCompressedSize()));
      if (!entry.isDirectory()) {
        current.of(entry);
        return new TarEntries.Packed(TarEntries.safe(entry.getName()), watched);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The content of one entry after another, opened when it is first read. */
  private final class Current extends InputStream {
    private @Nullable ZipEntry entry;
    private @Nullable CheckedInputStream content;

    void of(ZipEntry next) {
      entry = next;
      content = null;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      CheckedInputStream in = opened();
      int n = in.read(into, from, length);
      if (n < 0 && entry != null && entry.getCrc() != in.getChecksum().getValue()) {
        throw new ZipException("its check sum is another");
      }
      return n;
    }

    private CheckedInputStream opened() throws IOException {
      if (content == null) {
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        content =
            new CheckedInputStream(in == null ? InputStream.nullInputStream() : in, new CRC32());
      }
      return content;
    }
  }
}
