package vn.tracuu.eval;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.QueryParser;

/**
 * What an engine answered to a set of questions.
 *
 * @param hits ids and scores by the question's id, best first
 */
public record Run(Map<String, List<Scored>> hits) {
  /** How many hits are asked for each question. */
  static final int DEPTH = 100;

  /** One hit. */
  public record Scored(String id, double score) {}

  /** Asks every question; one that cannot be answered at all (no word in it) has no hits. */
  public static Run of(SearchEngine engine, List<Question> questions) {
    Map<String, List<Scored>> hits = new LinkedHashMap<>();
    for (Question question : questions) {
      List<Scored> scored = new ArrayList<>();
      try {
        for (Hit hit :
            engine
                .search(new SearchRequest(QueryParser.parse(question.text()), 1, DEPTH).forIds())
                .hits()) {
          scored.add(new Scored(hit.id(), hit.score()));
        }
      } catch (InvalidQueryException e) {
        scored.clear();
      }
      hits.put(question.id(), List.copyOf(scored));
    }
    return new Run(hits);
  }

  /**
   * The mean of each figure over all judged questions; a judged question that was not asked counts
   * as 0.
   */
  public Map<String, Double> score(Qrels qrels) {
    Map<String, Double> sums = new LinkedHashMap<>();
    qrels
        .relevant()
        .forEach((question, relevant) ->
            Metrics.of(
                    hits.getOrDefault(question, List.of()).stream().map(Scored::id).toList(),
                    relevant)
                .forEach((name, value) -> sums.merge(name, value, Double::sum)));
    sums.replaceAll((name, sum) -> sum / qrels.relevant().size());
    return sums;
  }

  /** Writes a TREC run, tab-separated: question, Q0, article, rank, score, tag. */
  public void write(Writer out) throws IOException {
    for (var entry : hits.entrySet()) {
      int rank = 1;
      for (Scored hit : entry.getValue()) {
        out.write(
            String.format(
                Locale.ROOT,
                "%s\tQ0\t%s\t%d\t%.6f\ttracuu%n",
                entry.getKey(),
                hit.id(),
                rank++,
                hit.score()));
      }
    }
  }
}
