package vn.tracuu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.number.Citation;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.ArticleRequest.Data;
import vn.tracuu.search.ArticleRequest.Order;
import vn.tracuu.search.plan.NumberIndex;
import vn.tracuu.search.plan.QueryNumber;
import vn.tracuu.search.plan.RetrievalQuery;
import vn.tracuu.search.show.ReportEntries;

/** Gathers all that one generation knows of a document number. */
public final class NumberReports<C extends Candidate> {
  private final Retrieval<C> retrieval;
  private final NumberIndex index;

  public NumberReports(Retrieval<C> retrieval) {
    this.retrieval = retrieval;
    index = new NumberIndex(retrieval.index().statistics(), retrieval.index().numbers());
  }

  /**
   * The report of a number.
   *
   * @param offset how many of the citing articles to skip
   * @param size the most citing articles that are listed
   */
  public NumberReport of(Citation citation, int offset, int size) throws IOException {
    QueryNumber sought = QueryNumber.of(citation, index);
    String number = sought.completeNumber();
    String key = sought.completeKey().orElse(sought.key());
    NumberCount count = index.count(number, key);
    Retrieved<C> citing = citing(key, Math.max(NumberReport.MAX_COUNTED, offset + size));
    List<C> newest = citing.candidates();
    return new NumberReport(
        number,
        sought.readings(),
        bearers(key),
        count.bearing(),
        count.citing(),
        citations(newest, key, offset, size),
        together(newest, number),
        years(citing.facets()),
        count.bearing() == 0 ? index.near(citation) : List.of(),
        retrieval.index().info().generation());
  }

  private Retrieved<C> citing(String key, int depth) throws IOException {
    return retrieval.articles(
        new ArticleRequest(
            new RetrievalQuery.ConstantTerm(Fields.CITES, key, 1),
            Order.NEWEST,
            depth,
            Set.of(Facet.YEAR),
            Set.of(Data.CITED_NUMBERS)));
  }

  private List<NumberReport.Held> bearers(String key) throws IOException {
    List<C> bearers =
        retrieval
            .articles(
                new ArticleRequest(
                    new RetrievalQuery.ConstantTerm(Fields.BEARS, key, 1),
                    Order.ID,
                    NumberReport.MAX_BEARERS,
                    Set.of(),
                    Set.of()))
            .candidates();
    return retrieval.articles(bearers, 0).stream()
        .map(stored -> ReportEntries.held(stored.article()))
        .toList();
  }

  private List<NumberReport.CitedBy> citations(List<C> newest, String key, int offset, int size)
      throws IOException {
    int end = Math.min(newest.size(), offset + size);
    List<C> page = newest.subList(Math.min(offset, end), end);
    return retrieval.articles(page, 0).stream()
        .flatMap(stored -> ReportEntries.citedBy(stored.article(), key).stream())
        .toList();
  }

  private List<NumberCount> together(List<C> newest, String number) throws IOException {
    List<C> counted = newest.subList(0, Math.min(NumberReport.MAX_COUNTED, newest.size()));
    Map<String, Long> counts = new HashMap<>();
    for (List<String> cited : retrieval.citedNumbers(counted)) {
      cited.forEach(other -> counts.merge(other, 1L, Long::sum));
    }
    counts.remove(number);
    List<Map.Entry<String, Long>> most = ReportEntries.mostFrequent(counts);
    index.expect(most.stream().map(Map.Entry::getKey).toList());
    List<NumberCount> together = new ArrayList<>();
    for (var entry : most) {
      together.add(
          new NumberCount(entry.getKey(), index.count(entry.getKey()).bearing(), entry.getValue()));
    }
    return together;
  }

  private static SortedMap<Integer, Long> years(List<FacetCount> facets) {
    SortedMap<Integer, Long> years = new TreeMap<>();
    for (FacetCount.Value year : facets.getFirst().values()) {
      years.put(Integer.valueOf(year.value()), year.articles());
    }
    return years;
  }
}
