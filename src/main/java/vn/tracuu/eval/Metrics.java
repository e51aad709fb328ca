package vn.tracuu.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of one ranked list against the relevant articles, with binary grades. */
public final class Metrics {
  /** The names of the figures, in the order in which they are printed. */
  public static final List<String> NAMES = List.of("nDCG@10", "MRR@10", "R@1", "R@10", "R@100");

  private static final int TOP = 10;

  private Metrics() {}

  /**
   * The figures of one question.
   *
   * @param ranked ids, best first, none twice
   * @param relevant ids; not empty
   */
  static Map<String, Double> of(List<String> ranked, Set<String> relevant) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("nDCG@10", ndcg(ranked, relevant));
    figures.put("MRR@10", reciprocalRank(ranked, relevant));
    figures.put("R@1", recall(ranked, relevant, 1));
    figures.put("R@10", recall(ranked, relevant, TOP));
    figures.put("R@100", recall(ranked, relevant, 100));
    return figures;
  }

  /** Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) of the first ten. */
  private static double ndcg(List<String> ranked, Set<String> relevant) {
    double gain = 0;
    for (int i = 0; i < Math.min(TOP, ranked.size()); i++) {
      gain += relevant.contains(ranked.get(i)) ? discount(i) : 0;
    }
    double ideal = 0;
    for (int i = 0; i < Math.min(TOP, relevant.size()); i++) {
      ideal += discount(i);
    }
    return gain / ideal;
  }

  private static double discount(int index) {
    return Math.log(2) / Math.log(index + 2.0);
  }

  private static double reciprocalRank(List<String> ranked, Set<String> relevant) {
    for (int i = 0; i < Math.min(TOP, ranked.size()); i++) {
      if (relevant.contains(ranked.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double recall(List<String> ranked, Set<String> relevant, int depth) {
    return (double) ranked.stream().limit(depth).filter(relevant::contains).count()
        / relevant.size();
  }
}
