package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The generations of a store by the batches that they stem from: what a rollback goes back to, and
 * what has to stay so that it can. A snapshot; generations that come or go later are not in it.
 */
final class History {
  /** By name, oldest first: names of one length sort by their numbers. */
  private final Map<String, Lineage> lineages;

  private History(Map<String, Lineage> lineages) {
    this.lineages = lineages;
  }

  static History of(GenerationStore store) throws IOException {
    Map<String, Lineage> lineages = new TreeMap<>(GenerationStore.BY_NUMBER);
    for (String name : store.generations()) {
      lineages.put(name, Lineage.of(store, name));
    }
    return new History(lineages);
  }

  /** The batch that a generation stems from; the generation itself if it is not known. */
  String origin(String name) {
    Lineage lineage = lineages.get(name);
    return lineage == null ? name : lineage.origin();
  }

  /**
   * What to go back to from a generation, best first: the newest state of the batch that was served
   * before its own batch, else what was built before that batch, newest first.
   *
   * @param avoided origins that were rolled back from already
   */
  List<String> before(String name, Set<String> avoided) {
    String origin = origin(name);
    Set<String> candidates = new LinkedHashSet<>();
    newestOf(beforeOrigin(origin)).ifPresent(candidates::add);
    for (String older : newestFirst()) {
      String its = origin(older);
      boolean earlier = GenerationStore.BY_NUMBER.compare(older, origin) < 0;
      if (earlier && !its.equals(origin) && !avoided.contains(its)) {
        candidates.add(older);
      }
    }
    return List.copyOf(candidates);
  }

  /**
   * What stays of all when {@code served} is served: it, the newest state of each of the {@code
   * batches - 1} batches before its own, and the newest generation of all, so that no number is
   * used twice.
   */
  Set<String> kept(String served, int batches) {
    Set<String> kept = new LinkedHashSet<>(Set.of(served));
    Set<String> chain = new LinkedHashSet<>();
    String origin = origin(served);
    while (origin != null && chain.size() < batches && chain.add(origin)) {
      String next = beforeOrigin(origin);
      if (next == null || newestOf(next).isEmpty()) { // damaged or gone: what was built before it
        next = before(origin, chain).stream().findFirst().map(this::origin).orElse(null);
      }
      origin = next;
    }
    chain.stream().skip(1).forEach(o -> newestOf(o).ifPresent(kept::add));
    newestFirst().stream().findFirst().ifPresent(kept::add);
    return kept;
  }

  private Optional<String> newestOf(@Nullable String origin) {
    return newestFirst().stream().filter(g -> origin(g).equals(origin)).findFirst();
  }

  private @Nullable String beforeOrigin(String origin) {
    return lineages.values().stream()
        .filter(l -> l.origin().equals(origin))
        .map(Lineage::before)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<String> newestFirst() {
    return new ArrayList<>(lineages.keySet()).reversed();
  }
}
