package vn.tracuu.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How alike two texts are: F1 over their 4-shingles of words, as scrapinghub's
 * article-extraction-benchmark counts it.
 */
public final class Shingles {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final int LENGTH = 4;

  private Shingles() {}

  /** Precision, recall and their harmonic mean. */
  public record Score(double precision, double recall) {
    /** The harmonic mean. */
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  public static double f1(String gold, String found) {
    return score(gold, found).f1();
  }

  /** Compares {@code found} with {@code gold}; two texts without words are alike. */
  public static Score score(String gold, String found) {
    Map<List<String>, Integer> wanted = count(gold);
    Map<List<String>, Integer> got = count(found);
    int same = 0;
    for (var e : got.entrySet()) {
      same += Math.min(e.getValue(), wanted.getOrDefault(e.getKey(), 0));
    }
    return new Score(share(same, total(got)), share(same, total(wanted)));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static int total(Map<List<String>, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> count(String text) {
    List<String> words = WORD.matcher(text).results().map(m -> m.group()).toList();
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1) && !words.isEmpty(); i++) {
      counts.merge(words.subList(i, Math.min(words.size(), i + LENGTH)), 1, Integer::sum);
    }
    return counts;
  }
}
