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
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The files of a corpus in the order of their paths. Links are not followed but listed as refused;
 * files of other kinds are passed over.
 */
final class CorpusListing extends SimpleFileVisitor<Path> {
  private static final String PARTS = "folders of the parts of a saved page";
  private static final int MAX_ENDING = 12;

  private final Path root;
  private final List<Ingested.Refused> refused = new ArrayList<>();
  private final List<CorpusFile> files = new ArrayList<>();

  /** How many files of each kind are passed over. */
  private final SortedMap<String, Integer> passedOver = new TreeMap<>();

  private CorpusListing(Path root) {
    this.root = root;
  }

  static List<CorpusFile> below(Path root, Consumer<? super Ingested.Refused> refused)
      throws IOException {
    return below(root, refused, passedOver -> {});
  }

  /** The same; {@code passedOver} is told how many files of which kind are no pages. */
  static List<CorpusFile> below(
      Path root,
      Consumer<? super Ingested.Refused> refused,
      Consumer<? super SortedMap<String, Integer>> passedOver)
      throws IOException {
    CorpusListing listing = new CorpusListing(root);
    Files.walkFileTree(root, listing);
    listing.files.sort(Comparator.comparing(CorpusFile::path));
    listing.refused.sort(Comparator.comparing(Ingested.Refused::where));
    listing.refused.forEach(refused);
    passedOver.accept(listing.passedOver);
    return listing.files;
  }

  /** The one file of a corpus that is no folder; its path is its bare name. */
  static List<CorpusFile> single(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return List.of(listed(String.valueOf(file.getFileName()), file, attributes));
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
      passedOver.merge(kindOf(path(file)), 1, Integer::sum);
    }
    return FileVisitResult.CONTINUE;
  }

  /** The folder of the parts of a saved page is passed over. */
  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean parts =
        !folder.equals(root)
            && SavedParts.isFolderOfParts(
                folder.toString(), page -> Files.isRegularFile(Path.of(page)));
    if (parts) {
      passedOver.merge(PARTS, 1, Integer::sum);
    }
    return parts ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  /** The ending of a name, with its dot; in words where there is none. */
  private static String kindOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    boolean ending = dot > 0 && name.length() - dot <= MAX_ENDING;
    return ending ? name.substring(dot) : "no page by its content";
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    refused.add(unreadable(path(file), e));
    return FileVisitResult.CONTINUE;
  }

  static Ingested.Refused unreadable(String path, IOException e) {
    return new Ingested.Refused(
        path, Ingested.Reason.UNREADABLE, e.getClass().getSimpleName() + ": " + e.getMessage());
  }

  private static CorpusFile listed(String path, Path file, BasicFileAttributes attributes) {
    return new CorpusFile(path, attributes.size(), attributes.lastModifiedTime().toMillis(), file);
  }

  /** The path below the corpus folder, with slashes on every system. */
  private String path(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
