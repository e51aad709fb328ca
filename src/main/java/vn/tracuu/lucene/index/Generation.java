package vn.tracuu.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.text.FileTrouble;

/**
 * A whole generation, opened for reading. Safe for all threads until it is closed; that its folder
 * is removed meanwhile does not disturb it (open files stay readable; Windows does not remove
 * them).
 */
public final class Generation implements Closeable {
  /** Subfolder with the documents that are deleted in the segments; see {@link Ghosts}. */
  static final String GHOSTS = "ghosts";

  private static final Logger LOG = System.getLogger(Generation.class.getName());

  private final Path folder;
  private final Directory directory;
  private final DirectoryReader reader;
  private final @Nullable Directory ghostDirectory;
  private final @Nullable DirectoryReader ghosts;
  private final IndexInfo info;
  private final Taken taken;
  private final Phrases phrases;

  private Generation(Disk disk, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IndexNotFoundException("no folder " + folder); // Lucene would make one
    }
    this.folder = folder;
    directory = disk.directory(folder);
    Directory openedGhosts = null;
    DirectoryReader opened = null;
    DirectoryReader ghostReader = null;
    try {
      opened = DirectoryReader.open(directory);
      if (Files.exists(folder.resolve(GHOSTS))) {
        openedGhosts = disk.directory(folder.resolve(GHOSTS));
        ghostReader = DirectoryReader.open(openedGhosts);
      }
      Map<String, String> userData = opened.getIndexCommit().getUserData();
      refuseOtherVersion(userData, folder);
      String name = String.valueOf(folder.getFileName());
      phrases = PhraseFile.read(directory);
      info = new IndexInfo(name, id(folder), Passages.articles(opened), Versions.built(userData));
      taken = Taken.of(userData);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(ghostReader, opened, openedGhosts, directory);
      throw e;
    }
    reader = opened;
    ghosts = ghostReader;
    ghostDirectory = openedGhosts;
  }

  /**
   * Opens the served generation of an index; if that is damaged, the newest older one that is not,
   * with a warning in the log.
   *
   * @throws IndexUnavailableException if there is none, it is of another version, or none can be
   *     read; the message names the cure
   */
  public static Generation served(Path index) {
    GenerationStore store = new GenerationStore(index);
    try {
      return open(
          store,
          store
              .current()
              .orElseThrow(() ->
                  new IndexUnavailableException(
                      "no index in " + index + ": run \"tracuu reindex\" to build one")));
    } catch (IOException e) {
      return olderOr(store, unreadable(index, e));
    } catch (IndexUnavailableException e) {
      return olderOr(store, e);
    }
  }

  private static Generation olderOr(GenerationStore store, IndexUnavailableException trouble) {
    for (String name : store.fallbacks()) {
      try {
        Generation older = open(store, name);
        LOG.log(Level.WARNING, "answering from {0}: {1}", name, trouble.getMessage());
        return older;
      } catch (IndexUnavailableException e) {
        trouble.addSuppressed(e);
      }
    }
    throw trouble;
  }

  /**
   * Opens a generation.
   *
   * @throws IndexUnavailableException if it is of another version or cannot be read; the message
   *     names the cure
   */
  public static Generation open(GenerationStore store, String name) {
    try {
      return open(store.disk(), store.path(name));
    } catch (IndexNotFoundException e) {
      throw new IndexUnavailableException(
          "the generation "
              + name
              + " in "
              + store.folder()
              + " is gone or not whole: run \"tracuu reindex\"",
          e);
    } catch (IOException | IllegalArgumentException e) { // the latter: a codec's name is garbled
      throw unreadable(store.folder(), e);
    }
  }

  static Generation open(Disk disk, Path folder) throws IOException {
    return new Generation(disk, folder);
  }

  public DirectoryReader reader() {
    return reader;
  }

  /** A searcher that ranks as if the deleted documents had never been there. */
  public IndexSearcher searcher() {
    return ghosts == null ? new IndexSearcher(reader) : new LiveSearcher(reader, ghosts);
  }

  public IndexInfo info() {
    return info;
  }

  /** The pushed changes that it has. */
  public Taken taken() {
    return taken;
  }

  /** The same of the generation in {@code folder}, without opening it. */
  static Taken taken(Path folder) throws IOException {
    return Taken.of(userData(folder));
  }

  /** Whether a batch built the generation in {@code folder}; true of one that cannot be read. */
  static boolean isBatch(Path folder) {
    try {
      return Versions.isBatch(userData(folder));
    } catch (IOException | IllegalArgumentException e) {
      return true;
    }
  }

  /** What the commit in {@code folder} says of itself; nothing if it cannot be read. */
  static Map<String, String> userDataOrNone(Path folder) {
    try {
      return userData(folder);
    } catch (IOException | IllegalArgumentException e) {
      return Map.of();
    }
  }

  /**
   * The random id of the commit in {@code folder}, without opening it: as cheap as reading one name
   * and 100 bytes.
   *
   * @throws IOException if there is none
   */
  public static String id(Path folder) throws IOException {
    try (Directory files = Disk.REAL.directory(folder)) {
      String commit = SegmentInfos.getLastCommitSegmentsFileName(files);
      if (commit == null) {
        throw new IndexNotFoundException("no commit in " + folder);
      }
      try (ChecksumIndexInput in = files.openChecksumInput(commit)) {
        CodecUtil.readBEInt(in); // the magic number
        in.readString();
        CodecUtil.readBEInt(in);
        byte[] id = new byte[StringHelper.ID_LENGTH];
        in.readBytes(id, 0, id.length);
        return StringHelper.idToString(id);
      }
    }
  }

  private static Map<String, String> userData(Path folder) throws IOException {
    try (Directory files = Disk.REAL.directory(folder)) {
      return SegmentInfos.readLatestCommit(files).getUserData();
    }
  }

  /** Names of its segments that no other segment of any index has. */
  public Set<String> segments() {
    return reader.leaves().stream()
        .map(segment -> identity(segment.reader()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String identity(LeafReader segment) {
    byte[] id = ((SegmentReader) segment).getSegmentInfo().info.getId();
    return StringHelper.idToString(id);
  }

  /**
   * Reads every byte and compares checksums; also brings the files into memory, which warms a
   * generation before it is served.
   *
   * @throws IOException if a file is not as it was written
   */
  public void verify() throws IOException {
    verify(Set.of());
  }

  /**
   * The same, without reading what is known to be sound.
   *
   * @param known {@link #segments} of another generation, which share their files with it
   */
  public void verify(Set<String> known) throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      if (!known.contains(identity(segment.reader()))) {
        segment.reader().checkIntegrity();
      }
    }
    if (ghosts != null) {
      for (LeafReaderContext segment : ghosts.leaves()) {
        segment.reader().checkIntegrity();
      }
    }
    long proven = Versions.articles(reader.getIndexCommit().getUserData());
    if (proven >= 0 && proven != info.articles()) {
      throw new IOException(
          info.generation() + " was built with " + proven + " articles and has " + info.articles());
    }
    int deleted = reader.numDeletedDocs();
    int buried = ghosts == null ? 0 : ghosts.numDocs();
    if (deleted != buried) {
      throw new IOException(
          info.generation() + " has " + deleted + " deleted documents and " + buried + " ghosts");
    }
  }

  /** The folder of the index that it is a generation of. */
  public Path index() {
    Path parent = folder.toAbsolutePath().getParent();
    return parent == null ? folder : parent;
  }

  /** Where its files are. */
  Path folder() {
    return folder;
  }

  @Nullable DirectoryReader ghosts() {
    return ghosts;
  }

  Manifest manifest() throws IOException {
    return Manifest.read(directory);
  }

  /** Its frequent phrases. */
  public Phrases phrases() {
    return phrases;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(ghosts, reader, ghostDirectory, directory);
  }

  private static void refuseOtherVersion(Map<String, String> userData, Path folder) {
    Versions.difference(userData)
        .ifPresent(difference -> {
          throw new IndexUnavailableException(
              "the index in "
                  + folder
                  + " was built by another version ("
                  + difference
                  + "): run \"tracuu reindex\"");
        });
  }

  private static IndexUnavailableException unreadable(Path index, Exception e) {
    return new IndexUnavailableException(
        "the index in "
            + index
            + " cannot be read ("
            + FileTrouble.of(e)
            + "): run \"tracuu reindex\" to build it again",
        e);
  }
}
