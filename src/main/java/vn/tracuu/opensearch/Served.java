package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.query.Synonyms;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.StoredArticle;

/**
 * One generation as it is searched.
 *
 * @param index the name of its OpenSearch index
 * @param offers what it offers to readers
 * @param synonyms other words that queries find, too
 */
record Served(
    Cluster cluster,
    IndexInfo info,
    String index,
    ClusterStatistics statistics,
    Offers offers,
    Synonyms synonyms) {
  static Served of(
      Cluster cluster, Generations generations, Generations.Described generation, Synonyms synonyms)
      throws IOException {
    String index = generations.index(generation.name());
    ClusterStatistics statistics = ClusterStatistics.of(cluster, index);
    return new Served(
        cluster,
        generation.info(),
        index,
        statistics,
        new Offers(cluster, index, generation.articles(), statistics, synonyms),
        synonyms);
  }

  /**
   * Searches.
   *
   * @throws RefusedException if a part of the index could not be searched
   */
  JsonNode search(ObjectNode body) throws IOException {
    // figures of the whole index, where it has several parts, so that scores do not depend on them
    String type = statistics.parts() > 1 ? "?search_type=dfs_query_then_fetch" : "";
    return Cluster.whole(cluster.query("/" + index + "/_search" + type, body));
  }

  /**
   * Searches several times in one request, which saves the way there and back.
   *
   * @return the answers, in the same order
   * @throws RefusedException if one of them fails, or a part of the index could not be searched
   */
  List<JsonNode> searches(List<ObjectNode> bodies) throws IOException {
    StringBuilder lines = new StringBuilder();
    bodies.forEach(body -> lines.append("{}\n").append(body).append('\n'));
    String type = statistics.parts() > 1 ? "?search_type=dfs_query_then_fetch" : "";
    List<JsonNode> answers = new ArrayList<>(bodies.size());
    for (JsonNode answer :
        cluster.queries("/" + index + "/_msearch" + type, lines.toString()).path("responses")) {
      if (answer.has("error")) {
        throw RefusedException.of(answer.path("status").asInt(), answer);
      }
      answers.add(Cluster.whole(answer));
    }
    return answers;
  }

  /**
   * The articles of some ids, each with the numbers that it cites; those that are gone are missing.
   */
  Map<String, StoredArticle> articles(Collection<String> ids) throws IOException {
    if (ids.isEmpty()) {
      return Map.of();
    }
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", ids.size()).put("track_total_hits", false);
    body.putArray("_source").add(Fields.ARTICLE);
    body.putArray("docvalue_fields").add(Fields.CITED);
    ids.forEach(
        body.putObject("query")
                .putObject("constant_score")
                .putObject("filter")
                .putObject("terms")
                .putArray(Fields.ID)
            ::add);
    Map<String, StoredArticle> found = new HashMap<>();
    for (JsonNode hit : search(body).path("hits").path("hits")) {
      Article article = Documents.article(hit);
      found.put(
          article.id(),
          new StoredArticle(
              article, new ClusterCandidate(article.id(), true, hit).values(Fields.CITED)));
    }
    return found;
  }
}
