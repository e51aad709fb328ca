package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.schema.Fields;

/**
 * Counts the values of facets: the nodes over all that matches, or here over some candidates. Where
 * an index has several parts, the nodes' counts of rare values can be too low.
 */
final class FacetCounts {
  /** More years than there are. */
  private static final int ALL_YEARS = 1_000;

  /** How many values each part of an index tells, so that what is frequent in all is not missed. */
  private static final int OF_EACH_PART = 500;

  private static final Comparator<FacetCount.Value> MOST_FREQUENT =
      Comparator.comparingLong(FacetCount.Value::articles)
          .reversed()
          .thenComparing(FacetCount.Value::value);

  private FacetCounts() {}

  /** Lets a search count, too. */
  static void ask(ObjectNode search, Set<Facet> facets) {
    ObjectNode counts = search.putObject("aggs");
    for (Facet facet : facets) {
      ObjectNode terms = counts.putObject(facet.name()).putObject("terms");
      terms.put("field", Fields.facet(facet));
      if (facet == Facet.YEAR) {
        terms.put("size", ALL_YEARS).putObject("order").put("_key", "asc");
      } else {
        terms.put("size", FacetCount.MAX_VALUES).put("shard_size", OF_EACH_PART);
        terms.putArray("order").addObject().put("_count", "desc");
        terms.withArray("order").addObject().put("_key", "asc");
      }
    }
  }

  /** What such a search counted. */
  static List<FacetCount> read(JsonNode answer, Set<Facet> facets) {
    List<FacetCount> counts = new ArrayList<>();
    for (Facet facet : facets) {
      List<FacetCount.Value> values = new ArrayList<>();
      for (JsonNode bucket : answer.path("aggregations").path(facet.name()).path("buckets")) {
        values.add(
            new FacetCount.Value(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
      }
      counts.add(new FacetCount(facet, values));
    }
    return counts;
  }

  /** The counts over candidates whose values were asked for. */
  static List<FacetCount> over(List<ClusterCandidate> candidates, Set<Facet> facets) {
    List<FacetCount> counts = new ArrayList<>();
    for (Facet facet : facets) {
      Map<String, Long> values = new HashMap<>();
      for (ClusterCandidate candidate : candidates) {
        candidate.values(Fields.facet(facet)).forEach(v -> values.merge(v, 1L, Long::sum));
      }
      boolean years = facet == Facet.YEAR;
      counts.add(
          new FacetCount(
              facet,
              values.entrySet().stream()
                  .map(v -> new FacetCount.Value(v.getKey(), v.getValue()))
                  .sorted(years ? Comparator.comparing(FacetCount.Value::value) : MOST_FREQUENT)
                  .limit(years ? ALL_YEARS : FacetCount.MAX_VALUES)
                  .toList()));
    }
    return counts;
  }
}
