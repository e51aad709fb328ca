package vn.tracuu.engine;

import java.util.List;

/**
 * A page of hits.
 *
 * @param total how many articles match, over all pages; at least so many if not exact
 * @param totalIsExact whether {@code total} was counted to the end
 * @param hits best first; empty beyond the last page
 * @param generation which generation of the index gave them
 * @param timedOut whether the time limit was over before all of the index was looked at: {@code
 *     total} and {@code hits} are then of the part that was, and better hits may be missing
 */
public record SearchPage(
    long total, boolean totalIsExact, List<Hit> hits, String generation, boolean timedOut) {
  public SearchPage {
    hits = List.copyOf(hits);
  }

  /** A page for which all of the index was looked at. */
  public SearchPage(long total, boolean totalIsExact, List<Hit> hits, String generation) {
    this(total, totalIsExact, hits, generation, false);
  }
}
