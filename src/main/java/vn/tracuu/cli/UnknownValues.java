package vn.tracuu.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.text.Printable;

/**
 * Tells which chosen values of filters nothing that the query finds has, with those that it has.
 */
final class UnknownValues {
  /** Facets whose values are words; years and numbers have a spelling of their own. */
  private static final Set<Facet> WORDS =
      EnumSet.of(Facet.TYPE, Facet.ISSUER, Facet.SITE, Facet.AUTHOR);

  private UnknownValues() {}

  /** Asks the engine only where values of such facets are chosen. */
  static void tell(SearchEngine engine, SearchRequest request, PrintWriter err) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    chosen.putAll(request.selection().values());
    chosen.keySet().retainAll(WORDS);
    if (!chosen.isEmpty()) {
      SearchRequest all = new SearchRequest(request.query(), 1, 1).counting(chosen.keySet());
      engine
          .search(all)
          .facets()
          .forEach(count ->
              chosen
                  .getOrDefault(count.facet(), Set.of())
                  .forEach(value -> tell(count, value, err)));
    }
  }

  private static void tell(FacetCount count, String chosen, PrintWriter err) {
    List<FacetCount.Value> values = count.values();
    if (values.stream().anyMatch(v -> v.value().equals(chosen))) {
      return;
    }
    String all =
        values.stream()
            .map(v -> "%s (%,d)".formatted(v.value(), v.articles()))
            .collect(Collectors.joining(", "));
    String line =
        "tracuu: --%s: \"%s\" is not among the %s of what the query finds: %s"
            .formatted(
                count.facet().name().toLowerCase(Locale.ROOT),
                chosen,
                values.size() < FacetCount.MAX_VALUES ? "values" : "most frequent values",
                all.isEmpty() ? "none" : all);
    err.println(Printable.line(line));
  }
}
