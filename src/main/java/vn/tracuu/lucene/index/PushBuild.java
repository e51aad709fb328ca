package vn.tracuu.lucene.index;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.lucene.index.PushedFolder.Change;

/**
 * A small build: the served generation, and what was pushed since. It reads no corpus and may run
 * beside a batch, which takes in by itself what was pushed while it ran.
 *
 * <p>Where taking all changes in fails, and not for the disk's sake, halves of them are tried, down
 * to single changes: whatever one change does, the others become searchable. A change that fails
 * alone is left out; the generation says that it lacks it ({@link Taken}), and it is tried again.
 * For one thread, once.
 */
public final class PushBuild {
  /** Failed attempts after which a run gives up: the trouble is hardly that of single changes. */
  private static final int MAX_FAILURES = 200;

  private static final Logger LOG = System.getLogger(PushBuild.class.getName());

  private final GenerationStore store;
  private final Map<Long, Throwable> failed = new TreeMap<>();
  private @Nullable IndexInfo served;
  private int failures;

  private PushBuild(GenerationStore store) {
    this.store = store;
  }

  /** Who has a build made: which changes it takes in. */
  public interface Client {
    /**
     * A build begins, and no other one can before it is done.
     *
     * @param generation the name that it will have
     * @return the number of the last change that it is to take in
     */
    long begin(String generation);

    /** Whether a change is to wait. */
    boolean isWaiting(long change);
  }

  /** Takes in everything that can be seen. */
  private static final Client ALL =
      new Client() {
        @Override
        public long begin(String generation) {
          return Long.MAX_VALUE;
        }

        @Override
        public boolean isWaiting(long change) {
          return false;
        }
      };

  /**
   * What became of a build.
   *
   * @param served the generation that is served now; empty if nothing was changed
   * @param failed changes that could not be indexed, with what each of them threw
   */
  public record Outcome(Optional<IndexInfo> served, Map<Long, Throwable> failed) {}

  /**
   * Builds and serves a generation with what was pushed to {@code index}.
   *
   * @throws IndexUnavailableException if it cannot be written; the served index is as it was
   */
  public static Outcome run(Path index, Client client) {
    return run(new GenerationStore(index), client);
  }

  static Outcome run(GenerationStore store, Client client) {
    PushBuild build = new PushBuild(store);
    try {
      BuildLock switching = BuildLock.awaitSwitch(store.folder());
      try (switching) {
        long last = client.begin(store.next());
        build.take(
            build.missing().stream().filter(n -> n <= last && !client.isWaiting(n)).toList());
      }
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "what was pushed to "
              + store.folder()
              + " could not be indexed yet ("
              + e.getMessage()
              + ")",
          e);
    }
    return new Outcome(Optional.ofNullable(build.served), build.failed);
  }

  /**
   * The same of all that was pushed, where nobody waits for it: what cannot be indexed is logged.
   *
   * @return the generation that is served now; empty if nothing was changed
   */
  static Optional<IndexInfo> run(GenerationStore store) {
    Outcome outcome = run(store, ALL);
    outcome.failed.forEach((change, cause) ->
        LOG.log(Level.WARNING, "pushed change " + change + " could not be indexed", cause));
    return outcome.served;
  }

  /** The same of an index in a folder. */
  public static Optional<IndexInfo> run(Path index) {
    return run(new GenerationStore(index));
  }

  /** The changes that the served generation lacks because they could not be indexed. */
  static Set<Long> setAside(GenerationStore store) {
    try {
      Optional<String> served = store.current();
      return served.isEmpty() ? Set.of() : Generation.taken(store.path(served.get())).without();
    } catch (IOException e) {
      return Set.of();
    }
  }

  /**
   * Makes a generation of a batch that is not served yet and of what was pushed since. The caller
   * holds the lock of switching, and serves it.
   *
   * @return empty if nothing was pushed since
   */
  static Optional<IndexInfo> endBatch(GenerationStore store, String batch) throws IOException {
    Taken taken = Generation.taken(store.path(batch));
    Set<Long> since = new HashSet<>();
    for (Change change : store.pushed().changes()) {
      if (change.number() > taken.last()) {
        since.add(change.number());
      }
    }
    return since.isEmpty() ? Optional.empty() : build(store, batch, since, true);
  }

  private List<Long> missing() throws IOException {
    Taken taken = Generation.taken(store.path(servedNow()));
    return store.pushed().changes().stream()
        .map(Change::number)
        .filter(n -> !taken.has(n))
        .sorted()
        .toList();
  }

  private String servedNow() throws IOException {
    return store
        .current()
        .orElseThrow(() -> new IOException("there is no index yet: run \"tracuu reindex\""));
  }

  private void take(List<Long> changes) throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    try {
      serve(changes);
    } catch (IndexUnavailableException e) {
      throw e;
    } catch (RuntimeException | Error e) { // whatever a change makes the indexer throw
      if (++failures > MAX_FAILURES) {
        throw e;
      }
      if (changes.size() == 1) {
        failed.put(changes.getFirst(), e);
        return;
      }
      int half = changes.size() / 2;
      take(changes.subList(0, half));
      take(changes.subList(half, changes.size()));
    }
  }

  private void serve(List<Long> changes) throws IOException {
    String before = servedNow();
    Optional<IndexInfo> next = build(store, before, Set.copyOf(changes), false);
    if (next.isPresent()) {
      store.point(next.get().generation());
      served = next.get();
      store.removePushes(before, next.get().generation());
    }
  }

  private static Optional<IndexInfo> build(
      GenerationStore store, String generation, Set<Long> changes, boolean batch)
      throws IOException {
    try (Base base = Base.asItIs(store, generation);
        NewGeneration next = NewGeneration.begin(store, base, GenerationStore.PUSHING)) {
      if (!next.takePushed(changes::contains)) {
        return Optional.empty();
      }
      next.finish(base.manifest().files().values(), batch, new Stages());
      return Optional.of(next.info(next.complete()));
    }
  }
}
