package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.ObjIntConsumer;
import vn.tracuu.schema.Fields;

/** Lists the names of an index's laws with how many articles each has: the nodes count. */
final class NameTally {
  /** Far more names than there are laws, so that every shard tells all of its own. */
  private static final int MAX_NAMES = 10_000;

  private NameTally() {}

  static void forEach(Cluster cluster, String index, ObjIntConsumer<String> each)
      throws IOException {
    ObjectNode search = Cluster.JSON.createObjectNode();
    search.put("size", 0).put("track_total_hits", false);
    search
        .putObject("aggs")
        .putObject("names")
        .putObject("terms")
        .put("field", Fields.LAW)
        .put("size", MAX_NAMES);
    JsonNode answer = cluster.study("/" + index + "/_search", search);
    for (JsonNode bucket : answer.path("aggregations").path("names").path("buckets")) {
      each.accept(bucket.path("key").asText(), bucket.path("doc_count").asInt());
    }
  }
}
