package vn.tracuu.http.page;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;

/**
 * Where a page of results leads: each step keeps all of the question but what it changes, and
 * begins at the first page. Equal questions have equal addresses.
 */
record SearchAddress(String typed, Selection selection, Order order, int size) {
  /** Hits a page, unless another number is asked for. */
  static final int DEFAULT_SIZE = 10;

  /** As many as a list can have at once. */
  private static final String EXPORTED = String.valueOf(SearchRequest.MAX_SIZE);

  static SearchAddress of(SearchRequest request) {
    return new SearchAddress(
        request.query().text(), request.selection(), request.order(), request.size());
  }

  /** Nothing but what was typed. */
  static SearchAddress of(String typed) {
    return new SearchAddress(typed, Selection.ALL, Order.RELEVANCE, DEFAULT_SIZE);
  }

  SearchAddress asking(String other) {
    return new SearchAddress(other, selection, order, size);
  }

  SearchAddress by(Order other) {
    return new SearchAddress(typed, selection, other, size);
  }

  SearchAddress among(Selection other) {
    return new SearchAddress(typed, other, order, size);
  }

  SearchAddress between(@Nullable LocalDate from, @Nullable LocalDate to) {
    return among(new Selection(selection.values(), from, to));
  }

  boolean has(Facet facet, String value) {
    return selection.values().getOrDefault(facet, Set.of()).contains(value);
  }

  /** With the values chosen that are not, or without them if all are. */
  SearchAddress toggling(Facet facet, List<String> values) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    chosen.putAll(selection.values());
    Set<String> changed = new TreeSet<>(chosen.getOrDefault(facet, Set.of()));
    if (!changed.addAll(values)) {
      changed.removeAll(values);
    }
    boolean tooMany = changed.size() > Selection.MAX_VALUES;
    chosen.put(facet, tooMany ? new TreeSet<>(values) : changed);
    return among(new Selection(chosen, selection.from(), selection.to()));
  }

  Address first() {
    return on("/");
  }

  Address page(int page) {
    return page == 1 ? first() : first().with("page", String.valueOf(page));
  }

  /** The list as a file. */
  Address export(String format) {
    return asked("/api/search").with("size", EXPORTED).with("format", format);
  }

  Address feed() {
    return asked("/feed.atom");
  }

  private Address on(String path) {
    Address asked = asked(path);
    return size == DEFAULT_SIZE ? asked : asked.with("size", String.valueOf(size));
  }

  private Address asked(String path) {
    Address address = Address.of(path).with("q", typed);
    for (Map.Entry<Facet, Set<String>> chosen : selection.values().entrySet()) {
      for (String value : chosen.getValue()) {
        address = address.with(nameOf(chosen.getKey()), value);
      }
    }
    return address
        .with("from", day(selection.from()))
        .with("to", day(selection.to()))
        .with("sort", order == Order.RELEVANCE ? "" : nameOf(order));
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** How a constant is written in addresses and keys of texts. */
  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
