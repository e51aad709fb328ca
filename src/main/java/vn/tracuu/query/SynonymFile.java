package vn.tracuu.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A user's file of synonyms, read again when it was changed. Lines that say nothing are logged,
 * once. If a changed file cannot be read, what was read before stays and a warning is logged: a
 * slip in it must not keep a service from new articles. Safe for all threads.
 */
public final class SynonymFile {
  /** The most lines that are logged. */
  private static final int MAX_LOGGED = 10;

  private static final Logger LOG = System.getLogger(SynonymFile.class.getName());

  private final Path file;
  private @Nullable Synonyms read;
  private @Nullable Version version;

  /** What changes when somebody writes the file; size -1 if there is none. */
  private record Version(long size, FileTime time) {
    static Version of(Path file) throws IOException {
      return Files.isRegularFile(file)
          ? new Version(Files.size(file), Files.getLastModifiedTime(file))
          : new Version(-1, FileTime.fromMillis(0));
    }
  }

  public SynonymFile(Path file) {
    this.file = file;
  }

  /**
   * The synonyms of the program and of the file, if there is one.
   *
   * @throws UncheckedIOException if it cannot be read the first time; names the file
   */
  public synchronized Synonyms synonyms() {
    Synonyms before = read;
    try {
      Version now = Version.of(file);
      if (before == null || !now.equals(version)) {
        version = now;
        before = read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the synonyms in " + file, e);
    } catch (UncheckedIOException e) {
      if (before == null) {
        throw e;
      }
      LOG.log(Level.WARNING, "keeping the synonyms as they were: {0}", e.getMessage());
    }
    return before;
  }

  private Synonyms read() {
    Synonyms synonyms = Synonyms.with(file);
    read = synonyms;
    synonyms.problems().stream()
        .limit(MAX_LOGGED)
        .forEach(problem -> LOG.log(Level.WARNING, "left out of {0}: {1}", file, problem));
    if (synonyms.problems().size() > MAX_LOGGED) {
      int more = synonyms.problems().size() - MAX_LOGGED;
      LOG.log(Level.WARNING, "left out of {0}: {1} more lines", file, more);
    }
    return synonyms;
  }
}
