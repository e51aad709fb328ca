package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tracuu.ranking.Frequencies;
import vn.tracuu.schema.Fields;

/**
 * An article that the first stage found, as far as the second looks at it.
 *
 * @param id its id
 * @param hit what the node told of it
 */
record Candidate(String id, JsonNode hit) {
  static Candidate of(JsonNode hit) {
    return new Candidate(hit.path("fields").path(Fields.ID).path(0).asText(), hit);
  }

  /** Its score in the first stage. */
  float score() {
    return hit.path("_score").floatValue();
  }

  /** Its word sequence; empty if it has none. */
  byte[] words() {
    // Base64 without padding, which Jackson would not read
    return Base64.getDecoder().decode(hit.path("fields").path(Fields.WORDS).path(0).asText());
  }

  /** Its values of a field that was asked for. */
  List<String> values(String field) {
    List<String> values = new ArrayList<>();
    hit.path("fields").path(field).forEach(value -> values.add(value.asText()));
    return values;
  }

  /** How often each of several has a term of {@link Fields#BEARS} or {@link Fields#CITES}. */
  static Frequencies frequencies(List<Candidate> candidates) {
    List<Map<String, Integer>> bears = new ArrayList<>();
    List<Map<String, Integer>> cites = new ArrayList<>();
    for (Candidate candidate : candidates) {
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
