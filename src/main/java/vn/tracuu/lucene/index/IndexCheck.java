package vn.tracuu.lucene.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.text.FileTrouble;

/**
 * Looks for damage: Lucene's CheckIndex over every generation, and the store's own rules. Writes
 * nothing; may run while the index is served and built.
 */
public final class IndexCheck {
  private static final String REBUILD = "run \"tracuu reindex --full\"";
  private static final String REINDEX = "run \"tracuu reindex\"";
  private static final String OLDER = "\"tracuu gc --keep 1\" removes it";

  /** A generation that is newer than the served one stays, unless it is asked to go. */
  private static final String NEWEST = "\"tracuu gc --keep 1 --newer\" removes it";

  private final GenerationStore store;
  private final List<Finding> findings = new ArrayList<>();

  private IndexCheck(GenerationStore store) {
    this.store = store;
  }

  /**
   * Something that was found.
   *
   * @param where the file or generation
   * @param problem what is wrong with it
   * @param cure what to do
   * @param harmless whether nothing is wrong with the index: what is only told
   */
  public record Finding(String where, String problem, String cure, boolean harmless) {}

  /** Everything that is wrong with the index in {@code folder}; empty if it is sound. */
  public static List<Finding> of(Path folder) throws IOException {
    IndexCheck check = new IndexCheck(new GenerationStore(folder));
    check.run();
    return check.findings;
  }

  private void run() throws IOException {
    if (!Files.isDirectory(store.folder())) {
      find(store.folder().toString(), "no such folder", "name the right --index, or " + REINDEX);
      return;
    }
    Optional<String> served = current();
    List<String> generations = store.generations();
    if (served.isPresent() && !generations.contains(served.get())) {
      find("current", "names " + served.get() + ", which does not exist", REBUILD);
    }
    for (String name : generations) {
      if (served.filter(name::equals).isPresent()) {
        check(name, REBUILD);
      } else if (otherVersion(name).isPresent()) { // as an upgrade leaves it: no damage
        String problem = "an older generation, built by another version";
        findings.add(new Finding(name, problem, OLDER, true));
      } else {
        check(name, name.equals(generations.getLast()) ? NEWEST : OLDER);
      }
    }
    checkPushed();
  }

  private void checkPushed() throws IOException {
    PushedFolder pushed = store.pushed();
    List<PushedFolder.Change> changes = pushed.changes();
    if (changes.isEmpty()) {
      return;
    }
    try (Directory files = pushed.directory()) {
      for (PushedFolder.Change change : changes) {
        check(files, change.file());
      }
    }
  }

  private void check(Directory pushed, String change) {
    try {
      PushedArticle unused = PushedArticle.read(pushed, change);
    } catch (IOException e) {
      boolean superseded = e instanceof NoSuchFileException;
      if (!superseded) {
        find(
            PushedFolder.NAME + "/" + change,
            FileTrouble.of(e),
            "delete it and push the article again");
      }
    }
  }

  private Optional<String> current() {
    try {
      Optional<String> served = store.current();
      if (served.isEmpty()) {
        find("current", "there is no served generation", REINDEX);
      }
      return served;
    } catch (IOException e) {
      find(
          "current",
          FileTrouble.of(e),
          "run \"tracuu rollback\" to serve the newest whole generation, or " + REBUILD);
      return Optional.empty();
    }
  }

  /** How a generation that Lucene can read differs from those of this program. */
  private Optional<String> otherVersion(String name) {
    try (Directory directory = store.disk().directory(store.path(name))) {
      return Versions.difference(SegmentInfos.readLatestCommit(directory).getUserData());
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return Optional.of("Lucene's format");
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // damage, which the check names
    }
  }

  private void check(String name, String cure) {
    if (!checkSegments(name, store.path(name), cure)) {
      return; // opening it would only find the same again
    }
    Path ghosts = store.path(name).resolve(Generation.GHOSTS);
    if (Files.exists(ghosts) && !checkSegments(name + "/" + Generation.GHOSTS, ghosts, cure)) {
      return;
    }
    try (Generation generation = Generation.open(store, name)) {
      generation.verify();
      checkManifest(name, generation, cure);
    } catch (IOException | IndexUnavailableException e) {
      find(name, FileTrouble.of(e), cure);
    }
  }

  /** Whether they are sound. */
  private boolean checkSegments(String where, Path folder, String cure) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Directory directory = store.disk().directory(folder);
        CheckIndex check =
            new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, ""));
        PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
      check.setInfoStream(out);
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) {
        find(where, FileTrouble.ofMessage(firstError(log)), cure);
      }
      return status.clean;
    } catch (IOException | RuntimeException e) {
      find(where, FileTrouble.of(e), cure);
      return false;
    }
  }

  private static String firstError(ByteArrayOutputStream log) {
    return log.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(l -> l.contains("ERROR") || l.contains("Exception"))
        .findFirst()
        .orElse("not clean")
        .strip();
  }

  /** The manifest says as many articles of each file as the index has. */
  private void checkManifest(String name, Generation generation, String cure) throws IOException {
    Map<String, Integer> articles = Settlement.articlesByFile(generation.reader());
    articles.remove(""); // articles of no file
    articles.remove(PushedFolder.FILE);
    Map<String, IndexedFile> files = generation.manifest().files();
    for (IndexedFile file : files.values()) {
      Integer inIndex = articles.remove(file.path());
      int found = inIndex == null ? 0 : inIndex;
      if (found != file.articles()) {
        find(
            name,
            "the manifest says "
                + file.articles()
                + " articles of "
                + file.path()
                + ", the index has "
                + found,
            cure);
      }
    }
    articles.forEach(
        (file, n) -> find(name, n + " articles of " + file + ", which the manifest lacks", cure));
  }

  private void find(String where, String problem, String cure) {
    findings.add(new Finding(where, problem, cure, false));
  }
}
