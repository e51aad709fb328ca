package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;

/**
 * The folder {@code pushed} of an index: what was published one by one, a file a change.
 *
 * <pre>
 * pushed/
 *   000000000017-5f3a...c2.put    change 17: the article of the id with that digest
 *   000000000021-09b1...7e.del    change 21: there is no article of that id
 * </pre>
 *
 * <p>Changes are numbered as they come; of several of one id the last one counts, and the others
 * are removed. A generation remembers the last change that it has ({@link Taken}), so a build takes
 * in what came after it, and a full build takes in all. A file has its name only when it is whole
 * and fsynced.
 */
final class PushedFolder {
  static final String NAME = "pushed";

  /** The file that pushed articles stand in, as the index sees it: after every corpus file. */
  static final String FILE = "\uFFFFpushed";

  /** What a file under way is called. */
  static final String UNFINISHED = ".next";

  private static final Pattern CHANGE = Pattern.compile("(\\d{12,18})-([0-9a-f]{32})\\.(put|del)");
  private static final int KEY_BYTES = 16;

  private final Disk disk;
  private final Path folder;

  PushedFolder(Disk disk, Path index) {
    this.disk = disk;
    this.folder = index.resolve(NAME);
  }

  /**
   * A change, as its file's name tells it.
   *
   * @param number grows from change to change
   * @param key of the article's id
   * @param put whether there is an article; it was deleted otherwise
   */
  record Change(long number, String key, boolean put) {
    String file() {
      return "%012d-%s.%s".formatted(number, key, put ? "put" : "del");
    }

    private static Optional<Change> of(String file) {
      Matcher m = CHANGE.matcher(file);
      return m.matches()
          ? Optional.of(
              new Change(Long.parseLong(m.group(1)), m.group(2), m.group(3).equals("put")))
          : Optional.empty();
    }
  }

  Path path() {
    return folder;
  }

  Disk disk() {
    return disk;
  }

  /** The last change of each id, in their order. */
  List<Change> changes() throws IOException {
    Map<String, Change> last = new HashMap<>();
    for (Change change : all()) {
      last.merge(change.key, change, (a, b) -> a.number > b.number ? a : b);
    }
    return last.values().stream().sorted(Comparator.comparingLong(Change::number)).toList();
  }

  /** Every change that there is a file of, superseded ones too. */
  Collection<Change> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Change> changes = new ArrayList<>();
      files.forEach(f -> Change.of(String.valueOf(f.getFileName())).ifPresent(changes::add));
      return changes;
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Makes the names of all changes that can be seen durable, so that an index may rely on them. */
  void sync() throws IOException {
    if (Files.exists(folder)) {
      disk.sync(folder);
    }
  }

  /** Lucene's view of the folder. */
  Directory directory() throws IOException {
    return disk.directory(folder);
  }

  /** What a change's file is called by: other ids have other keys. */
  static String key(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
