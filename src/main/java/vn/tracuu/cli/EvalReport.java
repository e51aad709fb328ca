package vn.tracuu.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.eval.Comparison;
import vn.tracuu.eval.Comparison.Difference;
import vn.tracuu.eval.Qrels;
import vn.tracuu.eval.Question;
import vn.tracuu.eval.Run;
import vn.tracuu.eval.Scores;

/**
 * What {@code tracuu eval} found, as text and as JSON.
 *
 * @param figures the means over all judged questions
 * @param judged how many questions are judged
 * @param kinds the means by kind of question; empty if the questions have no kinds
 * @param comparison with another run, if one was given
 * @param worst the questions that are worst, or lost most
 * @param warnings what does not fit together, for a person
 */
record EvalReport(
    Map<String, Double> figures,
    int judged,
    SortedMap<String, Kind> kinds,
    @Nullable Comparison comparison,
    List<Worst> worst,
    List<String> warnings) {
  private static final String SORTED_BY = "nDCG@10";

  /** The figures of one kind of question. */
  record Kind(int questions, Map<String, Double> figures) {}

  /**
   * A question that went badly.
   *
   * @param figure its nDCG@10
   * @param other what it was in the other run; null without one
   * @param rank the rank of its first relevant article, from 1; null if none was found
   */
  record Worst(
      String id, String text, double figure, @Nullable Double other, @Nullable Integer rank) {}

  static EvalReport of(
      List<Question> questions, Qrels judged, Run run, @Nullable Run other, int worst) {
    Scores scores = run.score(judged);
    Scores otherScores = other == null ? null : other.score(judged);
    return new EvalReport(
        scores.means(),
        judged.relevant().size(),
        kinds(questions, scores),
        otherScores == null ? null : Comparison.of(scores, otherScores),
        worst(questions, judged, run, otherScores, worst),
        warnings(questions, judged, run));
  }

  private static SortedMap<String, Kind> kinds(List<Question> questions, Scores scores) {
    SortedMap<String, Kind> kinds = new TreeMap<>();
    questions.stream()
        .filter(q -> q.kind() != null && scores.byQuestion().containsKey(q.id()))
        .collect(
            Collectors.groupingBy(
                q -> String.valueOf(q.kind()),
                Collectors.mapping(Question::id, Collectors.toUnmodifiableSet())))
        .forEach((kind, ids) -> kinds.put(kind, new Kind(ids.size(), scores.means(ids::contains))));
    return kinds;
  }

  private static List<Worst> worst(
      List<Question> questions, Qrels judged, Run run, @Nullable Scores other, int count) {
    Scores scores = run.score(judged);
    Map<String, String> texts = new HashMap<>();
    questions.forEach(q -> texts.put(q.id(), q.text()));
    List<String> ids =
        other == null
            ? scores.byQuestion().keySet().stream()
                .sorted(Comparator.comparingDouble(q -> scores.of(q, SORTED_BY)))
                .limit(count)
                .toList()
            : Comparison.losses(SORTED_BY, scores, other, count);
    return ids.stream()
        .map(id ->
            new Worst(
                id,
                texts.getOrDefault(id, ""),
                scores.of(id, SORTED_BY),
                other == null ? null : Double.valueOf(other.of(id, SORTED_BY)),
                rank(run.ids(id), judged.relevant().getOrDefault(id, Set.of()))))
        .toList();
  }

  private static @Nullable Integer rank(List<String> ranked, Set<String> relevant) {
    for (int i = 0; i < ranked.size(); i++) {
      if (relevant.contains(ranked.get(i))) {
        return i + 1;
      }
    }
    return null;
  }

  private static List<String> warnings(List<Question> questions, Qrels judged, Run run) {
    Set<String> asked = questions.stream().map(Question::id).collect(Collectors.toSet());
    long unasked = judged.relevant().keySet().stream().filter(q -> !asked.contains(q)).count();
    long unjudged = asked.stream().filter(q -> !judged.relevant().containsKey(q)).count();
    long unanswered = judged.relevant().keySet().stream().filter(q -> run.ids(q).isEmpty()).count();
    List<String> warnings = new ArrayList<>();
    warn(warnings, unasked, "judged questions are not among the queries");
    warn(warnings, unjudged, "queries have no relevant article in the judgements and do not count");
    warn(warnings, unanswered, "judged questions have no answer at all and count as 0");
    return warnings;
  }

  private static void warn(List<String> warnings, long count, String what) {
    if (count > 0) {
      warnings.add(count + " " + what);
    }
  }

  /** The figures themselves at the top, the rest in members of their own. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>(figures);
    json.put("questions", judged);
    if (!kinds.isEmpty()) {
      json.put("kinds", kinds);
    }
    if (comparison != null) {
      json.put("comparison", comparison.differences());
    }
    if (!worst.isEmpty()) {
      json.put("worst", worst);
    }
    return json;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(judged + " questions  " + line(figures));
    kinds.forEach(
        (kind, of) -> lines.add("  " + kind + ": " + of.questions + "  " + line(of.figures)));
    if (comparison != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-8s %8s %8s %9s %6s %6s %6s %8s",
              "",
              "this",
              "other",
              "differs",
              "wins",
              "losses",
              "ties",
              "p"));
      comparison.differences().forEach(d -> lines.add(line(d)));
    }
    worst.forEach(w -> lines.add(line(w)));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(Map<String, Double> figures) {
    return figures.entrySet().stream()
        .map(f -> String.format(Locale.ROOT, "%s %.4f", f.getKey(), f.getValue()))
        .collect(Collectors.joining("  "));
  }

  private static String line(Difference d) {
    return String.format(
        Locale.ROOT,
        "%-8s %8.4f %8.4f %+9.4f %6d %6d %6d %8.4f",
        d.metric(),
        d.mean(),
        d.other(),
        d.difference(),
        d.wins(),
        d.losses(),
        d.ties(),
        d.pValue());
  }

  private static String line(Worst w) {
    return String.format(
        Locale.ROOT,
        "%s %.4f%s  %s  %s",
        SORTED_BY,
        w.figure,
        w.other == null ? "" : String.format(Locale.ROOT, " (was %.4f)", w.other),
        w.rank == null ? "not found" : "rank " + w.rank,
        w.id + "  " + w.text);
  }
}
