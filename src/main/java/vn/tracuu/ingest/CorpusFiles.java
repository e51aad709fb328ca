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
import org.jspecify.annotations.Nullable;

/**
 * The files of a corpus in the order of their ids. Links are not followed but listed as refused;
 * files of other kinds are passed over.
 */
final class CorpusFiles extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<Found> found = new ArrayList<>();

  /**
   * A file.
   *
   * @param id the path below the corpus folder, with slashes on every system
   * @param refused why it is not read; null if it is
   */
  record Found(String id, Path file, Ingested.@Nullable Refused refused) {}

  private CorpusFiles(Path root) {
    this.root = root;
  }

  static List<Found> below(Path root) throws IOException {
    CorpusFiles files = new CorpusFiles(root);
    Files.walkFileTree(root, files);
    files.found.sort(Comparator.comparing(Found::id));
    return files.found;
  }

  /** The one file of a corpus that is no folder; its id is its bare name. */
  static List<Found> single(Path file) {
    return List.of(new Found(String.valueOf(file.getFileName()), file, null));
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String id = id(file);
    if (attributes.isSymbolicLink() && (FileKind.of(file).isPresent() || Files.isDirectory(file))) {
      found.add(
          new Found(
              id,
              file,
              new Ingested.Refused(
                  id, Ingested.Reason.LINK, "a link; a corpus is what lies in its folder")));
    } else if (attributes.isRegularFile() && FileKind.of(file).isPresent()) {
      found.add(new Found(id, file, null));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    found.add(new Found(id(file), file, unreadable(id(file), e)));
    return FileVisitResult.CONTINUE;
  }

  private String id(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }

  /** The site of a page: the top folder; "" for a page that lies in none. */
  static String site(String id) {
    return id.substring(0, Math.max(0, id.indexOf('/')));
  }

  static Ingested.Refused unreadable(String id, IOException e) {
    return new Ingested.Refused(
        id, Ingested.Reason.UNREADABLE, e.getClass().getSimpleName() + ": " + e.getMessage());
  }
}
