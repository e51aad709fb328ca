package vn.tracuu.search.show;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tracuu.article.Article;
import vn.tracuu.engine.NumberReport;

/** The parts of what is known of a document number that are made of articles. */
public final class ReportEntries {
  /** The most numbers that are named as cited together with one. */
  private static final int MAX_TOGETHER = 20;

  private ReportEntries() {}

  /** An article that bears the number. */
  public static NumberReport.Held held(Article article) {
    return new NumberReport.Held(
        article.id(),
        article.title(),
        article.document().partOf(),
        article.document().place(),
        article.origin().published());
  }

  /** An article that cites the number of that key; empty if its text does not, after all. */
  public static Optional<NumberReport.CitedBy> citedBy(Article article, String key) {
    CitingText text = CitingText.of(article, key);
    return text.first()
        .map(first ->
            new NumberReport.CitedBy(
                article.id(),
                article.title(),
                article.origin().site(),
                article.origin().published(),
                text.sentence(first),
                first.place() == null ? null : first.place().written(),
                first.readings().isEmpty() ? null : first.readings().getFirst(),
                text.times()));
  }

  /** The numbers that were counted most often. */
  public static List<Map.Entry<String, Long>> mostFrequent(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_TOGETHER)
        .toList();
  }
}
