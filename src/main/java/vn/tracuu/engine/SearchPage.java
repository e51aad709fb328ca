package vn.tracuu.engine;

import java.util.List;

/**
 * A page of hits.
 *
 * @param total how many articles match, over all pages; at least so many if not exact
 * @param totalIsExact whether {@code total} was counted to the end
 * @param hits best first; empty beyond the last page
 * @param generation which generation of the index gave them
 */
public record SearchPage(long total, boolean totalIsExact, List<Hit> hits, String generation) {
  public SearchPage {
    hits = List.copyOf(hits);
  }
}
