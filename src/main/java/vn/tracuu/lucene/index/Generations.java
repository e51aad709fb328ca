package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * @param batch the generation of the batch that it stems from; itself, if a batch built it
   * @param rolledBack whether somebody went back from that batch
   * @param articles how many it has; null if it cannot be opened
   * @param built when it was finished; null if it cannot be opened
   * @param bytes its size; files that it shares with another one count in both
   * @param trouble why it cannot be opened; null if it can
   */
  public record Described(
      String name,
      boolean served,
      String batch,
      boolean rolledBack,
      @Nullable Long articles,
      @Nullable Instant built,
      long bytes,
      @Nullable String trouble) {}

  /**
   * All generations, oldest first.
   *
   * @throws IndexUnavailableException if the folder is not that of an index
   */
  public List<Described> list() throws IOException {
    store.requireIndex();
    String served = servedOrNone();
    Set<String> rolledBack = rolledBack();
    List<Described> list = new ArrayList<>();
    for (String name : store.generations()) {
      list.add(describe(name, name.equals(served), rolledBack));
    }
    return list;
  }

  /**
   * The batches that somebody went back from. As long as there are any, a batch over a corpus that
   * is as they had read it builds nothing.
   */
  public Set<String> rolledBack() throws IOException {
    return store.pin().stream()
        .flatMap(pin -> pin.from().stream().map(Pin.From::origin))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Goes back to what was served before the last batch, in its newest state, whatever was pushed
   * since; what was pushed is taken into it by the next small build. The batch that was served
   * stays on disk until the next one or tidying up, and is not built again from the same corpus
   * before {@link #release}.
   *
   * @return the generation that is served now
   * @throws IndexUnavailableException if there is none before it that can be opened
   */
  public IndexInfo rollback() throws IOException {
    return switchTo(
        history -> {
          Optional<String> served = currentIfWhole();
          return served.isPresent() && store.generations().contains(served.get())
              ? history.before(served.get(), rolledBack())
              : store.fallbacks();
        },
        "before the last batch");
  }

  /**
   * Serves a generation of one's choice, older or newer.
   *
   * @return the generation that is served now
   * @throws IndexUnavailableException if there is none of that name, or it is not whole
   */
  public IndexInfo rollbackTo(String name) throws IOException {
    return switchTo(
        history -> store.generations().contains(name) ? List.of(name) : List.of(),
        "of the name " + name);
  }

  /**
   * Lets the next batch build whatever the corpus holds.
   *
   * @return the batches that somebody had gone back from; none if there were none
   */
  public Set<String> release() throws IOException {
    return alone(() -> {
      Set<String> released = rolledBack();
      store.unpin();
      return released;
    });
  }

  /**
   * Deletes what dead builds left, and all generations that are not needed to answer or to go back.
   *
   * @param batches of how many batches the newest state stays, the served one included
   * @param newer whether generations that are newer than the served one go, too
   * @return the names of what is gone
   */
  public List<String> tidyUp(int batches, boolean newer) throws IOException {
    return alone(() -> {
      List<String> removed = new ArrayList<>(store.sweep());
      removed.addAll(store.removeOld(batches));
      removed.addAll(newer ? store.removeNewer() : List.of());
      return removed;
    });
  }

  /**
   * How the articles of two generations differ.
   *
   * @throws IndexUnavailableException if one of them is not there or cannot be read
   */
  public List<GenerationDiff.Difference> diff(String from, String to) throws IOException {
    store.requireIndex();
    try (Generation one = Generation.open(store, from);
        Generation other = Generation.open(store, to)) {
      return GenerationDiff.between(one, other);
    }
  }

  /** What has to be done while nobody else changes anything. */
  @FunctionalInterface
  private interface Task<T> {
    T run() throws IOException;
  }

  /** Which generations may be switched to, best first. */
  @FunctionalInterface
  private interface Choice {
    List<String> of(History history) throws IOException;
  }

  private IndexInfo switchTo(Choice choice, String wanted) throws IOException {
    return alone(() -> {
      for (String name : choice.of(History.of(store))) {
        Optional<IndexInfo> whole = verified(name);
        if (whole.isPresent()) {
          serve(name);
          return whole.get();
        }
      }
      throw new IndexUnavailableException(
          "there is no whole generation "
              + wanted
              + " in "
              + store.folder()
              + ": \"tracuu generations\" lists what there is, \"tracuu reindex\" builds a new one");
    });
  }

  /** Remembers first what is gone back from: it counts only when the other one is served. */
  private void serve(String name) throws IOException {
    History history = History.of(store);
    String target = history.origin(name);
    Optional<String> served = currentIfWhole();
    if (served.isPresent() && !history.origin(served.get()).equals(target)) {
      String origin = history.origin(served.get());
      Pin pin =
          Pin.of(store.pin(), target, new Pin.From(origin, RolledBack.corpus(store, served.get())));
      if (pin.from().isEmpty()) {
        store.point(name);
        store.unpin();
        return;
      }
      store.pin(pin);
    }
    store.point(name);
  }

  private Optional<String> currentIfWhole() {
    try {
      return store.current();
    } catch (IOException e) {
      return Optional.empty(); // what was served is not known, so nothing is gone back from
    }
  }

  private <T> T alone(Task<T> task) throws IOException {
    store.requireIndex();
    BuildLock lock = BuildLock.acquire(store.folder());
    BuildLock switching = awaitSwitch(lock);
    try (lock;
        switching) {
      return task.run();
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

  private Described describe(String name, boolean served, Set<String> rolledBack)
      throws IOException {
    long bytes = store.bytes(name);
    String batch = Lineage.of(store, name).origin();
    boolean left = rolledBack.contains(batch);
    try (Generation generation = Generation.open(store, name)) {
      IndexInfo info = generation.info();
      return new Described(name, served, batch, left, info.articles(), info.built(), bytes, null);
    } catch (IndexUnavailableException e) {
      return new Described(name, served, batch, left, null, null, bytes, e.getMessage());
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
