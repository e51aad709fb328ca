package vn.tracuu.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseCountsTest {
  private static final int ARTICLES = 200;
  private static final int RUNS_PER_ARTICLE = 2_000;

  /** So many different runs that every table grows. */
  @Test
  void countsArticlesAndTimesOfEveryRunExactly() {
    long seed = 20261123;
    Random random = new Random(seed);
    PhraseCounts counts = new PhraseCounts(3, 2);
    Map<Long, Integer> times = new HashMap<>();
    Map<Long, Set<Integer>> articles = new HashMap<>();
    List<Long> numbered = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article++) {
      for (int i = 0; i < RUNS_PER_ARTICLE; i++) {
        boolean common = random.nextInt(4) == 0;
        int last = random.nextInt(common ? 100 : 10_000_000);
        long run = PhraseCounts.extend(PhraseCounts.begin(7), last);
        if (counts.add(run, article)) {
          numbered.add(run);
        }
        times.merge(run, 1, Integer::sum);
        articles.computeIfAbsent(run, r -> new HashSet<>()).add(article);
      }
    }
    assertEquals(times.size(), counts.size(), "seed " + seed);
    for (int number = 0; number < numbered.size(); number++) {
      long run = numbered.get(number);
      assertEquals(number, counts.find(run), "seed " + seed);
      assertEquals(times.getOrDefault(run, 0), counts.times(number), "seed " + seed);
      assertEquals(
          articles.getOrDefault(run, Set.of()).size(), counts.articles(number), "seed " + seed);
    }
    assertEquals(-1, counts.find(PhraseCounts.begin(8)));
  }

  @Test
  void aRunThatStandsOftenEnoughIsNeverTakenForRare() {
    PhraseCounts counts = new PhraseCounts(3, 2);
    for (int run = 0; run < 1_000_000; run++) {
      counts.addRoughly(2, PhraseCounts.begin(run));
    }
    long often = PhraseCounts.begin(-1);
    for (int i = 0; i < 3; i++) {
      counts.addRoughly(2, often);
    }
    assertTrue(counts.mayBeFrequent(2, often));
    assertFalse(new PhraseCounts(3, 2).mayBeFrequent(2, often));
  }
}
