package vn.tracuu.engine;

import java.util.List;

/**
 * How the matching articles spread over the values of one facet.
 *
 * @param facet which
 * @param values of {@link Facet#YEAR} every year that occurs, ascending; of the others the {@link
 *     #MAX_VALUES} most frequent, most frequent first, equal ones in alphabetical order
 */
public record FacetCount(Facet facet, List<Value> values) {
  /** The most values of a facet other than {@link Facet#YEAR}. */
  public static final int MAX_VALUES = 20;

  /**
   * One value.
   *
   * @param value as a person reads it; choosing it ({@link Selection}) takes exactly this text
   * @param articles how many of the counted articles have it; at least 1
   */
  public record Value(String value, long articles) {}

  public FacetCount {
    values = List.copyOf(values);
  }
}
