package vn.tracuu.lucene.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tracuu.search.feature.RankingFeature;

/**
 * Fits the weights of {@link RankingFeature} and prints what stands in {@code src/docs/ranking.md}: the
 * weights in use and the fitted ones, cross-validation, and what each kind of evidence gains.
 *
 * <p>Arguments: {@code INDEX QUERIES.jsonl QRELS.tsv}, once or more; every such set counts the same.
 */
final class WeightFitting {
  private static final RankingFeature[] KINDS = RankingFeature.values();
  private static final int FOLDS = 5;

  private WeightFitting() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0 || args.length % 3 != 0) {
      throw new IllegalArgumentException("expected INDEX QUERIES.jsonl QRELS.tsv, once or more");
    }
    List<JudgedCandidates> sets = new ArrayList<>();
    for (int i = 0; i < args.length; i += 3) {
      sets.add(
          JudgedCandidates.read(Path.of(args[i]), Path.of(args[i + 1]), Path.of(args[i + 2])));
    }
    System.out.println(
        "| nDCG@10 | "
            + sets.stream().map(JudgedCandidates::name).collect(Collectors.joining(" | "))
            + " | mean |\n|---|"
            + "---|".repeat(sets.size() + 1));
    double[] inUse = Arrays.stream(KINDS).mapToDouble(RankingFeature::weight).toArray();
    double[] fitted = new WeightFit(sets, all()).fit();
    print("weights in use", figures(sets, inUse));
    print("weights fitted to all", figures(sets, fitted));
    print("fitted, questions left aside (" + FOLDS + " folds)", crossValidated(sets, all()));
    for (RankingFeature kind : KINDS) {
      double[] without = inUse.clone();
      without[kind.ordinal()] = 0;
      print("in use, without " + kind, figures(sets, without));
      print("fitted without " + kind + ", left aside", crossValidated(sets, without(kind)));
    }
    System.out.println("\n| evidence | in use | fitted |\n|---|---|---|");
    for (RankingFeature kind : KINDS) {
      System.out.printf(
          Locale.ROOT, "| %s | %.3f | %.3f |%n", kind, kind.weight(), fitted[kind.ordinal()]);
    }
  }

  private static boolean[] all() {
    boolean[] all = new boolean[KINDS.length];
    Arrays.fill(all, true);
    return all;
  }

  private static boolean[] without(RankingFeature kind) {
    boolean[] without = all();
    without[kind.ordinal()] = false;
    return without;
  }

  private static double[] figures(List<JudgedCandidates> sets, double[] weights) {
    return sets.stream().mapToDouble(set -> set.ndcg(weights)).toArray();
  }

  /** Each question is ranked with weights that were fitted without it, nor its other spelling. */
  private static double[] crossValidated(List<JudgedCandidates> sets, boolean[] used) {
    double[] sums = new double[sets.size()];
    for (int f = 0; f < FOLDS; f++) {
      int fold = f;
      List<JudgedCandidates> rest = sets.stream().map(s -> s.part(i -> i % FOLDS != fold)).toList();
      double[] weights = new WeightFit(rest, used).fit();
      for (int s = 0; s < sums.length; s++) {
        JudgedCandidates aside = sets.get(s).part(i -> i % FOLDS == fold);
        sums[s] += aside.ndcg(weights) * aside.questions().size() / sets.get(s).questions().size();
      }
    }
    return sums;
  }

  private static void print(String what, double[] figures) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.4f |%n",
        what,
        Arrays.stream(figures)
            .mapToObj(x -> String.format(Locale.ROOT, "%.4f", x))
            .collect(Collectors.joining(" | ")),
        Arrays.stream(figures).average().orElse(0));
  }
}
