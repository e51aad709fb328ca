package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import vn.tracuu.schema.Fields;
import vn.tracuu.suggest.NumberSuggestions;
import vn.tracuu.suggest.NumberSuggestions.Known;

/**
 * Lists the document numbers of an index with how many articles bear or cite each: the nodes count,
 * some thousand numbers at a time. Of more than {@link NumberSuggestions#MAX} the most frequent are
 * kept.
 */
final class NumberTally {
  /** Numbers of one request. */
  private static final int PAGE = 5_000;

  private NumberTally() {}

  static List<Known> of(Cluster cluster, String index) throws IOException {
    Comparator<Known> leastFirst =
        Comparator.comparingLong(Known::articles)
            .thenComparing(Comparator.comparing(Known::key).reversed());
    PriorityQueue<Known> most = new PriorityQueue<>(leastFirst);
    ObjectNode search = search();
    JsonNode page;
    do {
      JsonNode answer = cluster.study("/" + index + "/_search", search);
      page = answer.path("aggregations").path("numbers");
      for (JsonNode bucket : page.path("buckets")) {
        String entry = bucket.path("key").path("entry").asText();
        if (NumberSuggestions.isSuggested(entry)) {
          most.add(Known.of(entry, bucket.path("doc_count").asLong()));
          if (most.size() > NumberSuggestions.MAX) {
            most.remove();
          }
        }
      }
      composite(search).set("after", page.path("after_key"));
    } while (page.has("after_key"));
    List<Known> sorted = new ArrayList<>(most);
    sorted.sort(Comparator.comparing(Known::key).thenComparing(Known::canonical));
    return sorted;
  }

  private static ObjectNode search() {
    ObjectNode search = Cluster.JSON.createObjectNode();
    search.put("size", 0).put("track_total_hits", false);
    ObjectNode composite =
        search.putObject("aggs").putObject("numbers").putObject("composite").put("size", PAGE);
    composite
        .putArray("sources")
        .addObject()
        .putObject("entry")
        .putObject("terms")
        .put("field", Fields.NUMBERS);
    return search;
  }

  private static ObjectNode composite(ObjectNode search) {
    return search.withObject("/aggs/numbers/composite");
  }
}
