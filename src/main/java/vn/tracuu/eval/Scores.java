package vn.tracuu.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The figures of a run, question by question.
 *
 * @param byQuestion the figures, by the names of {@link Metrics#NAMES}, of every judged question,
 *     by its id and in the order of the judgements
 */
public record Scores(Map<String, Map<String, Double>> byQuestion) {
  /** The mean of each figure over all questions; not a number if there is none. */
  public Map<String, Double> means() {
    return means(question -> true);
  }

  /** The mean of each figure over the questions with those ids. */
  public Map<String, Double> means(Predicate<String> ids) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (String metric : Metrics.NAMES) {
      means.put(
          metric,
          byQuestion.keySet().stream()
              .filter(ids)
              .mapToDouble(question -> of(question, metric))
              .average()
              .orElse(Double.NaN));
    }
    return means;
  }

  /** One figure of one question; 0 where it was not judged. */
  public double of(String question, String metric) {
    return byQuestion.getOrDefault(question, Map.of()).getOrDefault(metric, 0.0);
  }
}
