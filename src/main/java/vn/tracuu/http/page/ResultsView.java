package vn.tracuu.http.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;
import vn.tracuu.words.QueryReading;
import vn.tracuu.words.Sentences;

/**
 * A page of results.
 *
 * @param reading how the query was understood; null where that is how it was typed
 * @param first the place of the first hit, from 1
 * @param exported how many of the hits an export has, where that is not all of them; else 0
 * @param feed of the query
 * @param canonical the page's address, whole
 */
record ResultsView(
    String typed,
    long total,
    boolean exact,
    boolean timedOut,
    @Nullable String reading,
    List<NoteView> notes,
    int first,
    List<HitView> hits,
    List<HitView> partial,
    @Nullable String instead,
    FiltersView filters,
    List<Choice> orders,
    Choice marks,
    List<FindingView> numbers,
    List<Other> corrections,
    List<WayView> ways,
    PagingView paging,
    List<Link> exports,
    int exported,
    String feed,
    String canonical) {
  /** What was not read as it may have been meant. */
  record NoteView(String piece, String text) {}

  /** One of several; {@code key} of its name. */
  record Choice(String key, String href, boolean chosen) {}

  /** Another query, and what it finds. */
  record Other(String query, String href, long articles) {}

  /** What to try; {@code key} of its sentence. */
  record WayView(String key, Other other) {}

  /** Forms of the list, by their {@code format=}. */
  private static final List<Map.Entry<String, String>> EXPORTS =
      List.of(
          Map.entry("csv", "CSV"),
          Map.entry("ris", "RIS"),
          Map.entry("bibtex", "BibTeX"),
          Map.entry("jsonl", "JSON Lines"));

  static ResultsView of(SearchRequest request, SearchPage found, List<Way> ways, Visit visit) {
    SearchAddress here = SearchAddress.of(request);
    Query query = request.query();
    String instead = found.instead();
    String sought = instead == null ? query.text() : instead;
    String reading = QueryReading.of(query, visit.language());
    return new ResultsView(
        query.text(),
        found.total(),
        found.totalIsExact(),
        found.timedOut(),
        reading.equals(query.text()) ? null : reading,
        query.notes().stream()
            .map(note -> new NoteView(note.piece(), Sentences.of(note, visit.language())))
            .toList(),
        request.offset() + 1,
        found.hits().stream().map(hit -> HitView.of(hit, sought, visit)).toList(),
        found.partial().stream().map(hit -> HitView.of(hit, sought, visit)).toList(),
        found.instead(),
        FiltersView.of(here, found, visit),
        orders(here, visit),
        marks(here, query, visit),
        found.numbers().stream().map(n -> FindingView.of(n, here, visit)).toList(),
        found.corrections().stream()
            .map(c -> other(here.asking(c.query()), c.articles(), visit))
            .toList(),
        ways.stream().map(way -> way(way, here, visit)).toList(),
        PagingView.of(request.page(), last(request, found), page -> visit.link(here.page(page))),
        EXPORTS.stream()
            .map(form -> new Link(form.getValue(), here.export(form.getKey()).toString()))
            .toList(),
        found.total() > SearchRequest.MAX_SIZE ? SearchRequest.MAX_SIZE : 0,
        here.feed().toString(),
        visit.absolute(here.page(request.page())));
  }

  private static List<Choice> orders(SearchAddress here, Visit visit) {
    return Arrays.stream(Order.values())
        .map(order ->
            new Choice(
                "sort." + SearchAddress.nameOf(order),
                visit.link(here.by(order).first()),
                order == here.order()))
        .toList();
  }

  /** The same query with its marks meant as typed, or with any again. */
  private static Choice marks(SearchAddress here, Query query, Visit visit) {
    String text = query.text();
    boolean exact = query.hasExactMarks();
    String other = exact ? text.substring(1).strip() : QueryParser.EXACT + text;
    return new Choice("marks.exact", visit.link(here.asking(other).first()), exact);
  }

  private static WayView way(Way way, SearchAddress here, Visit visit) {
    SearchAddress there = way.filtered() ? here : SearchAddress.of(here.typed()).by(here.order());
    return new WayView(
        "way." + SearchAddress.nameOf(way.change()),
        other(there.asking(way.query()), way.articles(), visit));
  }

  private static Other other(SearchAddress there, long articles, Visit visit) {
    return new Other(there.typed(), visit.link(there.first()), articles);
  }

  private static int last(SearchRequest request, SearchPage found) {
    long last = (found.total() + request.size() - 1) / request.size();
    return Math.clamp(last, 1, SearchRequest.maxPage(request.size()));
  }
}
