package vn.tracuu.http.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.number.Reading;

/**
 * The page of a document number.
 *
 * @param held articles that bear it
 * @param years how many cite it, or null if none with a year does
 * @param search the address of a search for it
 * @param citing the address of a search for what cites it
 */
public record NumberPage(
    String number,
    List<FindingView.ReadingView> readings,
    List<HeldView> held,
    long bearing,
    long citingTotal,
    @Nullable YearChart years,
    List<FindingView.Counted> together,
    List<CitingView> citations,
    int first,
    PagingView paging,
    List<FindingView.Counted> near,
    String search,
    String citing,
    String canonical) {
  /** Citing articles on a page. */
  public static final int SIZE = 20;

  /** The last page that can be asked for. */
  public static final int LAST = SearchRequest.MAX_DEPTH / SIZE;

  /** An article that bears the number. */
  record HeldView(String title, String href, @Nullable String place, @Nullable Dates published) {}

  /** An article that cites it; {@code meant} is the document that it most likely means. */
  record CitingView(
      String title,
      String href,
      @Nullable String site,
      @Nullable Dates published,
      String sentenceHtml,
      @Nullable String pinpoint,
      @Nullable String meant,
      int times) {}

  static NumberPage of(NumberReport report, int page, Visit visit) {
    Address here = Address.number(report.number());
    SearchAddress citing = SearchAddress.of("cites:\"" + report.number() + "\"");
    int last = Math.clamp((report.citing() + SIZE - 1) / SIZE, 1, LAST);
    return new NumberPage(
        report.number(),
        FindingView.readings(report.readings(), visit),
        report.bearers().stream().map(held -> held(held, visit)).toList(),
        report.bearing(),
        report.citing(),
        report.byYear().isEmpty() ? null : years(report.byYear(), citing, visit),
        counted(report.together(), visit),
        citations(report.citations(), report.number(), visit),
        (page - 1) * SIZE + 1,
        PagingView.of(page, last, n -> visit.link(at(here, n))),
        counted(report.near(), visit),
        visit.link(SearchAddress.of(report.number()).first()),
        visit.link(citing.first()),
        visit.absolute(at(here, page)));
  }

  static List<CitingView> citations(
      List<NumberReport.CitedBy> citations, String number, Visit visit) {
    return citations.stream().map(cited -> citing(cited, number, visit)).toList();
  }

  private static Address at(Address here, int page) {
    return page == 1 ? here : here.with("page", String.valueOf(page));
  }

  private static YearChart years(Map<Integer, Long> byYear, SearchAddress citing, Visit visit) {
    return YearChart.of(
        byYear,
        new YearChart.Action(
            years -> {
              List<String> texts = new ArrayList<>();
              years.forEach(year -> texts.add(String.valueOf(year)));
              return visit.link(citing.toggling(Facet.YEAR, texts).first());
            },
            years -> false));
  }

  private static List<FindingView.Counted> counted(List<NumberCount> numbers, Visit visit) {
    return numbers.stream()
        .map(n ->
            new FindingView.Counted(
                Link.number(n.number(), visit), Math.max(n.citing(), n.bearing())))
        .toList();
  }

  private static HeldView held(NumberReport.Held held, Visit visit) {
    String part = held.partOf();
    String place = held.place();
    return new HeldView(
        held.title(),
        visit.link(Address.article(held.id())),
        place == null ? part : part == null ? place : place + ", " + part,
        Dates.of(held.published(), visit.language()));
  }

  private static CitingView citing(NumberReport.CitedBy cited, String number, Visit visit) {
    Reading reading = cited.reading();
    return new CitingView(
        cited.title(),
        visit.link(Address.article(cited.id()).with("q", number)),
        SiteName.of(cited.site()),
        Dates.of(cited.published(), visit.language()),
        Html.marked(cited.sentence()),
        cited.pinpoint(),
        reading == null ? null : reading.title(),
        cited.times());
  }
}
