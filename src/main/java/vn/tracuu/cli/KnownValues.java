package vn.tracuu.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Printable;

/**
 * Reads the values of filters as a person types them: {@code --type "nghi quyet"} is the kind that
 * the index spells {@code Nghị quyết}. What no article that the query finds has, is told with what
 * they have.
 */
final class KnownValues {
  /** Facets whose values are words; years and numbers have a spelling of their own. */
  private static final Set<Facet> WORDS =
      EnumSet.of(Facet.TYPE, Facet.ISSUER, Facet.SITE, Facet.AUTHOR);

  private final Map<Facet, List<FacetCount.Value>> known = new EnumMap<>(Facet.class);
  private final PrintWriter err;

  private KnownValues(List<FacetCount> counts, PrintWriter err) {
    counts.forEach(count -> known.put(count.facet(), count.values()));
    this.err = err;
  }

  /** The same request, with values that the index has; asks the engine only where it must. */
  static SearchRequest choose(SearchEngine engine, SearchRequest request, PrintWriter err) {
    Set<Facet> typed = EnumSet.noneOf(Facet.class);
    typed.addAll(request.selection().values().keySet());
    typed.retainAll(WORDS);
    if (typed.isEmpty()) {
      return request;
    }
    SearchRequest all = new SearchRequest(request.query(), 1, 1).counting(typed);
    KnownValues known = new KnownValues(engine.search(all).facets(), err);
    return request.among(known.read(request.selection(), typed));
  }

  private Selection read(Selection selection, Set<Facet> typed) {
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    values.putAll(selection.values());
    typed.forEach(facet ->
        values.put(
            facet,
            selection.values().getOrDefault(facet, Set.of()).stream()
                .map(value -> read(facet, value))
                .collect(Collectors.toCollection(TreeSet::new))));
    return new Selection(values, selection.from(), selection.to());
  }

  private String read(Facet facet, String typed) {
    List<FacetCount.Value> values = known.getOrDefault(facet, List.of());
    if (values.stream().anyMatch(v -> v.value().equals(typed))) {
      return typed;
    }
    Optional<String> alike =
        values.stream()
            .map(FacetCount.Value::value)
            .filter(v -> fold(v).equals(fold(typed)))
            .findFirst();
    alike.ifPresentOrElse(
        value -> err.printf("--%s: %s%n", name(facet), Printable.line(value)),
        () -> tell(facet, typed, values));
    return alike.orElse(typed);
  }

  private void tell(Facet facet, String typed, List<FacetCount.Value> values) {
    String all =
        values.stream()
            .map(v -> "%s (%,d)".formatted(v.value(), v.articles()))
            .collect(Collectors.joining(", "));
    boolean complete = values.size() < FacetCount.MAX_VALUES;
    String line =
        "tracuu: --%s: \"%s\" is not among the %s of what the query finds: %s"
            .formatted(
                name(facet),
                typed,
                complete ? "values" : "most frequent values",
                all.isEmpty() ? "none" : all);
    err.println(Printable.line(line));
  }

  private static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  private static String fold(String value) {
    return Arrays.stream(value.strip().split("\\s+", -1))
        .map(Folding::of)
        .collect(Collectors.joining(" "));
  }
}
