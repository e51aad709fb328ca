package vn.tracuu.http.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.Selection;

/**
 * By what the hits can be narrowed, and by what they are.
 *
 * @param chosen what is chosen now, each with the link that takes it back
 * @param facets values with their counts; the years are not among them
 * @param years the years as a chart, or null if none is known
 * @param all the link that takes everything back
 * @param kept parameters that a form for the days must keep
 * @param counted over how many articles was counted, where that is not all of them; else 0
 */
record FiltersView(
    List<Chip> chosen,
    List<FacetView> facets,
    @Nullable YearChart years,
    String from,
    String to,
    String all,
    List<Address.Parameter> kept,
    long counted) {
  /** How many values of a facet are shown at once; the rest is behind "more". */
  private static final int SHOWN = 6;

  /** Something that is chosen; {@code facet} is the key of its name. */
  record Chip(String facet, String value, String without) {}

  /** A facet; {@code name} is the key of its name. */
  record FacetView(String name, List<ValueView> shown, List<ValueView> more) {}

  /** A value; a click on it chooses it or takes it back. */
  record ValueView(String value, long articles, String link, boolean chosen) {}

  static FiltersView of(SearchAddress here, SearchPage page, Visit visit) {
    Selection selection = here.selection();
    return new FiltersView(
        chips(here, visit),
        page.facets().stream()
            .filter(count -> count.facet() != Facet.YEAR)
            .filter(count -> !count.values().isEmpty())
            .map(count -> facet(count, here, visit))
            .toList(),
        page.facets().stream()
            .filter(count -> count.facet() == Facet.YEAR && !count.values().isEmpty())
            .map(count -> years(count, here, visit))
            .findFirst()
            .orElse(null),
        SearchAddress.day(selection.from()),
        SearchAddress.day(selection.to()),
        visit.link(here.among(Selection.ALL).first()),
        visit.in(here.between(null, null).first()).parameters(),
        page.totalIsExact() && page.counted() == page.total() ? 0 : page.counted());
  }

  private static FacetView facet(FacetCount count, SearchAddress here, Visit visit) {
    List<ValueView> values = new ArrayList<>();
    for (FacetCount.Value value : count.values()) {
      String link = visit.link(here.toggling(count.facet(), List.of(value.value())).first());
      boolean chosen = here.has(count.facet(), value.value());
      values.add(new ValueView(value.value(), value.articles(), link, chosen));
    }
    int shown = Math.min(SHOWN, values.size());
    return new FacetView(
        SearchAddress.nameOf(count.facet()),
        values.subList(0, shown),
        values.subList(shown, values.size()));
  }

  private static YearChart years(FacetCount count, SearchAddress here, Visit visit) {
    Map<Integer, Long> articles = new LinkedHashMap<>();
    count.values().forEach(v -> articles.put(Integer.valueOf(v.value()), v.articles()));
    return YearChart.of(
        articles,
        new YearChart.Action(
            years -> visit.link(here.toggling(Facet.YEAR, texts(years)).first()),
            years -> texts(years).stream().allMatch(year -> here.has(Facet.YEAR, year))));
  }

  private static List<String> texts(List<Integer> years) {
    return years.stream().map(String::valueOf).toList();
  }

  private static List<Chip> chips(SearchAddress here, Visit visit) {
    List<Chip> chips = new ArrayList<>();
    for (Map.Entry<Facet, Set<String>> chosen : here.selection().values().entrySet()) {
      for (String value : chosen.getValue()) {
        SearchAddress without = here.toggling(chosen.getKey(), List.of(value));
        chips.add(
            new Chip(SearchAddress.nameOf(chosen.getKey()), value, visit.link(without.first())));
      }
    }
    LocalDate from = here.selection().from();
    LocalDate to = here.selection().to();
    if (from != null) {
      chips.add(day("from", from, here.between(null, to), visit));
    }
    if (to != null) {
      chips.add(day("to", to, here.between(from, null), visit));
    }
    return chips;
  }

  private static Chip day(String name, LocalDate day, SearchAddress without, Visit visit) {
    return new Chip(name, Dates.day(day, visit.language()), visit.link(without.first()));
  }
}
