package vn.tracuu.engine;

import java.util.List;
import java.util.Map;

/**
 * What a build made.
 *
 * @param index the new generation
 * @param added articles whose id the generation before does not have
 * @param replaced articles that are other than in the generation before
 * @param unchanged articles that were taken over as they were
 * @param deleted articles of the generation before that are gone
 * @param duplicates articles that gave way to another one with the same id or the same text
 * @param listed the first of these duplicates: those of one id in the order of the ids, then copies
 * @param bytes the size of the generation on disk
 * @param seconds what the stages of finishing it took, in their order
 */
public record BuildResult(
    IndexInfo index,
    long added,
    long replaced,
    long unchanged,
    long deleted,
    long duplicates,
    List<Duplicate> listed,
    long bytes,
    Map<String, Double> seconds) {
  public BuildResult {
    listed = List.copyOf(listed);
  }

  /** The same of another generation, which has no other articles of the corpus. */
  public BuildResult of(IndexInfo other) {
    return new BuildResult(
        other, added, replaced, unchanged, deleted, duplicates, listed, bytes, seconds);
  }
}
