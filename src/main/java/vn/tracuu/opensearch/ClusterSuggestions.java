package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.QueryParser;
import vn.tracuu.ranking.QueryTerms;
import vn.tracuu.schema.Fields;

/** Titles that hold every word typed so far, the last one as the beginning of a word. */
final class ClusterSuggestions {
  private static final String TITLE = Mapping.ARTICLE + ".title";

  private ClusterSuggestions() {}

  static List<Suggestion> of(Served served, String typed, int count) throws IOException {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", count).put("track_total_hits", false);
    body.putArray("_source").add(TITLE);
    ArrayNode must = body.putObject("query").putObject("bool").putArray("must");
    String field = Fields.TITLE.folded();
    words
        .subList(0, words.size() - 1)
        .forEach(w -> must.addObject().putObject("term").put(field, w));
    must.addObject().putObject("prefix").put(field, words.getLast());
    SequencedSet<String> titles = new LinkedHashSet<>();
    for (JsonNode hit : served.search(body).path("hits").path("hits")) {
      titles.add(hit.path("_source").path(Mapping.ARTICLE).path("title").asText());
    }
    return titles.stream().map(t -> new Suggestion(t, Suggestion.Kind.TITLE, 1)).toList();
  }

  private static List<String> words(String typed) {
    try {
      return new ArrayList<>(QueryTerms.of(List.of(QueryParser.parse(typed).words())).syllables());
    } catch (InvalidQueryException e) {
      return List.of();
    }
  }
}
