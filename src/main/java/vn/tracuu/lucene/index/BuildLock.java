package vn.tracuu.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexUnavailableException;

/**
 * Only one build at a time in a folder. The operating system holds the lock and lets go of it when
 * the process dies, however it dies; the file's text (pid and start) is for people.
 */
final class BuildLock implements Closeable {
  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of {@code folder}, which is created if it is missing.
   *
   * @throws IndexUnavailableException if another build holds it
   */
  static BuildLock acquire(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw new IndexUnavailableException(
            "another reindex is under way in "
                + folder
                + " ("
                + Files.readString(file).strip()
                + "); wait for it or stop it");
      }
      channel.truncate(0);
      String holder =
          "pid "
              + ProcessHandle.current().pid()
              + ", since "
              + Instant.now().truncatedTo(ChronoUnit.SECONDS)
              + "\n";
      channel.write(StandardCharsets.US_ASCII.encode(holder));
      return new BuildLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }
}
