package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;

/**
 * A small build: the served generation, and what was pushed since. It reads no corpus and may run
 * beside a batch, which takes in by itself what was pushed while it ran.
 */
public final class PushBuild {
  private PushBuild() {}

  /**
   * Builds and serves a generation with everything that was pushed to {@code index}.
   *
   * @param taken told the number of the last change that it takes in, as soon as that is known
   * @return the generation that is served now; empty if nothing was pushed since it was built
   * @throws IndexUnavailableException if it cannot be written; the served index is as it was
   */
  public static Optional<IndexInfo> run(Path index, LongConsumer taken) {
    return run(new GenerationStore(index), taken);
  }

  static Optional<IndexInfo> run(GenerationStore store, LongConsumer taken) {
    try {
      BuildLock switching = BuildLock.awaitSwitch(store.folder());
      try (switching) {
        String served =
            store
                .current()
                .orElseThrow(
                    () -> new IOException("there is no index yet: run \"tracuu reindex\""));
        Optional<IndexInfo> next = complete(store, served, false, taken);
        if (next.isPresent()) {
          store.point(next.get().generation());
          store.removePushes(served, next.get().generation());
        }
        return next;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new IndexUnavailableException(
          "what was pushed to "
              + store.folder()
              + " could not be indexed yet ("
              + e.getMessage()
              + ")",
          e);
    }
  }

  /**
   * Makes a generation of {@code generation} and what was pushed since. The caller holds the lock
   * of switching, and serves it.
   *
   * @param batch whether it is the end of a batch
   * @return empty if nothing was pushed since
   */
  static Optional<IndexInfo> complete(
      GenerationStore store, String generation, boolean batch, LongConsumer taken)
      throws IOException {
    if (!store.pushed().isAfter(Generation.pushed(store.path(generation)))) {
      return Optional.empty();
    }
    try (Base base = Base.asItIs(store, generation);
        NewGeneration next = NewGeneration.begin(store, base, GenerationStore.PUSHING)) {
      boolean any = next.takePushed();
      taken.accept(next.pushed());
      if (!any) {
        return Optional.empty();
      }
      next.finish(base.manifest().files().values(), batch, new Stages());
      return Optional.of(next.info(next.complete()));
    }
  }
}
