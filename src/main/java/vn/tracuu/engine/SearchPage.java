package vn.tracuu.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param total how many articles match, over all pages; at least so many if not exact
 * @param totalIsExact whether {@code total} was counted to the end
 * @param hits in the order that was asked for; empty beyond the last page
 * @param partial what has too little of a long question to match it, the likeliest first; only
 *     where the matches do not fill the first page, ranked by relevance
 * @param facets the facets that were asked for, in their order
 * @param counted over how many articles the facets were counted: {@code total} where it is exact;
 *     of a question of many words, of which no article need have all, the likeliest articles only
 * @param next what asks for the page behind this one, or null if there is none
 * @param numbers what is known of the document numbers in the query, in their order
 * @param corrections what may have been meant instead
 * @param instead the correction whose results these are, because nothing else can have been meant:
 *     the query itself found nothing, or it was keys of Telex or VNI that no article has; null
 *     where they are the query's own
 * @param generation which generation of the index gave them
 * @param timedOut whether the time limit was over before all of the index was looked at: {@code
 *     total} and {@code hits} are then of the part that was, and better hits may be missing
 */
public record SearchPage(
    long total,
    boolean totalIsExact,
    List<Hit> hits,
    List<Hit> partial,
    List<FacetCount> facets,
    long counted,
    @Nullable String next,
    List<NumberFinding> numbers,
    List<Correction> corrections,
    @Nullable String instead,
    String generation,
    boolean timedOut) {
  public SearchPage {
    hits = List.copyOf(hits);
    partial = List.copyOf(partial);
    facets = List.copyOf(facets);
    numbers = List.copyOf(numbers);
    corrections = List.copyOf(corrections);
  }

  /** These results as those of a correction, for a query that found nothing itself. */
  public SearchPage insteadOf(Correction meant, List<NumberFinding> found) {
    return new SearchPage(
        total,
        totalIsExact,
        hits,
        partial,
        facets,
        counted,
        null,
        found,
        List.of(meant),
        meant.query(),
        generation,
        timedOut);
  }
}
