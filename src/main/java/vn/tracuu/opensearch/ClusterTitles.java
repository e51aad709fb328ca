package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.SegmentedText;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.suggest.Candidate;
import vn.tracuu.suggest.TitleRanking;
import vn.tracuu.suggest.Titles;
import vn.tracuu.suggest.Typed;

/**
 * The titles of a generation in a cluster: the nodes send those that match, unless they are too
 * many, and they are ordered here.
 *
 * @param articles how many the generation has
 */
record ClusterTitles(Cluster cluster, String index, long articles) implements Titles {
  @Override
  public List<Candidate> suggest(Typed typed, int count) throws IOException {
    ObjectNode query = query(typed);
    if (articles > MAX_LOOKED_AT && matching(query) > MAX_LOOKED_AT) {
      return List.of();
    }
    List<String> titles = new ArrayList<>();
    TitleRanking ranking = new TitleRanking(typed);
    for (JsonNode hit : found(query).path("hits").path("hits")) {
      String title = hit.path("fields").path(Fields.TITLE_WHOLE).path(0).asText();
      ranking.add(WordSequence.codes(SegmentedText.of(title)), titles.size());
      titles.add(title);
    }
    return ranking.best(count).stream()
        .map(t ->
            new Candidate(
                titles.get(t.place()), Suggestion.Kind.TITLE, t.articles(), t.agreement()))
        .toList();
  }

  private long matching(ObjectNode query) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", 0).put("track_total_hits", MAX_LOOKED_AT + 1).set("query", query);
    return search(body, "hits.total").path("hits").path("total").path("value").asLong();
  }

  private JsonNode found(ObjectNode query) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", MAX_LOOKED_AT).put("track_total_hits", false);
    body.put("_source", false).put("stored_fields", "_none_").set("query", query);
    body.putArray("docvalue_fields").add(Fields.TITLE_WHOLE);
    body.putArray("sort").addObject().put(Fields.ID, "asc");
    return search(body, "hits.hits.fields");
  }

  private JsonNode search(ObjectNode body, String told) throws IOException {
    return Cluster.whole(cluster.query("/" + index + "/_search?filter_path=_shards," + told, body));
  }

  private static ObjectNode query(Typed typed) {
    ObjectNode query = Cluster.JSON.createObjectNode();
    ArrayNode all =
        query.putObject("constant_score").putObject("filter").putObject("bool").putArray("filter");
    String field = Fields.TITLE_FOLDED;
    typed
        .folded()
        .subList(0, typed.whole())
        .forEach(word -> all.addObject().putObject("term").put(field, word));
    if (typed.open()) {
      ArrayNode last = all.addObject().putObject("bool").putArray("should");
      typed.beginnings().forEach(b -> last.addObject().putObject("prefix").put(field, b));
    }
    return query;
  }
}
