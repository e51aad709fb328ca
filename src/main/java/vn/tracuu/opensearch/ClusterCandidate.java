package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tracuu.engine.Order;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.Candidate;
import vn.tracuu.search.Cursor;
import vn.tracuu.search.feature.TermFrequencies;

/**
 * A document that a node found, with the fields that it sent along.
 *
 * @param id its id; of a section that of its article
 * @param byScore whether its position is one in the order of scores
 * @param hit what the node sent; missing where only the id is known
 */
record ClusterCandidate(String id, boolean byScore, JsonNode hit) implements Candidate {
  /** A hit of a search in some order. */
  static ClusterCandidate of(JsonNode hit, Order order) {
    return of(hit, Fields.ID, order == Order.RELEVANCE);
  }

  /** A section. */
  static ClusterCandidate section(JsonNode hit) {
    return of(hit, Fields.OF, true);
  }

  /** An article of which nothing but the id is known. */
  static ClusterCandidate known(String id) {
    return new ClusterCandidate(id, true, MissingNode.getInstance());
  }

  private static ClusterCandidate of(JsonNode hit, String idField, boolean byScore) {
    return new ClusterCandidate(hit.path("fields").path(idField).path(0).asText(), byScore, hit);
  }

  @Override
  public Object key() {
    return id;
  }

  @Override
  public float score() {
    return hit.path("_score").floatValue();
  }

  @Override
  public Cursor.Position position() {
    return byScore
        ? Cursor.Position.ofScore(score(), 0, id)
        : new Cursor.Position(hit.path("sort").path(0).asLong(), 0, id);
  }

  /** Its forward record; empty if it has none. */
  byte[] forwardRecord() {
    // Base64 without padding, which Jackson would not read
    return Base64.getDecoder().decode(hit.path("fields").path(Fields.WORDS).path(0).asText());
  }

  /** Its place in the document that it is a part of; 0 if it is none. */
  int place() {
    return hit.path("fields").path(Fields.PLACE_ORDER).path(0).asInt();
  }

  /** Its values of a field that was fetched. */
  List<String> values(String field) {
    List<String> values = new ArrayList<>();
    hit.path("fields").path(field).forEach(value -> values.add(value.asText()));
    return values;
  }

  /** How often each of several has a term of {@link Fields#BEARS} or {@link Fields#CITES}. */
  static TermFrequencies frequencies(List<ClusterCandidate> candidates) {
    List<Map<String, Integer>> bears = new ArrayList<>();
    List<Map<String, Integer>> cites = new ArrayList<>();
    for (ClusterCandidate candidate : candidates) {
      Map<String, Integer> own = new HashMap<>();
      candidate.values(Fields.BEARS).forEach(term -> own.put(term, 1));
      bears.add(own);
      cites.add(times(candidate.values(Fields.CITED_TIMES)));
    }
    return (field, text) -> {
      List<Map<String, Integer>> all = field.equals(Fields.BEARS) ? bears : cites;
      return all.stream().mapToInt(terms -> terms.getOrDefault(text, 0)).toArray();
    };
  }

  private static Map<String, Integer> times(List<String> written) {
    Map<String, Integer> times = new HashMap<>();
    for (String entry : written) {
      int tab = entry.lastIndexOf('\t');
      times.put(entry.substring(0, tab), Integer.valueOf(entry.substring(tab + 1)));
    }
    return times;
  }
}
