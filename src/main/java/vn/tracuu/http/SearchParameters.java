package vn.tracuu.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;

/** What a search is asked with, by name, whoever asks: the API, the pages, the command line. */
public final class SearchParameters {
  /** All names; a new parameter of searches is added here, in {@link #read} and {@link #write}. */
  static final List<String> NAMES =
      Stream.concat(
              Stream.of("q", "marks", "page", "size", "cursor", "sort", "facets", "explain"),
              Filters.NAMES.stream())
          .toList();

  static final int DEFAULT_SIZE = 10;

  /** The longest cursor; one may hold an article's id, which may be a path. */
  private static final int MAX_CURSOR = 8_000;

  private static final List<Facet> FACETS = List.of(Facet.values());

  private SearchParameters() {}

  /**
   * The request that the parameters ask for.
   *
   * @param given the values of each name; names that are none are ignored
   * @throws IllegalArgumentException with a line for each parameter that is wrong
   */
  public static SearchRequest of(Map<String, List<String>> given) {
    try {
      return read(Parameters.of(given, NAMES));
    } catch (ProblemException e) {
      throw new IllegalArgumentException(
          e.problem().errors().stream()
              .map(Problem.ParameterError::detail)
              .collect(Collectors.joining("\n")),
          e);
    }
  }

  /**
   * The request that the parameters ask for.
   *
   * @throws ProblemException with status 400 and all that is wrong, with what was wrong before too
   */
  static SearchRequest read(Parameters parameters) {
    Optional<Query> query = query(parameters);
    int size = parameters.number("size", DEFAULT_SIZE, SearchRequest.MAX_SIZE);
    int page = parameters.number("page", 1, SearchRequest.maxPage(size));
    String cursor = cursor(parameters, page);
    Order order = parameters.constant("sort", List.of(Order.values()));
    Set<Facet> facets = facets(parameters);
    boolean explain = parameters.choice("explain", List.of("false", "true")).equals("true");
    Selection selection = Filters.read(parameters);
    parameters.check();
    return new SearchRequest(
        query.orElseThrow(),
        page,
        size,
        cursor,
        selection,
        order,
        facets,
        explain,
        false,
        SearchRequest.NO_TIME_LIMIT);
  }

  /** What was typed; nothing need be where something is chosen. */
  private static Optional<Query> query(Parameters parameters) {
    boolean exact = parameters.choice("marks", List.of("any", "exact")).equals("exact");
    if (Filters.areGiven(parameters) && !parameters.isGiven("q")) {
      return Optional.of(Query.everything());
    }
    Optional<Query> typed = parameters.query("q");
    return exact ? typed.flatMap(query -> withExactMarks(parameters, query)) : typed;
  }

  /** The same as it is written in the query language, so that it stays wherever the query goes. */
  private static Optional<Query> withExactMarks(Parameters parameters, Query query) {
    try {
      return Optional.of(
          query.hasExactMarks() ? query : QueryParser.parse(QueryParser.EXACT + query.text()));
    } catch (InvalidQueryException e) {
      parameters.refuse("q", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The query string that asks for the same; what is as it would be anyway is left out. */
  static String write(SearchRequest request) {
    List<String> pairs = new ArrayList<>();
    pairs.add(pair("q", request.query().text()));
    Filters.write(request.selection(), pairs);
    if (request.order() != Order.RELEVANCE) {
      pairs.add(pair("sort", Parameters.nameOf(request.order())));
    }
    if (request.size() != DEFAULT_SIZE) {
      pairs.add(pair("size", String.valueOf(request.size())));
    }
    if (request.page() > 1) {
      pairs.add(pair("page", String.valueOf(request.page())));
    }
    if (request.cursor() != null) {
      pairs.add(pair("cursor", request.cursor()));
    }
    if (!request.facets().isEmpty()) {
      pairs.add(pair("facets", names(request.facets())));
    }
    if (request.explain()) {
      pairs.add("explain=true");
    }
    return String.join("&", pairs);
  }

  static String pair(String name, String value) {
    return name + "=" + Links.encode(value);
  }

  private static @Nullable String cursor(Parameters parameters, int page) {
    String cursor = parameters.text("cursor");
    if (cursor.isEmpty()) {
      return null;
    }
    if (cursor.length() > MAX_CURSOR || !cursor.chars().allMatch(SearchParameters::isOfCursors)) {
      parameters.refuse("cursor", "cursor must be the \"next\" of an earlier answer, as it was");
    } else if (page > 1) {
      parameters.refuse("cursor", "cursor stands instead of page: give one of them");
    }
    return cursor;
  }

  private static boolean isOfCursors(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_.~=".indexOf(c) >= 0;
  }

  /** {@code type,year}, also as several parameters, or {@code all}. */
  private static Set<Facet> facets(Parameters parameters) {
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    for (String list : parameters.texts("facets")) {
      for (String name : list.split(",", -1)) {
        List<Facet> named =
            FACETS.stream()
                .filter(
                    f -> name.strip().equals("all") || name.strip().equals(Parameters.nameOf(f)))
                .toList();
        if (named.isEmpty()) {
          parameters.refuse("facets", "facets must be \"all\" or a list of " + names(FACETS));
          return facets;
        }
        facets.addAll(named);
      }
    }
    return facets;
  }

  private static String names(Iterable<Facet> facets) {
    List<String> names = new ArrayList<>();
    facets.forEach(facet -> names.add(Parameters.nameOf(facet)));
    return String.join(",", names);
  }
}
