package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.Evidence;
import vn.tracuu.ranking.EvidenceReader;
import vn.tracuu.ranking.QueryTerms;
import vn.tracuu.ranking.Statistics;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.schema.Fields;

/**
 * Looks among the sections of long articles: which articles have the likeliest ones, and what the
 * best of each article scores as if it were an article by itself. Asks nothing where an index has
 * no sections. For one thread.
 */
final class SectionSearch {
  /** How many sections are looked at for articles that join the candidates. */
  private static final int LIKELIEST = 100;

  /** How many sections of an article are read. */
  private static final int OF_EACH = 3;

  private static final String BEST = "best";

  private final Served served;
  private final Statistics statistics;
  private final QueryTerms terms;
  private final Condition sections;

  SectionSearch(Served served, Statistics statistics, QueryTerms terms) throws IOException {
    this.served = served;
    this.statistics = statistics;
    this.terms = terms;
    sections = Candidates.passages(statistics, terms);
  }

  boolean isEmpty() {
    return sections instanceof Condition.Nothing;
  }

  /** The articles of the likeliest sections. */
  Set<String> articles() throws IOException {
    ObjectNode body = body(LIKELIEST);
    body.set("query", QueryJson.of(sections));
    body.putArray("docvalue_fields").add(Fields.OF);
    Set<String> articles = new TreeSet<>();
    for (JsonNode hit : served.search(body).path("hits").path("hits")) {
      articles.add(hit.path("fields").path(Fields.OF).path(0).asText());
    }
    return articles;
  }

  /** The scores of the best sections of some articles; of articles without there is none. */
  Map<String, Float> scores(List<String> articles) throws IOException {
    ObjectNode body = body(articles.size());
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.putArray("must").add(QueryJson.of(sections));
    articles.forEach(
        bool.putArray("filter").addObject().putObject("terms").putArray(Fields.OF)::add);
    ObjectNode best = body.putObject("collapse").put("field", Fields.OF).putObject("inner_hits");
    best.put("name", BEST).put("size", OF_EACH).put("_source", false);
    best.putArray("docvalue_fields").add(Fields.WORDS);
    EvidenceReader reader =
        new EvidenceReader(
            TypedWords.of(statistics, terms, Fields.PASSAGE),
            statistics.averageLength(Fields.PASSAGE.folded()));
    Map<String, Float> scores = new HashMap<>();
    for (JsonNode hit : served.search(body).path("hits").path("hits")) {
      String article = hit.path("fields").path(Fields.OF).path(0).asText();
      for (JsonNode section : hit.path("inner_hits").path(BEST).path("hits").path("hits")) {
        byte[] words = Candidate.of(section).words();
        scores.merge(article, Evidence.sum(reader.read(words, 0, words.length)), Math::max);
      }
    }
    return scores;
  }

  private static ObjectNode body(int size) {
    ObjectNode body = Cluster.JSON.createObjectNode();
    return body.put("size", size).put("_source", false).put("track_total_hits", false);
  }
}
