package vn.tracuu.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Qrels JUDGED = judged();

  private static Qrels judged() {
    Map<String, Set<String>> relevant = new LinkedHashMap<>();
    List.of("q1", "q2", "q3", "q4").forEach(q -> relevant.put(q, Set.of("a")));
    return new Qrels(relevant);
  }

  @Test
  void countsWinsLossesAndTiesOfEveryFigure() {
    Scores here = scores("a", "ba", "a", "b");
    Scores there = scores("ba", "a", "a", "a");

    var mrr = Comparison.of(here, there).differences().get(1);

    assertEquals("MRR@10", mrr.metric());
    assertEquals(2.5 / 4, mrr.mean(), 1e-12);
    assertEquals(3.5 / 4, mrr.other(), 1e-12);
    assertEquals(-0.25, mrr.difference(), 1e-12);
    assertEquals(List.of(1, 2, 1), List.of(mrr.wins(), mrr.losses(), mrr.ties()));
  }

  @Test
  void listsTheBiggestLossesFirstAndNoWins() {
    Scores here = scores("a", "ba", "a", "b");
    Scores there = scores("ba", "a", "a", "a");

    assertEquals(List.of("q4", "q2"), Comparison.losses("MRR@10", here, there, 10));
    assertEquals(List.of("q4"), Comparison.losses("MRR@10", here, there, 1));
  }

  /** The figures of a run that answers q1, q2, ... with the letters of each ranking. */
  private static Scores scores(String... rankings) {
    Map<String, List<Run.Scored>> hits = new LinkedHashMap<>();
    for (int i = 0; i < rankings.length; i++) {
      hits.put(
          "q" + (i + 1),
          rankings[i].chars().mapToObj(c -> new Run.Scored(Character.toString(c), 1)).toList());
    }
    return new Run(hits).score(JUDGED);
  }
}
