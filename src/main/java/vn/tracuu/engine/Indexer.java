package vn.tracuu.engine;

/** Builds new generations of an index beside the one that is served. */
public interface Indexer {
  /**
   * Begins a new generation; readers see nothing of it.
   *
   * @throws IndexUnavailableException if the index's place cannot be written, or another build is
   *     under way there
   */
  IndexBuild begin();
}
