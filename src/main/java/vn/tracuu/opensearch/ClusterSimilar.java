package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tracuu.engine.Hit;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.HitMaker;
import vn.tracuu.ranking.Likeness;
import vn.tracuu.ranking.Statistics;
import vn.tracuu.schema.Fields;

/** Articles about the same, by their {@link Likeness}. */
record ClusterSimilar(Served served) {
  /** The hits of the articles most like that one, best first; empty if there is no such article. */
  Optional<List<Hit>> of(String id, int count) throws IOException {
    Served.Found article = served.articles(List.of(id)).get(id);
    if (article == null) {
      return Optional.empty();
    }
    Statistics statistics = served.statistics().forOneQuery();
    Condition like = Likeness.condition(statistics, article.article(), article.cited());
    List<Candidate> found = found(like, count + Likeness.SPARE);
    List<Candidate> own = found(new Condition.Present(Fields.ID, id, 1), 1);
    return Optional.of(
        hits(
            HitMaker.unasked(statistics),
            Likeness.copiesLast(
                    own.isEmpty() ? new long[0] : pairs(own.getFirst()), found, this::pairs)
                .subList(0, Math.min(count, found.size()))));
  }

  private List<Candidate> found(Condition condition, int count) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", count).put("_source", false).put("track_total_hits", false);
    body.put("stored_fields", "_none_");
    body.set("query", QueryJson.of(condition));
    body.putArray("docvalue_fields").add(Fields.ID).add(Fields.WORDS);
    body.putArray("sort").add("_score").addObject().put(Fields.ID, "asc");
    List<Candidate> found = new ArrayList<>();
    for (JsonNode hit : served.search(body).path("hits").path("hits")) {
      found.add(Candidate.of(hit));
    }
    return found;
  }

  private long[] pairs(Candidate article) throws IOException {
    byte[] words = article.words();
    return Likeness.pairs(words, 0, words.length);
  }

  private List<Hit> hits(HitMaker maker, List<Candidate> shown) throws IOException {
    Map<String, Served.Found> articles =
        served.articles(shown.stream().map(Candidate::id).toList());
    List<Hit> hits = new ArrayList<>(shown.size());
    for (Candidate candidate : shown) {
      Served.Found found = articles.get(candidate.id());
      if (found != null) {
        hits.add(
            maker.hit(
                found.article(),
                candidate.score(),
                found.cited().stream().limit(Hit.MAX_CITES).toList(),
                List.of(),
                null));
      }
    }
    return hits;
  }
}
