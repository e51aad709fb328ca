package vn.tracuu.search;

import java.util.List;
import vn.tracuu.engine.FacetCount;

/**
 * What an engine found.
 *
 * @param candidates in the order that was asked for
 * @param sections the best sections, best first; empty where none were asked for
 * @param total how many articles match; at least so many if not exact
 * @param totalIsExact whether all matches were counted
 * @param facets the counts that were asked for
 * @param counted over how many articles they were counted; 0 without facets
 */
public record Retrieved<C extends Candidate>(
    List<C> candidates,
    List<SectionHit<C>> sections,
    long total,
    boolean totalIsExact,
    List<FacetCount> facets,
    long counted) {
  public Retrieved {
    candidates = List.copyOf(candidates);
    sections = List.copyOf(sections);
    facets = List.copyOf(facets);
  }
}
