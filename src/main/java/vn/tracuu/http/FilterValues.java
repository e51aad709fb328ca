package vn.tracuu.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.QueryParser;
import vn.tracuu.text.Folding;

/**
 * Reads the chosen values of facets that are names as leniently as their field of the query
 * language: {@code nghi quyet} chooses {@code Nghị quyết}. A value that the collection has as it is
 * stays as it is, and so does one that it does not know at all. Threads may share it.
 */
public final class FilterValues {
  /** A longer name was cut in the index, and is only found as it was cut. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  private static final int MAX_REMEMBERED = 1_000;

  private static final Set<Facet> NAMES = EnumSet.of(Facet.TYPE, Facet.ISSUER, Facet.AUTHOR);

  private record Asked(String generation, Facet facet, String value) {}

  private final SearchEngine engine;
  private final Duration timeLimit;

  /** What was found out; the eldest is forgotten first. */
  private final Map<Asked, Set<String>> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Set<String>> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  /** {@code timeLimit}: how long looking up one value may take. */
  public FilterValues(SearchEngine engine, Duration timeLimit) {
    this.engine = engine;
    this.timeLimit = timeLimit;
  }

  /** The request with the values that the collection has. */
  public SearchRequest resolved(SearchRequest request) {
    Selection selection = request.selection();
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    values.putAll(selection.values());
    values.replaceAll((facet, chosen) -> NAMES.contains(facet) ? resolved(facet, chosen) : chosen);
    return values.equals(selection.values())
        ? request
        : request.among(new Selection(values, selection.from(), selection.to()));
  }

  private Set<String> resolved(Facet facet, Set<String> chosen) {
    Set<String> resolved = new TreeSet<>();
    chosen.forEach(value -> resolved.addAll(resolved(facet, value)));
    return resolved.size() > Selection.MAX_VALUES ? chosen : resolved;
  }

  private Set<String> resolved(Facet facet, String value) {
    Asked asked = new Asked(engine.info().generation(), facet, value);
    synchronized (known) {
      Set<String> found = known.get(asked);
      if (found != null) {
        return found;
      }
    }
    Set<String> found = find(facet, value);
    synchronized (known) {
      known.put(asked, found);
    }
    return found;
  }

  /** The value if the collection has it, else those that are equal but for marks and case. */
  private Set<String> find(Facet facet, String value) {
    String words = NO_WORDS.matcher(value).replaceAll(" ").strip();
    if (words.isEmpty() || value.length() > MAX_LENGTH) {
      return Set.of(value);
    }
    List<String> having = having(facet, words);
    String folded = folded(value);
    Set<String> alike =
        having.stream().filter(v -> folded(v).equals(folded)).collect(Collectors.toSet());
    return alike.isEmpty() || having.contains(value) ? Set.of(value) : alike;
  }

  /** The most frequent values that have these words. */
  private List<String> having(Facet facet, String words) {
    try {
      String query = Parameters.nameOf(facet) + ":\"" + words + '"';
      SearchRequest named =
          new SearchRequest(QueryParser.parse(query), 1, 1)
              .counting(EnumSet.of(facet))
              .within(timeLimit)
              .forIds();
      return engine.search(named).facets().stream()
          .flatMap(count -> count.values().stream())
          .map(FacetCount.Value::value)
          .toList();
    } catch (InvalidQueryException e) {
      return List.of(); // no words that can be looked for
    }
  }

  private static String folded(String value) {
    return Arrays.stream(value.strip().split("\\s+", -1))
        .map(Folding::of)
        .collect(Collectors.joining(" "));
  }
}
