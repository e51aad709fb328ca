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
 * Fits the weights of the scorer of captured text to captures with gold, and says how good they are
 * on systems that they were not fitted on: every system is left out once, in all its forms, and
 * its captures are read with the weights of the others, through the whole pipeline. Prints a line a
 * folder: F1 and the share of right titles with the shipped weights, with those fitted on all, and
 * with those of the other systems. {@code ./mvnw -Pbench test-compile exec:exec@fit-captures
 * -Dfit.args="[OPTION=VALUE]... FOLDER..."} runs it; the same captures give the same figures.
 */
public final class CaptureFitting {
  private static final Map<String, String> OPTIONS =
      new LinkedHashMap<>(Map.of("penalty", "30", "bias", "0", "pages", "0.3", "folds", "20", "write", "", "worst", "0"));

  private static final double EXAMPLES_A_CAPTURE = 100;

  private final double penalty;
  private final double bias;
  private final double pages;
  private final Map<GoldCapture, List<LogisticRegression.Example>> examples = new HashMap<>();

  private CaptureFitting(Map<String, String> options) {
    penalty = Double.parseDouble(options.get("penalty"));
    bias = Double.parseDouble(options.get("bias"));
    pages = Double.parseDouble(options.get("pages"));
  }

  /**
   * Fits.
   *
   * @param arguments folders, and options: {@code penalty=30} (L2), {@code bias=0} (added to the
   *     bias), {@code pages=0.3} (what a saved page counts beside a capture), {@code folds=20} (of
   *     the systems), {@code write=FILE} (the weights fitted on all)
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new HashMap<>(OPTIONS);
    List<GoldCapture> captures = new ArrayList<>();
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      if (pair.length == 2 && OPTIONS.containsKey(pair[0])) {
        options.put(pair[0], pair[1]);
      } else if (Files.isDirectory(Path.of(argument))) {
        captures.addAll(GoldCapture.of(Path.of(argument)));
      } else {
        System.err.println(argument + ": no folder, and no option of " + OPTIONS.keySet());
        System.exit(2);
      }
    }
    if (captures.isEmpty()) {
      System.err.println("no captures: give folders of NAME.txt with NAME.gold.json beside");
      System.exit(2);
    }
    new CaptureFitting(options).run(captures, options);
  }

  private void run(List<GoldCapture> captures, Map<String, String> options) throws IOException {
    double[] all = fit(captures);
    Map<String, double[]> unseen = crossValidated(captures, Integer.parseInt(options.get("folds")));
    double[] shipped = CaptureScorer.shipped().weights();
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (GoldCapture capture : captures) {
      double[] sum = sums.computeIfAbsent(capture.folder(), f -> new double[10]);
      sum[0]++;
      add(capture, shipped, sum, 1);
      add(capture, all, sum, 4);
      double f1 = add(capture, unseen.get(capture.system()), sum, 7);
      if (f1 < Double.parseDouble(options.get("worst"))) {
        System.out.printf(Locale.ROOT, "  %.3f %s/%s%n", f1, capture.folder(), capture.name());
      }
    }
    System.out.printf("%-22s %5s  %-20s %-20s %-20s%n", "F1, title", "", "shipped", "fitted on all", "unseen systems");
    sums.forEach((folder, s) -> {
      System.out.printf(Locale.ROOT, "%-22s %5.0f", folder, s[0]);
      for (int i = 1; i < s.length; i += 3) {
        Shingles.Score mean = new Shingles.Score(s[i] / s[0], s[i + 1] / s[0]);
        System.out.printf(Locale.ROOT, "  %.3f  %.2f      ", mean.f1(), s[i + 2] / s[0]);
      }
      System.out.println();
    });
    if (!options.get("write").isEmpty()) {
      write(all, Path.of(options.get("write")));
    }
  }

  private Map<String, double[]> crossValidated(List<GoldCapture> captures, int folds) {
    TreeSet<String> systems = new TreeSet<>();
    captures.forEach(capture -> systems.add(capture.system()));
    Map<String, Integer> fold = new HashMap<>();
    for (String system : systems) {
      fold.put(system, fold.size() % folds);
    }
    Map<String, double[]> weights = new HashMap<>();
    for (int f = 0; f < folds; f++) {
      int held = f;
      double[] others = fit(captures.stream().filter(c -> fold.get(c.system()) != held).toList());
      systems.stream().filter(s -> fold.get(s) == held).forEach(s -> weights.put(s, others));
    }
    return weights;
  }

  private double[] fit(List<GoldCapture> captures) {
    Map<String, Integer> sizes = new HashMap<>();
    captures.forEach(c -> sizes.merge(c.folder(), 1, Integer::sum));
    List<LogisticRegression.Example> lines = new ArrayList<>();
    for (GoldCapture c : captures) {
      boolean page = c.system().equals(c.name());
      // a system with many captures counts more than one with few, but not by their number
      double weight = EXAMPLES_A_CAPTURE * (page ? pages : 1 / Math.sqrt(sizes.get(c.folder())));
      for (LogisticRegression.Example e : examples.computeIfAbsent(c, GoldCapture::examples)) {
        lines.add(new LogisticRegression.Example(e.features(), e.isCase(), e.weight() * weight));
      }
    }
    double[] weights = LogisticRegression.fit(lines, penalty);
    weights[CaptureFeature.BIAS.index()] += bias;
    return Arrays.stream(weights).map(w -> Math.round(w * 100) / 100.0).toArray();
  }

  private static double add(GoldCapture capture, double[] weights, double[] sum, int at) {
    HtmlArticle article =
        new CaptureReader(CaptureScorer.of(weights)).read(capture.capture(), CaptureChrome.NONE, "");
    StringBuilder text = new StringBuilder(article.lead() == null ? "" : article.lead());
    for (Block block : article.blocks()) {
      text.append('\n').append(block.text());
    }
    Shingles.Score score = Shingles.score(capture.gold(), text.toString());
    sum[at] += score.precision();
    sum[at + 1] += score.recall();
    sum[at + 2] += Title.plain(article.title()).equals(Title.plain(capture.title())) ? 1 : 0;
    return score.f1();
  }

  private static void write(double[] weights, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (CaptureFeature feature : CaptureFeature.values()) {
      lines.append(String.format(Locale.ROOT, "%s\t%.2f%n", feature, weights[feature.index()]));
    }
    Files.writeString(file, lines);
  }
}
