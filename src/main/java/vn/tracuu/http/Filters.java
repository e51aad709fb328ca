package vn.tracuu.http;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Selection;
import vn.tracuu.http.page.SiteName;
import vn.tracuu.number.CitationReader;
import vn.tracuu.query.Days;

/**
 * The parameters that choose among the articles: one named after each facet, which may be repeated,
 * and {@code from} and {@code to}.
 */
final class Filters {
  static final List<String> NAMES =
      Stream.concat(Stream.of(Facet.values()).map(Parameters::nameOf), Stream.of("from", "to"))
          .toList();

  /** No facet has a longer value that anybody would choose, in UTF-16 units. */
  private static final int MAX_LENGTH = 300;

  private static final int YEAR_DIGITS = 4;

  private Filters() {}

  /** Whether anything is chosen, rightly or wrongly. */
  static boolean areGiven(Parameters parameters) {
    return NAMES.stream().anyMatch(parameters::isGiven);
  }

  /** What is chosen; all that is wrong with it is remembered by {@code parameters}. */
  static Selection read(Parameters parameters) {
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(facet, values(facet, parameters));
    }
    LocalDate from = parameters.days("from").map(Days::first).orElse(null);
    LocalDate to = parameters.days("to").map(Days::last).orElse(null);
    if (from != null && to != null && to.isBefore(from)) {
      parameters.refuse("to", "to must not be before from");
    }
    return new Selection(values, from, to);
  }

  /** Adds the pairs of a query string that choose the same. */
  static void write(Selection selection, List<String> pairs) {
    selection
        .values()
        .forEach((facet, values) ->
            values.forEach(
                value -> pairs.add(SearchParameters.pair(Parameters.nameOf(facet), value))));
    add(pairs, "from", selection.from());
    add(pairs, "to", selection.to());
  }

  private static void add(List<String> pairs, String name, @Nullable LocalDate day) {
    if (day != null) {
      pairs.add(SearchParameters.pair(name, day.toString()));
    }
  }

  private static Set<String> values(Facet facet, Parameters parameters) {
    String name = Parameters.nameOf(facet);
    List<String> given = parameters.texts(name);
    if (given.size() > Selection.MAX_VALUES) {
      parameters.refuse(name, name + " may be given at most " + Selection.MAX_VALUES + " times");
      return Set.of();
    }
    Set<String> values = new TreeSet<>();
    for (String text : given) {
      Optional<String> value = text.length() > MAX_LENGTH ? Optional.empty() : value(facet, text);
      if (value.isEmpty()) {
        parameters.refuse(name, name + " must be " + shape(facet));
        return Set.of();
      }
      values.add(value.get());
    }
    return values;
  }

  /** The value as the facet writes it; empty if it cannot be one. */
  private static Optional<String> value(Facet facet, String text) {
    return switch (facet) {
      case YEAR -> Optional.of(text).filter(Filters::isYear);
      case CITES -> CitationReader.whole(text).map(citation -> citation.number().canonical());
      case SITE -> Optional.of(String.valueOf(SiteName.of(text)));
      case TYPE, ISSUER, AUTHOR -> Optional.of(text);
    };
  }

  private static boolean isYear(String text) {
    return text.length() == YEAR_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String shape(Facet facet) {
    return switch (facet) {
      case YEAR -> "a year of four figures";
      case CITES -> "a document number, as 18-NQ/TW";
      case TYPE, ISSUER, SITE, AUTHOR ->
          "the name of one, in at most " + MAX_LENGTH + " characters";
    };
  }
}
