package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files in a {@code .zip}, in its order; watched for bombs. */
final class ZipEntries implements PackedPages.Entries {
  private final ZipInputStream zip;
  private final InputStream watched;

  /**
   * Opens a packed folder.
   *
   * @param packedSize the file's own size in bytes
   */
  ZipEntries(InputStream in, long packedSize) {
    zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    watched = new Unpacking(zip, packedSize);
  }

  @Override
  public PackedPages.@Nullable Entry next() throws IOException {
    watched.transferTo(OutputStream.nullOutputStream());
    for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
      if (!e.isDirectory()) {
        return new TarEntries.Packed(TarEntries.safe(e.getName()), watched);
      }
    }
    return null;
  }
}
