package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Everything that changes the disk under an index folder. It is one small interface so that a test
 * can let each single step fail, as a full or broken disk does, and look at what is left.
 */
interface Disk {
  /** The disk of this machine. */
  Disk REAL = new RealDisk();

  /** Lucene's view of a folder. */
  Directory directory(Path folder) throws IOException;

  void createFolder(Path folder) throws IOException;

  /**
   * Gives the file {@code existing} a second name, or copies it where the file system has no hard
   * links.
   */
  void link(Path existing, Path name) throws IOException;

  /** Writes a small text file, durably, over what is there. */
  void write(Path file, String text) throws IOException;

  /** Renames in one atomic step; a file takes the place of the one that has the name. */
  void rename(Path from, Path to) throws IOException;

  /** Makes the names in a folder durable. */
  void sync(Path folder) throws IOException;

  /** Deletes a file or an empty folder. */
  void delete(Path path) throws IOException;

  /** Deletes a folder with all that is in it, file by file. */
  default void deleteTree(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The disk of this machine; stateless. */
  final class RealDisk implements Disk {
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    private RealDisk() {}

    @Override
    public Directory directory(Path folder) throws IOException {
      return FSDirectory.open(folder);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
      Files.createDirectory(folder);
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
      try {
        Files.createLink(name, existing);
      } catch (FileAlreadyExistsException e) {
        throw e;
      } catch (UnsupportedOperationException | IOException e) {
        Files.copy(existing, name); // Lucene fsyncs every file of a commit
      }
    }

    @Override
    public void write(Path file, String text) throws IOException {
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        channel.write(StandardCharsets.UTF_8.encode(text));
        channel.force(true);
      }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Windows cannot open a folder, and makes names durable by itself. */
    @Override
    public void sync(Path folder) throws IOException {
      if (!WINDOWS) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }

    @Override
    public void delete(Path path) throws IOException {
      Files.deleteIfExists(path);
    }
  }
}
