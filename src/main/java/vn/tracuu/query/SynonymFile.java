package vn.tracuu.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
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
  private final Path old;
  private @Nullable Synonyms read;
  private @Nullable Version version;

  /** What changes when somebody writes the file; size -1 if there is none. */
  private record Version(Path file, long size, FileTime time) {
    static Version of(Path file) throws IOException {
      return Files.isRegularFile(file)
          ? new Version(file, Files.size(file), Files.getLastModifiedTime(file))
          : new Version(file, -1, FileTime.fromMillis(0));
    }
  }

  public SynonymFile(Path file) {
    this(file, file);
  }

  /**
   * A file that earlier versions of this program looked for elsewhere.
   *
   * @param old is read as long as there is no {@code file}
   */
  public SynonymFile(Path file, Path old) {
    this.file = file;
    this.old = old;
  }

  /** Which file is read, if there is one; what to do where that is the old one, in a sentence. */
  public Optional<String> told() {
    Path used = used();
    if (!Files.isRegularFile(used)) {
      return Optional.empty();
    }
    return Optional.of(
        used.equals(file)
            ? "synonyms are read from " + file + "; a change counts at once"
            : "synonyms are read from "
                + old
                + ", which goes with the index when that is deleted: move the file to "
                + file
                + " (setting synonyms); a change counts at once");
  }

  private Path used() {
    return Files.isRegularFile(file) ? file : old;
  }

  /** Another text after each change that {@link #synonyms} has seen; empty if there is no file. */
  public synchronized String version() {
    Version seen = version;
    return seen == null || seen.size < 0 ? "" : "+" + seen.size + "." + seen.time.toMillis();
  }

  /**
   * The synonyms of the program and of the file, if there is one.
   *
   * @throws UncheckedIOException if it cannot be read the first time; names the file
   */
  public synchronized Synonyms synonyms() {
    Synonyms before = read;
    try {
      Version now = Version.of(used());
      if (before == null || !now.equals(version)) {
        version = now;
        before = read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the synonyms in " + used(), e);
    } catch (UncheckedIOException e) {
      if (before == null) {
        throw e;
      }
      LOG.log(Level.WARNING, "keeping the synonyms as they were: {0}", e.getMessage());
    }
    return before;
  }

  private Synonyms read() {
    Path used = used();
    Synonyms synonyms = Synonyms.with(used);
    read = synonyms;
    synonyms.problems().stream()
        .limit(MAX_LOGGED)
        .forEach(problem -> LOG.log(Level.WARNING, "left out of {0}: {1}", used, problem));
    if (synonyms.problems().size() > MAX_LOGGED) {
      int more = synonyms.problems().size() - MAX_LOGGED;
      LOG.log(Level.WARNING, "left out of {0}: {1} more lines", used, more);
    }
    return synonyms;
  }
}
