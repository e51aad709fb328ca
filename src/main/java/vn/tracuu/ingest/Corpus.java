package vn.tracuu.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Saved pages on disk: one file, or a folder of any depth. Which files are pages and how each is
 * read, {@link FileKind} knows; other files are passed over.
 *
 * <p>Links are not followed: a corpus is what lies in its folder.
 */
public final class Corpus {
  private final Path root;
  private final boolean single;

  private Corpus(Path root, boolean single) {
    this.root = root;
    this.single = single;
  }

  /**
   * Opens a corpus.
   *
   * @throws IOException if there is nothing at {@code root}
   */
  public static Corpus open(Path root) throws IOException {
    if (!Files.exists(root)) {
      throw new IOException("no corpus at " + root + ": give a folder or file of saved pages");
    }
    return new Corpus(root, Files.isRegularFile(root));
  }

  /** Reads every page, in the order of the paths, and hands over what became of each. */
  public void forEach(Consumer<Ingested> sink) throws IOException {
    for (Path file : files(sink)) {
      read(file, sink);
    }
  }

  private void read(Path file, Consumer<Ingested> sink) {
    String id = id(file);
    try {
      FileKind.of(file).orElseThrow().read(file, id, sink);
    } catch (RefusedException e) {
      sink.accept(e.at(id));
    } catch (IOException e) {
      sink.accept(unreadable(id, e));
    }
  }

  private List<Path> files(Consumer<Ingested> sink) throws IOException {
    if (single) {
      if (FileKind.of(root).isEmpty()) {
        throw new IOException(root + " is of no kind that is read here: " + FileKind.ENDINGS);
      }
      return List.of(root);
    }
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && FileKind.of(file).isPresent()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            sink.accept(unreadable(id(file), e));
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort((a, b) -> id(a).compareTo(id(b)));
    return files;
  }

  /**
   * The path below the corpus folder, with slashes on every system; the bare name of a single file.
   */
  private String id(Path file) {
    Path below = single ? file.toAbsolutePath().getFileName() : root.relativize(file);
    return below.toString().replace(File.separatorChar, '/');
  }

  static Ingested.Refused unreadable(String id, IOException e) {
    return new Ingested.Refused(
        id, Ingested.Reason.UNREADABLE, e.getClass().getSimpleName() + ": " + e.getMessage());
  }
}
