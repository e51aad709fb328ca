package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;

/** The keeping of an index: which generations there are, going back to one, tidying up. */
public final class Generations {
  private final GenerationStore store;

  public Generations(Path index) {
    this(new GenerationStore(index));
  }

  Generations(GenerationStore store) {
    this.store = store;
  }

  /**
   * A generation as a list shows it.
   *
   * @param name its name
   * @param served whether it is the served one
   * @param articles how many it has; null if it cannot be opened
   * @param built when it was finished; null if it cannot be opened
   * @param bytes its size; files that it shares with another one count in both
   * @param trouble why it cannot be opened; null if it can
   */
  public record Described(
      String name,
      boolean served,
      @Nullable Long articles,
      @Nullable Instant built,
      long bytes,
      @Nullable String trouble) {}

  /** All generations, oldest first. */
  public List<Described> list() throws IOException {
    String served = servedOrNone();
    List<Described> list = new ArrayList<>();
    for (String name : store.generations()) {
      list.add(describe(name, name.equals(served)));
    }
    return list;
  }

  /**
   * Makes the generation before the served one the served one. The one that was served stays until
   * the next build or tidying up; the next build starts from the one that is served then and has a
   * new number.
   *
   * @return the generation that is served now
   * @throws IndexUnavailableException if there is none before it that can be opened
   */
  public IndexInfo rollback() throws IOException {
    BuildLock lock = BuildLock.acquire(store.folder());
    BuildLock switching = awaitSwitch(lock);
    try (lock;
        switching) {
      for (String name : store.fallbacks()) {
        Optional<IndexInfo> whole = verified(name);
        if (whole.isPresent()) {
          store.point(name);
          return whole.get();
        }
      }
      throw new IndexUnavailableException(
          "there is no whole generation before the served one in "
              + store.folder()
              + ": run \"tracuu reindex\" to build one");
    }
  }

  /**
   * Deletes what dead builds left, and all generations but the newest ones.
   *
   * @param kept how many stay, the served one included
   * @return the names of what is gone
   */
  public List<String> tidyUp(int kept) throws IOException {
    BuildLock lock = BuildLock.acquire(store.folder());
    BuildLock switching = awaitSwitch(lock);
    try (lock;
        switching) {
      return Stream.concat(store.sweep().stream(), store.removeOld(kept).stream()).toList();
    }
  }

  private BuildLock awaitSwitch(BuildLock held) throws IOException {
    try {
      return BuildLock.awaitSwitch(store.folder());
    } catch (IOException | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private String servedOrNone() {
    try {
      return store.current().orElse("");
    } catch (IOException e) {
      return ""; // "check" says what is wrong with it
    }
  }

  private Described describe(String name, boolean served) throws IOException {
    long bytes = store.bytes(name);
    try (Generation generation = Generation.open(store, name)) {
      IndexInfo info = generation.info();
      return new Described(name, served, info.articles(), info.built(), bytes, null);
    } catch (IndexUnavailableException e) {
      return new Described(name, served, null, null, bytes, e.getMessage());
    }
  }

  private Optional<IndexInfo> verified(String name) {
    try (Generation generation = Generation.open(store, name)) {
      generation.verify();
      return Optional.of(generation.info());
    } catch (IOException | IndexUnavailableException e) {
      return Optional.empty();
    }
  }
}
