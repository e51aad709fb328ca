package vn.tracuu.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a corpus in the order of their paths. Links are not followed but listed as refused;
 * files of other kinds are passed over and counted.
 */
final class CorpusListing extends SimpleFileVisitor<Path> {
  private static final String PARTS = "folders of the parts of a saved page";

  /** In a folder of an index this file names what is served. */
  private static final String INDEX_MARK = "current";

  private static final int LONGEST_ENDING = 10;

  private final Path root;
  private final Set<Path> without;
  private final List<Ingested.Refused> refused = new ArrayList<>();
  private final List<CorpusFile> files = new ArrayList<>();
  private final Map<String, Long> passed = new TreeMap<>();

  private CorpusListing(Path root, Set<Path> without) {
    this.root = root;
    this.without = without;
  }

  /**
   * Lists a folder, which may be a link itself.
   *
   * @param without folders that are not looked into
   */
  static Listing below(Path folder, Set<Path> without) throws IOException {
    CorpusListing listing = new CorpusListing(folder.toRealPath(), real(without));
    Files.walkFileTree(listing.root, listing);
    listing.files.sort(Comparator.comparing(CorpusFile::path));
    listing.refused.sort(Comparator.comparing(Ingested.Refused::where));
    return new Listing(listing.files, listing.refused, listing.passed);
  }

  private static Set<Path> real(Set<Path> folders) throws IOException {
    Set<Path> real = new HashSet<>();
    for (Path folder : folders) {
      if (Files.exists(folder)) {
        real.add(folder.toRealPath());
      }
    }
    return real;
  }

  /** The one file of a corpus that is no folder; its path is its bare name. */
  static Listing single(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    String name = String.valueOf(file.getFileName());
    return new Listing(List.of(listed(name, file, attributes)), List.of(), Map.of());
  }

  /** An index that lies in a corpus is no part of it, nor is what a page was saved with. */
  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (without.contains(folder) || isIndex(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (isFolderOfParts(folder)) {
      passed.merge(PARTS, 1L, Long::sum);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isFolderOfParts(Path folder) {
    return !folder.equals(root)
        && SavedParts.isFolderOfParts(
            folder.toString(), page -> Files.isRegularFile(Path.of(page)));
  }

  private static boolean isIndex(Path folder) {
    try {
      Path mark = folder.resolve(INDEX_MARK);
      return Files.isRegularFile(mark)
          && Files.size(mark) < 100
          && Files.isDirectory(folder.resolve(Files.readString(mark).strip()))
          && Files.exists(folder.resolve("switch.lock"));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean certain = FileKind.of(file).isPresent() && FileKind.isCertain(file);
    boolean kind = certain || (attributes.isRegularFile() && FileKind.told(file).isPresent());
    if (attributes.isSymbolicLink() && (kind || Files.isDirectory(file))) {
      refused.add(
          new Ingested.Refused(
              path(file), Ingested.Reason.LINK, "a link; a corpus is what lies in its folder"));
    } else if (attributes.isRegularFile() && kind) {
      files.add(listed(path(file), file, attributes));
    } else if (attributes.isRegularFile() && !path(file).equals(Corpus.PROFILES)) {
      passed.merge(ending(file), 1L, Long::sum);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    refused.add(Unreadable.at(path(file), e));
    return FileVisitResult.CONTINUE;
  }

  /** {@code .pdf}; what is no ending that a person would know is not told in length. */
  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    boolean known = dot > 0 && name.length() - dot <= LONGEST_ENDING;
    return known ? name.substring(dot) : "without an ending";
  }

  private static CorpusFile listed(String path, Path file, BasicFileAttributes attributes) {
    return new CorpusFile(path, attributes.size(), attributes.lastModifiedTime().toMillis(), file);
  }

  /** The path below the corpus folder, with slashes on every system. */
  private String path(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
