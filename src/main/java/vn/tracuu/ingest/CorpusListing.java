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
import vn.tracuu.text.FileTrouble;

/**
 * The files of a corpus in the order of their paths. Links are not followed but listed as refused;
 * files of other kinds are passed over.
 */
final class CorpusListing extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<Ingested.Refused> refused = new ArrayList<>();
  private final List<CorpusFile> files = new ArrayList<>();

  private CorpusListing(Path root) {
    this.root = root;
  }

  static List<CorpusFile> below(Path root, Consumer<? super Ingested.Refused> refused)
      throws IOException {
    CorpusListing listing = new CorpusListing(root);
    Files.walkFileTree(root, listing);
    listing.files.sort(Comparator.comparing(CorpusFile::path));
    listing.refused.sort(Comparator.comparing(Ingested.Refused::where));
    listing.refused.forEach(refused);
    return listing.files;
  }

  /** The one file of a corpus that is no folder; its path is its bare name. */
  static List<CorpusFile> single(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return List.of(listed(String.valueOf(file.getFileName()), file, attributes));
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean kind = FileKind.of(file).isPresent();
    if (attributes.isSymbolicLink() && (kind || Files.isDirectory(file))) {
      refused.add(
          new Ingested.Refused(
              path(file), Ingested.Reason.LINK, "a link; a corpus is what lies in its folder"));
    } else if (attributes.isRegularFile() && kind) {
      files.add(listed(path(file), file, attributes));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    refused.add(unreadable(path(file), e));
    return FileVisitResult.CONTINUE;
  }

  static Ingested.Refused unreadable(String path, IOException e) {
    return new Ingested.Refused(path, Ingested.Reason.UNREADABLE, FileTrouble.of(e));
  }

  private static CorpusFile listed(String path, Path file, BasicFileAttributes attributes) {
    return new CorpusFile(path, attributes.size(), attributes.lastModifiedTime().toMillis(), file);
  }

  /** The path below the corpus folder, with slashes on every system. */
  private String path(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
