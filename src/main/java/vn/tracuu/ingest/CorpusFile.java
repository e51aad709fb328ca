package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a corpus, as the folder's listing shows it.
 *
 * @param path its path below the corpus folder, with slashes on every system
 * @param bytes its size
 * @param modified when it was last written, in milliseconds since 1970
 * @param location where it lies
 */
public record CorpusFile(String path, long bytes, long modified, Path location) {
  /** SHA-256 of its content as it is now, in hexadecimal digits. */
  public String digest() throws IOException {
    try (InputStream in = Files.newInputStream(location)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
