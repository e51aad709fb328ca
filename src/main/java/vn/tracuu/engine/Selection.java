package vn.tracuu.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which articles may be hits at all, whatever the query says. It never changes how those that may
 * be are ranked.
 *
 * @param values for each facet here, an article must have one of its values (as {@link
 *     FacetCount.Value#value} writes them); sorted, so that equal selections are equal texts
 * @param from the first day of publication, or null; articles without a date are left out
 * @param to the last day (inclusive), or null
 */
public record Selection(
    Map<Facet, Set<String>> values, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** The most values that may be chosen of one facet. */
  public static final int MAX_VALUES = 50;

  /** Every article. */
  public static final Selection ALL = new Selection(Map.of(), null, null);

  public Selection {
    EnumMap<Facet, Set<String>> sorted = new EnumMap<>(Facet.class);
    values.forEach((facet, chosen) -> {
      if (chosen.size() > MAX_VALUES) {
        throw new IllegalArgumentException(
            "at most " + MAX_VALUES + " values of " + facet + ", not " + chosen.size());
      }
      if (!chosen.isEmpty()) {
        sorted.put(facet, Collections.unmodifiableSet(new TreeSet<>(chosen)));
      }
    });
    values = Collections.unmodifiableMap(sorted);
  }

  /** Whether every article may be a hit. */
  public boolean isAll() {
    return values.isEmpty() && from == null && to == null;
  }
}
