package vn.tracuu.cli;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * How the JVM spells names of files and what stands on the command line. It decides that at its
 * start, from the locale; under the POSIX locale everything but ASCII is lost.
 */
final class Locales {
  /** What is wrong and what to do, on one line. */
  static final String CURE =
      "the locale's character set is %s, in which Vietnamese file names and words are lost: set LC_ALL=C.UTF-8, or start it by the launcher \"tracuu\", which does"
          .formatted(encoding());

  private Locales() {}

  /** Whether all names can be read and written; Windows has them in UTF-16 anyway. */
  static boolean namesAreUtf8() {
    return File.separatorChar == '\\' || isUtf8(encoding());
  }

  static boolean isUtf8(String encoding) {
    try {
      return Charset.forName(encoding).equals(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }

  private static String encoding() {
    return System.getProperty("sun.jnu.encoding", "unknown");
  }
}
