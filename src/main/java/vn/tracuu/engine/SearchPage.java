package vn.tracuu.engine;

import java.util.List;

/**
 * A page of hits.
 *
 * @param total how many articles match, over all pages
 * @param hits best first; empty beyond the last page
 * @param generation which generation of the index gave them
 */
public record SearchPage(long total, List<Hit> hits, String generation) {
  public SearchPage {
    hits = List.copyOf(hits);
  }
}
