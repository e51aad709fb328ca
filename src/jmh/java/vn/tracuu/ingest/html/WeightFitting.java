package vn.tracuu.ingest.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.Shingles;

/**
 * Fits the weights of the generic scorer to pages with gold, and says how good they are on sites
 * that they were not fitted on: the sites are dealt to folds, and the pages of each fold are read
 * with the weights of the others, through the whole pipeline and without profiles. Prints a line a
 * folder, F1, precision and recall with the shipped weights, with those fitted on all pages, and
 * with those of the other folds. {@code ./mvnw -Pbench test-compile exec:exec@fit
 * -Dfit.args="[OPTION=VALUE]... FOLDER..."} runs it; the same pages give the same figures.
 */
public final class WeightFitting {
  private static final Map<String, String> OPTIONS =
      new LinkedHashMap<>(
          Map.of("penalty", "300", "folds", "5", "threshold", "0.5", "fit", "", "write", ""));

  /** So many examples a page in total, whatever its lines: the unit of the penalty. */
  private static final double EXAMPLES_A_PAGE = 100;

  private final double penalty;
  private final double threshold;
  private final HtmlReader reader = new HtmlReader(Profiles.none());
  private final Map<GoldPage, List<LogisticRegression.Example>> examples = new HashMap<>();

  private WeightFitting(Map<String, String> options) {
    penalty = Double.parseDouble(options.get("penalty"));
    threshold = Double.parseDouble(options.get("threshold"));
  }

  /**
   * Fits.
   *
   * @param arguments folders, and options: {@code penalty=300} (L2), {@code folds=5}, {@code
   *     threshold=0.5} (subtracted from the bias), {@code fit=NAME,NAME} (only these folders are
   *     fitted on; default: all), {@code write=FILE} (the weights fitted on all)
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new HashMap<>(OPTIONS);
    List<GoldPage> pages = new ArrayList<>();
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      if (pair.length == 2 && OPTIONS.containsKey(pair[0])) {
        options.put(pair[0], pair[1]);
      } else if (Files.isDirectory(Path.of(argument))) {
        pages.addAll(GoldPage.of(Path.of(argument)));
      } else {
        System.err.println(argument + ": no folder, and no option of " + OPTIONS.keySet());
        System.exit(2);
      }
    }
    if (pages.isEmpty()) {
      System.err.println("no pages: give folders of NAME.html with NAME.gold.json beside");
      System.exit(2);
    }
    new WeightFitting(options).run(pages, options);
  }

  private void run(List<GoldPage> pages, Map<String, String> options) throws IOException {
    List<String> fitted = List.of(options.get("fit").split(",", -1));
    List<GoldPage> training =
        pages.stream().filter(p -> options.get("fit").isEmpty() || fitted.contains(p.folder())).toList();
    double[] all = fit(training);
    Map<GoldPage, double[]> unseen = crossValidated(pages, training, Integer.parseInt(options.get("folds")));
    Table table = new Table();
    double[] shipped = LineScorer.shipped().weights();
    for (GoldPage page : pages) {
      table.add(page, score(page, shipped), score(page, all), score(page, unseen.getOrDefault(page, all)));
    }
    System.out.printf("%d pages, fitted on %d of %d sites, penalty %s%n", pages.size(), training.size(), sites(pages).size(), options.get("penalty"));
    table.print();
    if (!options.get("write").isEmpty()) {
      write(all, Path.of(options.get("write")));
    }
  }

  private static TreeSet<String> sites(List<GoldPage> pages) {
    TreeSet<String> sites = new TreeSet<>();
    pages.forEach(page -> sites.add(page.site()));
    return sites;
  }

  /** The weights with which each page is to be read: those fitted on the sites of other folds. */
  private Map<GoldPage, double[]> crossValidated(List<GoldPage> pages, List<GoldPage> training, int folds) {
    Map<String, Integer> fold = new HashMap<>();
    int n = 0;
    for (String site : sites(pages)) {
      fold.put(site, n++ % folds);
    }
    Map<GoldPage, double[]> weights = new HashMap<>();
    for (int f = 0; f < folds; f++) {
      int held = f;
      double[] others = fit(training.stream().filter(p -> fold.get(p.site()) != held).toList());
      pages.stream().filter(p -> fold.get(p.site()) == held).forEach(p -> weights.put(p, others));
    }
    return weights;
  }

  private double[] fit(List<GoldPage> pages) {
    List<LogisticRegression.Example> lines = new ArrayList<>();
    for (GoldPage page : pages) {
      for (LogisticRegression.Example e : examples.computeIfAbsent(page, p -> p.examples(reader))) {
        lines.add(new LogisticRegression.Example(e.features(), e.isCase(), e.weight() * EXAMPLES_A_PAGE));
      }
    }
    double[] weights = LogisticRegression.fit(lines, penalty);
    weights[Feature.BIAS.index()] -= threshold;
    return Arrays.stream(weights).map(w -> Math.round(w * 100) / 100.0).toArray();
  }

  private static Shingles.Score score(GoldPage page, double[] weights) {
    HtmlArticle article =
        new HtmlReader(Profiles.none(), LineScorer.of(weights)).read(page.page().clone(), SiteChrome.NONE);
    StringBuilder text = new StringBuilder(article.lead() == null ? "" : article.lead());
    for (Block block : article.blocks()) {
      text.append('\n').append(block.text());
    }
    return Shingles.score(page.text(), text.toString());
  }

  private static void write(double[] weights, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Feature feature : Feature.values()) {
      lines.append(String.format(Locale.ROOT, "%s\t%.2f%n", feature, weights[feature.index()]));
    }
    Files.writeString(file, lines);
  }

  /** Means over the pages of each folder. */
  private static final class Table {
    private final Map<String, double[]> sums = new LinkedHashMap<>();

    void add(GoldPage page, Shingles.Score... scores) {
      double[] sum = sums.computeIfAbsent(page.folder(), f -> new double[2 * scores.length + 1]);
      sum[0]++;
      for (int i = 0; i < scores.length; i++) {
        sum[2 * i + 1] += scores[i].precision();
        sum[2 * i + 2] += scores[i].recall();
      }
    }

    void print() {
      System.out.printf("%-18s %5s  %-20s  %-20s  %-20s%n", "", "", "shipped", "fitted on all", "unseen sites");
      System.out.printf("%-18s %5s  %s%n", "folder", "pages", "F1     P      R       ".repeat(3));
      sums.forEach((folder, sum) -> {
        System.out.printf(Locale.ROOT, "%-18s %5.0f", folder, sum[0]);
        for (int i = 1; i < sum.length; i += 2) {
          Shingles.Score mean = new Shingles.Score(sum[i] / sum[0], sum[i + 1] / sum[0]);
          System.out.printf(Locale.ROOT, "  %.3f  %.3f  %.3f", mean.f1(), mean.precision(), mean.recall());
        }
        System.out.println();
      });
    }
  }
}
