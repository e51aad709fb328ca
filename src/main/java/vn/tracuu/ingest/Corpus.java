package vn.tracuu.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

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

  /**
   * Another value than before whenever the same file gives other articles; an index remembers it,
   * and is built again from nothing when it changed.
   */
  public static String fingerprint() {
    return "1";
  }

  /** Where the corpus is, absolute. */
  public Path root() {
    return root.toAbsolutePath().normalize();
  }

  /** Reads every page, in the order of the paths, and hands over what became of each. */
  public void forEach(Consumer<Ingested> sink) throws IOException {
    for (CorpusFile file : files(sink)) {
      read(file, (line, length) -> false, sink, bytes -> {});
    }
  }

  /**
   * Reads one file's pages and hands over what became of each, in the order of the file and in this
   * thread. Several threads may read several files at once.
   *
   * @param known asked before each line of a file of lines is read
   * @param bytes told now and then how many bytes were read since it was told before
   */
  public void read(CorpusFile file, Known known, Consumer<Ingested> sink, LongConsumer bytes) {
    try {
      FileKind.of(file.location())
          .orElseThrow()
          .read(file.location(), file.path(), known, sink, bytes);
    } catch (RefusedException e) {
      sink.accept(e.at(file.path()));
    } catch (IOException e) {
      sink.accept(unreadable(file.path(), e));
    }
  }

  /**
   * All files that are pages or hold some, in the order of their paths.
   *
   * @param refused told what cannot even be listed
   */
  public List<CorpusFile> files(Consumer<? super Ingested.Refused> refused) throws IOException {
    if (single) {
      if (FileKind.of(root).isEmpty()) {
        throw new IOException(root + " is of no kind that is read here: " + FileKind.ENDINGS);
      }
      return List.of(file(root, Files.readAttributes(root, BasicFileAttributes.class)));
    }
    List<CorpusFile> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && FileKind.of(file).isPresent()) {
              files.add(file(file, attributes));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            refused.accept(unreadable(id(file), e));
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(CorpusFile::path));
    return files;
  }

  private CorpusFile file(Path file, BasicFileAttributes attributes) {
    return new CorpusFile(
        id(file), attributes.size(), attributes.lastModifiedTime().toMillis(), file);
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
