package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which batch a generation stems from, and what was served before that batch. Pushes and rollbacks
 * make the order of numbers useless for going back: after a rollback, small builds of an old batch
 * have higher numbers than the batch that was rolled back from.
 *
 * @param origin the generation of the batch; a batch is its own origin
 * @param before the origin of what was served when the batch began; null if there was nothing
 */
record Lineage(String origin, @Nullable String before) {
  private static final String ORIGIN = "tracuu.origin";
  private static final String BEFORE = "tracuu.before";

  /** What a batch that begins now writes into its commit; its own name is not known yet. */
  static Map<String, String> ofBatch(@Nullable String before) {
    return Map.of(BEFORE, before == null ? "" : before);
  }

  /** What a small build over a generation of this lineage writes into its commit. */
  Map<String, String> ofPush() {
    return Map.of(ORIGIN, origin, BEFORE, before == null ? "" : before);
  }

  /** The lineage of what is served; empty if nothing is, or it cannot be read. */
  static Optional<Lineage> ofServed(GenerationStore store) {
    try {
      Optional<String> served = store.current();
      return served.isPresent() ? Optional.of(of(store, served.get())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The lineage of a generation. One that an earlier version of this program wrote does not say it:
   * it then stems from the newest batch up to it, and that one from the generation before.
   */
  static Lineage of(GenerationStore store, String name) throws IOException {
    Map<String, String> said = Generation.userDataOrNone(store.path(name));
    String before = said.get(BEFORE);
    if (before != null) {
      return new Lineage(said.getOrDefault(ORIGIN, name), before.isEmpty() ? null : before);
    }
    List<String> all = store.generations();
    List<String> upTo = all.subList(0, all.indexOf(name) + 1);
    String origin =
        upTo.reversed().stream()
            .filter(g -> Generation.isBatch(store.path(g)))
            .findFirst()
            .orElse(name);
    int index = all.indexOf(origin);
    return new Lineage(origin, index > 0 ? of(store, all.get(index - 1)).origin : null);
  }
}
