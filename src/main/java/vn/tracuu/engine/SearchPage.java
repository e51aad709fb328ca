package vn.tracuu.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param total how many articles match, over all pages; at least so many if not exact
 * @param totalIsExact whether {@code total} was counted to the end
 * @param hits in the order that was asked for; empty beyond the last page
 * @param facets the facets that were asked for, in their order
 * @param counted over how many articles the facets were counted: {@code total} where it is exact;
 *     of a question of many words, of which no article need have all, the likeliest articles only
 * @param next what asks for the page behind this one, or null if there is none
 * @param numbers what is known of the document numbers in the query, in their order
 * @param corrections what may have been meant instead; empty unless the query found little
 * @param generation which generation of the index gave them
 * @param timedOut whether the time limit was over before all of the index was looked at: {@code
 *     total} and {@code hits} are then of the part that was, and better hits may be missing
 */
public record SearchPage(
    long total,
    boolean totalIsExact,
    List<Hit> hits,
    List<FacetCount> facets,
    long counted,
    @Nullable String next,
    List<NumberFinding> numbers,
    List<Correction> corrections,
    String generation,
    boolean timedOut) {
  public SearchPage {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    numbers = List.copyOf(numbers);
    corrections = List.copyOf(corrections);
  }
}
