package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import vn.tracuu.engine.BuildStart;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.Indexer;

/** Builds generations of a Lucene index in a folder. */
public final class LuceneIndexer implements Indexer {
  private final GenerationStore store;
  private final int kept;

  public LuceneIndexer(Path folder) {
    this(folder, GenerationStore.KEPT);
  }

  /**
   * An indexer over {@code folder}.
   *
   * @param kept how many generations stay when a new one is published, at least 1
   */
  public LuceneIndexer(Path folder, int kept) {
    this(new GenerationStore(folder), kept);
  }

  LuceneIndexer(GenerationStore store, int kept) {
    this.store = store;
    this.kept = kept;
  }

  @Override
  public IndexBuild begin(BuildStart start) {
    try {
      BuildLock lock = BuildLock.acquire(store.folder());
      try {
        return open(start, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "cannot write an index in "
              + store.folder()
              + " ("
              + e.getMessage()
              + "): check that it can be written and has room",
          e);
    }
  }

  /** While the base is chosen and its files get their second names, nobody may remove it. */
  private IndexBuild open(BuildStart start, BuildLock lock) throws IOException {
    BuildLock switching = BuildLock.awaitSwitch(store.folder());
    try (switching) {
      Base base = Base.choose(store, start);
      try {
        NewGeneration generation = NewGeneration.begin(store, base, GenerationStore.BUILDING);
        return new LuceneIndexBuild(store, lock, base, kept, generation);
      } catch (IOException | RuntimeException e) {
        base.close();
        throw e;
      }
    }
  }

  /** Whether a batch is under way, in whichever process. */
  public boolean isBusy() throws IOException {
    return BuildLock.isTaken(store.folder());
  }

  @Override
  public IndexBuild rehearse(BuildStart start) {
    return new RehearsedBuild(store, Base.choose(store, start));
  }
}
