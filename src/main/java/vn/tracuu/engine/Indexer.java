package vn.tracuu.engine;

/** Builds new generations of an index beside the one that is served. */
public interface Indexer {
  /**
   * Begins a new generation; readers see nothing of it.
   *
   * @throws IndexUnavailableException if the index's place cannot be written, or another build is
   *     under way there
   */
  IndexBuild begin(BuildStart start);

  /** Begins a build that writes nothing; publishing it only tells what would have become of it. */
  IndexBuild rehearse(BuildStart start);

  /** Begins a generation from nothing. */
  default IndexBuild begin() {
    return begin(new BuildStart(true, ""));
  }
}
