package vn.tracuu.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.lucene.index.PushedFolder.Change;

/**
 * Stores what is pushed: a change is durable when its method returns, and the numbers of changes
 * grow in the order in which they can be seen. One process at a time stores; others may read. Safe
 * for all threads. Remembers about 200 bytes for each id.
 */
public final class PushedArticles implements Closeable {
  private final PushedFolder folder;
  private final Directory directory;
  private final BuildLock lock;
  private final AtomicLong unfinished = new AtomicLong();

  /** The last change of each id, by key; guarded by this. */
  private final Map<String, Change> changes = new HashMap<>();

  /** The numbers of those; guarded by this. */
  private final NavigableSet<Long> numbers = new TreeSet<>();

  private long articles;
  private long last;

  private PushedArticles(PushedFolder folder, Directory directory, BuildLock lock) {
    this.folder = folder;
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * A change that is durable.
   *
   * @param number its number
   * @param before whether there was an article before it; empty if nothing was pushed of that id
   */
  public record Stored(long number, Optional<Boolean> before) {}

  /**
   * Opens the folder of an index, and tidies up what a process that died has left.
   *
   * @param after no change is numbered so or lower: the last one that a generation has
   * @throws IndexUnavailableException if another process stores here, or the folder cannot be
   *     written
   */
  public static PushedArticles open(GenerationStore store, long after) {
    PushedFolder folder = store.pushed();
    try {
      boolean made = !Files.exists(folder.path());
      BuildLock lock = BuildLock.acquire(folder.path(), "another service takes articles in at");
      try {
        if (made) {
          store.disk().sync(store.folder());
        }
        return read(folder, lock, after);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "cannot store articles in " + folder.path() + " (" + e.getMessage() + ")", e);
    }
  }

  private static PushedArticles read(PushedFolder folder, BuildLock lock, long after)
      throws IOException {
    PushedArticles pushed = new PushedArticles(folder, folder.directory(), lock);
    pushed.tidyUp();
    pushed.last = after;
    folder.changes().forEach(pushed::remember);
    return pushed;
  }

  /** Stores an article; storing what is there already changes nothing. */
  public Stored put(Article article) throws IOException {
    return store(new PushedArticle(article.id(), article));
  }

  /** Stores that there is no article of that id. */
  public Stored delete(String id) throws IOException {
    return store(new PushedArticle(id, null));
  }

  /** Whether there is an article of that id; empty if nothing was pushed of it. */
  public synchronized Optional<Boolean> has(String id) {
    return Optional.ofNullable(changes.get(PushedFolder.key(id))).map(Change::put);
  }

  /** The number of the last change. */
  public synchronized long last() {
    return last;
  }

  /** How many ids have an article. */
  public synchronized long articles() {
    return articles;
  }

  /** How many ids have none. */
  public synchronized long deleted() {
    return changes.size() - articles;
  }

  /** How many ids were changed since, as a generation has them. */
  public synchronized long missing(Taken found) {
    return numbers.tailSet(found.last(), false).size()
        + found.without().stream().filter(numbers::contains).count();
  }

  /** Whether a generation lacks a change other than those that are to wait. */
  public synchronized boolean isMissing(Taken found, Set<Long> waiting) {
    return Stream.concat(
            numbers.tailSet(found.last(), false).stream(),
            found.without().stream().filter(numbers::contains))
        .anyMatch(n -> !waiting.contains(n));
  }

  /** Whether its folder is still the one that was opened; somebody may delete that of the index. */
  public boolean isThere() {
    return lock.isThere();
  }

  private Stored store(PushedArticle pushed) throws IOException {
    String key = PushedFolder.key(pushed.id());
    Change same = same(key, pushed);
    if (same != null) {
      directory.syncMetaData(); // it may be there because this failed the last time
      return new Stored(same.number(), Optional.of(same.put()));
    }
    String unfinishedName = unfinished.incrementAndGet() + PushedFolder.UNFINISHED;
    try {
      pushed.write(directory, unfinishedName); // the slow half, of many changes at once
      return enter(unfinishedName, key, pushed.article() != null);
    } catch (IOException e) {
      discard(unfinishedName, e);
      throw e;
    }
  }

  /** Gives a change its number and its name; one after the other, so that none is seen too late. */
  private synchronized Stored enter(String unfinishedName, String key, boolean put)
      throws IOException {
    Change change = new Change(last + 1, key, put);
    directory.rename(unfinishedName, change.file());
    Change before = remember(change);
    directory.syncMetaData();
    if (before != null) {
      remove(before);
    }
    return new Stored(change.number(), Optional.ofNullable(before).map(Change::put));
  }

  private @Nullable Change same(String key, PushedArticle pushed) {
    Change known;
    synchronized (this) {
      known = changes.get(key);
    }
    try {
      return known != null && PushedArticle.read(directory, known.file()).says(pushed)
          ? known
          : null;
    } catch (IOException e) {
      return null; // superseded this moment, or damaged: it is written anew
    }
  }

  private @Nullable Change remember(Change change) {
    last = Math.max(last, change.number());
    Change before = changes.put(change.key(), change);
    numbers.add(change.number());
    articles += change.put() ? 1 : 0;
    if (before != null) {
      numbers.remove(before.number());
      articles -= before.put() ? 1 : 0;
    }
    return before;
  }

  /** A superseded file that stays does no harm: the next start removes it. */
  private void remove(Change superseded) {
    try {
      folder.disk().delete(folder.path().resolve(superseded.file()));
    } catch (IOException e) {
      return;
    }
  }

  private void discard(String unfinishedName, IOException cause) {
    try {
      Files.deleteIfExists(folder.path().resolve(unfinishedName));
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void tidyUp() throws IOException {
    try (Stream<Path> files = Files.list(folder.path())) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(PushedFolder.UNFINISHED)) {
          folder.disk().delete(file);
        }
      }
    } catch (NoSuchFileException e) {
      throw new IOException(folder.path() + " is gone", e);
    }
    Set<Change> staying = Set.copyOf(folder.changes());
    for (Change change : folder.all()) {
      if (!staying.contains(change)) {
        remove(change);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      directory.close();
    }
  }
}
