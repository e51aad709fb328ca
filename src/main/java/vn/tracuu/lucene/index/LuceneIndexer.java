package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.Indexer;

/** Builds generations of a Lucene index in a folder. */
public final class LuceneIndexer implements Indexer {
  private final GenerationStore store;

  public LuceneIndexer(Path folder) {
    store = new GenerationStore(folder);
  }

  @Override
  public IndexBuild begin() {
    try {
      BuildLock lock = BuildLock.acquire(store.folder());
      try {
        return LuceneIndexBuild.open(store, lock);
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
}
