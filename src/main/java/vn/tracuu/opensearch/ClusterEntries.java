package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.SequencedSet;
import java.util.TreeSet;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.NumberTerms;
import vn.tracuu.search.plan.NumberDictionary;

/** The document numbers of a generation in a cluster; at most {@link #MAX} at once. */
record ClusterEntries(Cluster cluster, String index) implements NumberDictionary {
  @Override
  public SequencedSet<String> beginningWith(String prefix) throws IOException {
    ObjectNode search = Cluster.JSON.createObjectNode();
    search.put("size", 0).put("track_total_hits", false);
    search.putObject("query").putObject("prefix").put(Fields.NUMBERS, prefix);
    ObjectNode terms = search.putObject("aggs").putObject("entries").putObject("terms");
    terms.put("field", Fields.NUMBERS).put("size", MAX).put("include", quoted(prefix) + ".*");
    terms.putObject("order").put("_key", "asc");
    JsonNode answer = cluster.query("/" + index + "/_search", search);
    SequencedSet<String> numbers = new TreeSet<>();
    for (JsonNode entry : answer.path("aggregations").path("entries").path("buckets")) {
      numbers.add(NumberTerms.canonical(entry.path("key").asText()));
    }
    return numbers;
  }

  /** The text itself, in Lucene's regular expressions. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(2 * text.length());
    text.codePoints()
        .forEach(c -> {
          if (!Character.isLetterOrDigit(c) && c < 0x80 && c > ' ') {
            quoted.append('\\');
          }
          quoted.appendCodePoint(c);
        });
    return quoted.toString();
  }
}
