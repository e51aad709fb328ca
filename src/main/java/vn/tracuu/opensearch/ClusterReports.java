package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.NumberIndex;
import vn.tracuu.ranking.Reports;
import vn.tracuu.ranking.SoughtNumber;
import vn.tracuu.ranking.Statistics;
import vn.tracuu.schema.Fields;

/** Gathers all that one generation in a cluster knows of a document number. */
final class ClusterReports {
  private final Served served;
  private final NumberIndex index;

  ClusterReports(Served served) {
    this.served = served;
    Statistics statistics = served.statistics().forOneQuery();
    index = new NumberIndex(statistics, new ClusterEntries(served.cluster(), served.index()));
  }

  NumberReport of(Citation citation, int offset, int size) throws IOException {
    SoughtNumber sought = SoughtNumber.of(citation, index);
    String number = sought.completeNumber();
    String key = sought.completeKey().orElse(sought.key());
    NumberCount count = index.count(number, key);
    JsonNode citing = citing(key, Math.max(NumberReport.MAX_COUNTED, offset + size));
    List<Candidate> newest = new ArrayList<>();
    citing.path("hits").path("hits").forEach(hit -> newest.add(Candidate.of(hit)));
    return new NumberReport(
        number,
        sought.readings(),
        bearers(key),
        count.bearing(),
        count.citing(),
        citations(newest, key, offset, size),
        together(newest, number),
        years(citing),
        count.bearing() == 0 ? index.near(citation) : List.of(),
        served.info().generation());
  }

  private JsonNode citing(String key, int count) throws IOException {
    ObjectNode body = search(Fields.CITES, key, count);
    body.putArray("docvalue_fields").add(Fields.ID).add(Fields.CITED);
    body.putArray("sort")
        .addObject()
        .putObject(Fields.DAY)
        .put("order", "desc")
        .put("missing", "_last");
    body.withArray("sort").addObject().put(Fields.ID, "asc");
    FacetCounts.ask(body, Set.of(Facet.YEAR));
    return served.search(body);
  }

  private List<NumberReport.Held> bearers(String key) throws IOException {
    ObjectNode body = search(Fields.BEARS, key, NumberReport.MAX_BEARERS);
    body.putArray("docvalue_fields").add(Fields.ID);
    body.putArray("sort").addObject().put(Fields.ID, "asc");
    List<String> ids = new ArrayList<>();
    served.search(body).path("hits").path("hits").forEach(hit -> ids.add(Candidate.of(hit).id()));
    Map<String, Served.Found> found = served.articles(ids);
    List<NumberReport.Held> bearers = new ArrayList<>();
    for (String id : ids) {
      Served.Found bearer = found.get(id);
      if (bearer != null) {
        bearers.add(Reports.held(bearer.article()));
      }
    }
    return bearers;
  }

  private List<NumberReport.CitedBy> citations(
      List<Candidate> newest, String key, int offset, int size) throws IOException {
    int end = Math.min(newest.size(), offset + size);
    List<String> ids =
        newest.subList(Math.min(offset, end), end).stream().map(Candidate::id).toList();
    Map<String, Served.Found> found = served.articles(ids);
    List<NumberReport.CitedBy> citations = new ArrayList<>();
    for (String id : ids) {
      Served.Found article = found.get(id);
      if (article != null) {
        Reports.citedBy(article.article(), key).ifPresent(citations::add);
      }
    }
    return citations;
  }

  private List<NumberCount> together(List<Candidate> newest, String number) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (Candidate article : newest.subList(0, Math.min(NumberReport.MAX_COUNTED, newest.size()))) {
      article.values(Fields.CITED).forEach(other -> counts.merge(other, 1L, Long::sum));
    }
    counts.remove(number);
    List<Map.Entry<String, Long>> most = Reports.mostFrequent(counts);
    index.expect(most.stream().map(Map.Entry::getKey).toList());
    List<NumberCount> together = new ArrayList<>();
    for (var entry : most) {
      together.add(
          new NumberCount(entry.getKey(), index.count(entry.getKey()).bearing(), entry.getValue()));
    }
    return together;
  }

  private static SortedMap<Integer, Long> years(JsonNode citing) {
    SortedMap<Integer, Long> years = new TreeMap<>();
    for (FacetCount.Value year : FacetCounts.read(citing, Set.of(Facet.YEAR)).getFirst().values()) {
      years.put(Integer.valueOf(year.value()), year.articles());
    }
    return years;
  }

  private static ObjectNode search(String field, String key, int size) {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", size).put("_source", false).put("stored_fields", "_none_");
    body.put("track_total_hits", false);
    body.set("query", QueryJson.of(new Condition.Present(field, key, 1)));
    return body;
  }
}
