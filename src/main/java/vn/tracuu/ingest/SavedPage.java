package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One page as it was saved: alone, or with its pictures in one file of MIME parts.
 *
 * @param bytes the page itself
 * @param address where it was saved from; null if the file does not say
 */
record SavedPage(PageBytes bytes, @Nullable String address) {
  /** Reads the page of a file, told by its name. */
  static SavedPage read(Path file, InputStream in) throws IOException, RefusedException {
    return FileKind.of(file).orElse(FileKind.HTML) == FileKind.MHTML
        ? ofMime(in)
        : new SavedPage(PageBytes.read(in), null);
  }

  private static SavedPage ofMime(InputStream in) throws IOException, RefusedException {
    Mhtml page = Mhtml.read(in);
    return new SavedPage(PageBytes.read(page.html()), page.address());
  }
}
