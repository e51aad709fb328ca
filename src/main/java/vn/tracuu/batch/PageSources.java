package vn.tracuu.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexBuild.Source;

/**
 * What the pages of one file are made of, one after the other: a line has a digest of its own, any
 * other page that of the file and its place in it. Digests are 128 bits of SHA-256, of the file's
 * path, too. For one thread.
 */
final class PageSources {
  private static final int BYTES = 16;

  private final String file;
  private final byte[] path;
  private final byte[] fileDigest;
  private final MessageDigest sha256;
  private long position;
  private @Nullable Source line;

  PageSources(String file, String fileDigest) {
    this.file = file;
    this.path = (file + '\0').getBytes(StandardCharsets.UTF_8);
    this.fileDigest = fileDigest.getBytes(StandardCharsets.US_ASCII);
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A line that comes next. */
  Source ofLine(int number, byte[] bytes, int length) {
    sha256.update(path);
    sha256.update(bytes, 0, length);
    position = number;
    line = new Source(file, position, digest());
    return line;
  }

  /** The page that comes next: the line that was asked for right before, or one of its own. */
  Source next() {
    Source next = line;
    line = null;
    if (next != null) {
      return next;
    }
    sha256.update(path);
    sha256.update(fileDigest);
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(position).flip());
    return source();
  }

  /** The page that is worked on, as a person would look for it. */
  String place() {
    return position == 0 ? file : file + ", behind its page " + position;
  }

  /** The same of an article; an id that is its file's path is not told twice. */
  static String place(Source source, String id) {
    return id.equals(source.file())
        ? id
        : source.file() + ":" + source.position() + " (" + id + ")";
  }

  private Source source() {
    return new Source(file, ++position, digest());
  }

  private byte[] digest() {
    return Arrays.copyOf(sha256.digest(), BYTES);
  }
}
