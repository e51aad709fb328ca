package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tracuu.engine.Explanation;
import vn.tracuu.ranking.BestEvidence;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.EvidenceReader;
import vn.tracuu.ranking.Statistics;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.schema.Fields;

/**
 * Looks among the sections of long articles: which articles have the likeliest ones, and what the
 * best of each article scores as if it were an article by itself. {@link FirstStage} asks, together
 * with its own question. For one thread.
 */
final class SectionSearch {
  private final Statistics statistics;
  private final Candidates sought;
  private final TypedWords words;

  /** The word sequences of the likeliest sections of each article, best first. */
  private final Map<String, List<byte[]>> byArticle = new TreeMap<>();

  /**
   * @param words as rare as they are among articles: what their sections score must compare
   */
  SectionSearch(Statistics statistics, Candidates sought, TypedWords words) {
    this.statistics = statistics;
    this.sought = sought;
    this.words = words;
  }

  /** What is to be asked; empty where the index has no sections. */
  Optional<ObjectNode> body() throws IOException {
    Condition sections = sought.passages();
    if (sections instanceof Condition.Nothing) {
      return Optional.empty();
    }
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", sought.sections()).put("_source", false).put("track_total_hits", false);
    body.put("stored_fields", "_none_");
    body.set("query", QueryJson.of(sections));
    body.putArray("docvalue_fields").add(Fields.OF).add(Fields.WORDS);
    return Optional.of(body);
  }

  /** Takes what the nodes answered. */
  void take(JsonNode answer) {
    for (JsonNode hit : answer.path("hits").path("hits")) {
      String article = hit.path("fields").path(Fields.OF).path(0).asText();
      List<byte[]> own = byArticle.computeIfAbsent(article, a -> new ArrayList<>());
      if (own.size() < Candidates.SECTIONS_OF_AN_ARTICLE) {
        own.add(Candidate.of(hit).words());
      }
    }
  }

  boolean isEmpty() {
    return byArticle.isEmpty();
  }

  /** The articles of the likeliest sections. */
  Set<String> articles() {
    return byArticle.keySet();
  }

  /** The evidence of the best sections of some articles; of articles without there is none. */
  Map<String, BestEvidence> best(List<String> articles) throws IOException {
    if (articles.stream().noneMatch(byArticle::containsKey)) {
      return Map.of();
    }
    EvidenceReader reader =
        new EvidenceReader(words, statistics.averageLength(Fields.PASSAGE.folded()));
    Map<String, BestEvidence> best = new HashMap<>();
    for (String article : articles) {
      for (byte[] section : byArticle.getOrDefault(article, List.of())) {
        float[] evidence = reader.read(section, 0, section.length);
        best.merge(article, BestEvidence.of(Explanation.Of.SECTION, evidence, 1), BestEvidence::or);
      }
    }
    return best;
  }
}
