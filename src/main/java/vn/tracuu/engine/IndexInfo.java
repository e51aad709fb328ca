package vn.tracuu.engine;

import java.time.Instant;

/**
 * Which index an engine answers from.
 *
 * @param generation its name, new at every reindexing
 * @param id tells it from every other index, also from one of the same name that was built anew
 *     after the index was deleted
 * @param articles how many articles it holds
 * @param built when it was finished
 */
public record IndexInfo(String generation, String id, long articles, Instant built) {
  /** An index that is told from others by its name and the time of its building. */
  public IndexInfo(String generation, long articles, Instant built) {
    this(generation, generation + "@" + built.toEpochMilli(), articles, built);
  }

  /** The same index answering in another way: what was kept of its answers is of no use. */
  public IndexInfo answering(String how) {
    return new IndexInfo(generation, id + how, articles, built);
  }
}
