package vn.tracuu.http;

import java.time.Duration;
import java.util.ArrayList;
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
import vn.tracuu.number.DocumentTypes;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.Note;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Nearest;

/**
 * Reads the chosen values of facets that are names as leniently as their field of the query
 * language: {@code nghi quyet} chooses {@code Nghị quyết}. A value that the collection has as it is
 * stays as it is, and so does one that it does not know at all, which is told with near ones.
 * Threads may share it.
 */
public final class FilterValues {
  /** A longer name was cut in the index, and is only found as it was cut. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  private static final int MAX_REMEMBERED = 1_000;

  private static final Set<Facet> NAMES = EnumSet.of(Facet.TYPE, Facet.ISSUER, Facet.AUTHOR);

  private record Asked(String generation, Facet facet, String value) {}

  /**
   * What a value stands for.
   *
   * @param known whether the collection has it
   */
  private record Found(Set<String> values, boolean known) {}

  /** The most values that are told to be near one. */
  private static final int MAX_NEAR = 3;

  private final SearchEngine engine;
  private final Duration timeLimit;

  /** What was found out; the eldest is forgotten first. */
  private final Map<Asked, Found> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Found> eldest) {
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
    List<Note> unknown = new ArrayList<>();
    values.replaceAll(
        (facet, chosen) -> NAMES.contains(facet) ? resolved(facet, chosen, unknown) : chosen);
    SearchRequest resolved =
        values.equals(selection.values())
            ? request
            : request.among(new Selection(values, selection.from(), selection.to()));
    return resolved.noting(unknown);
  }

  private Set<String> resolved(Facet facet, Set<String> chosen, List<Note> unknown) {
    Set<String> resolved = new TreeSet<>();
    for (String value : chosen) {
      Found found = resolved(facet, value);
      resolved.addAll(found.values);
      if (!found.known) {
        unknown.add(Note.unknownValue(value, near(facet, value)));
      }
    }
    return resolved.size() > Selection.MAX_VALUES ? chosen : resolved;
  }

  private Found resolved(Facet facet, String value) {
    Asked asked = new Asked(engine.info().generation(), facet, value);
    synchronized (known) {
      Found found = known.get(asked);
      if (found != null) {
        return found;
      }
    }
    Found found = find(facet, value);
    synchronized (known) {
      known.put(asked, found);
    }
    return found;
  }

  /** The value if the collection has it, else those that are equal but for marks and case. */
  private Found find(Facet facet, String value) {
    String words = NO_WORDS.matcher(value).replaceAll(" ").strip();
    if (words.isEmpty() || value.length() > MAX_LENGTH) {
      return new Found(Set.of(value), true);
    }
    List<String> having = having(facet, words);
    Set<String> alike = alike(having, value);
    String type = facet == Facet.TYPE ? DocumentTypes.kind(value) : value;
    if (alike.isEmpty() && !type.equals(value)) {
      alike = alike(having(facet, type), type);
    }
    return alike.isEmpty() || having.contains(value)
        ? new Found(Set.of(value), !alike.isEmpty())
        : new Found(alike, true);
  }

  private static Set<String> alike(List<String> having, String value) {
    String folded = folded(value);
    return having.stream().filter(v -> folded(v).equals(folded)).collect(Collectors.toSet());
  }

  /** Values of the collection that are spelled nearly so, or begin so. */
  private List<String> near(Facet facet, String value) {
    SearchRequest all = new SearchRequest(Query.everything(), 1, 1).counting(EnumSet.of(facet));
    String typed = folded(value);
    Map<String, String> byFolded = new LinkedHashMap<>();
    engine.search(all.within(timeLimit).forIds()).facets().stream()
        .flatMap(count -> count.values().stream())
        .forEach(v -> byFolded.putIfAbsent(folded(v.value()), v.value()));
    List<String> near = new ArrayList<>(Nearest.allTo(typed, byFolded.keySet()));
    byFolded.keySet().stream()
        .filter(v -> !near.contains(v) && (v.startsWith(typed + " ") || typed.startsWith(v + " ")))
        .forEach(near::add);
    return near.stream().limit(MAX_NEAR).map(v -> byFolded.getOrDefault(v, v)).toList();
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
