package vn.tracuu.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexUnavailableException;

/**
 * Only one at a time in a folder. The operating system holds the lock and lets go of it when the
 * process dies, however it dies; the file's text (pid and start) is for people.
 */
final class BuildLock implements Closeable {
  private static final String LOCK = "lock";
  private static final String SWITCH = "switch.lock";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /**
   * What this process holds. The operating system counts by process: closing any other channel of a
   * file lets go of the lock on it, so such a file must not even be opened.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private BuildLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a batch over {@code folder}, which is created if it is missing.
   *
   * @throws IndexUnavailableException if another batch holds it
   */
  static BuildLock acquire(Path folder) throws IOException {
    return acquire(folder, "another reindex is under way in");
  }

  /**
   * Takes the lock of {@code folder}, which is created if it is missing.
   *
   * @param others what to say of whoever holds it
   * @throws IndexUnavailableException if somebody does
   */
  static BuildLock acquire(Path folder, String others) throws IOException {
    BuildLock lock = take(folder, LOCK);
    if (lock == null) {
      throw new IndexUnavailableException(
          "%s %s (%s); wait for it or stop it".formatted(others, folder, holder(folder, LOCK)));
    }
    return lock;
  }

  /**
   * Takes the lock under which the served generation is changed, which nobody holds for long; waits
   * for whoever holds it now.
   *
   * @throws IndexUnavailableException if it is not let go of in time
   */
  static BuildLock awaitSwitch(Path folder) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (BuildLock lock = take(folder, SWITCH); ; lock = take(folder, SWITCH)) {
      if (lock != null) {
        return lock;
      }
      if (System.nanoTime() > end || !pause()) {
        throw new IndexUnavailableException(
            "another process has been changing the served generation in "
                + folder
                + " for long ("
                + holder(folder, SWITCH)
                + "); wait for it or stop it");
      }
    }
  }

  /** Whether its file is still there; not once somebody has deleted the folder. */
  boolean isThere() {
    return Files.exists(file);
  }

  /** Whether a batch is under way over {@code folder}, in whichever process. */
  static boolean isTaken(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(LOCK))) {
      return false;
    }
    BuildLock lock = take(folder, LOCK);
    if (lock != null) {
      lock.close();
    }
    return lock == null;
  }

  /** The lock of that name; null if somebody holds it. */
  private static @Nullable BuildLock take(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.toRealPath().resolve(name);
    if (!HELD.add(file)) {
      return null;
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        return null;
      }
      sign(channel);
      taken = true;
      return new BuildLock(file, channel);
    } finally {
      if (!taken) {
        HELD.remove(file);
        IOUtils.closeWhileHandlingException(channel);
      }
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    channel.truncate(0);
    String holder =
        "pid "
            + ProcessHandle.current().pid()
            + ", since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + "\n";
    channel.write(StandardCharsets.US_ASCII.encode(holder));
  }

  private static String holder(Path folder, String name) throws IOException {
    Path file = folder.toRealPath().resolve(name);
    return HELD.contains(file)
        ? "pid " + ProcessHandle.current().pid() + ", this very process"
        : Files.readString(file).strip();
  }

  /** False if the thread was told to end. */
  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    } finally {
      HELD.remove(file);
    }
  }
}
