package vn.tracuu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.eval.Metrics;
import vn.tracuu.eval.Qrels;
import vn.tracuu.eval.Question;
import vn.tracuu.eval.Run;

/** {@code tracuu eval}: measures the ranking against judged questions. */
@Command(
    name = "eval",
    description =
        "Measures the ranking: nDCG@10, MRR@10, R@1, R@10 and R@100 over judged questions.",
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.OfTheEngine.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done, all minimums reached",
      "1:failed, or a minimum was missed",
      "2:wrong usage"
    })
final class EvalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--queries",
      paramLabel = "Q.jsonl",
      required = true,
      description = "the questions: {\"id\", \"text\"} a line")
  private Path queries;

  @Option(
      names = "--qrels",
      paramLabel = "R.tsv",
      required = true,
      description = "the judgements: question <tab> article <tab> grade a line")
  private Path qrels;

  @Option(
      names = "--run",
      paramLabel = "OUT",
      description = "write the answers as a TREC run, tab-separated")
  private Path run;

  @Option(
      names = "--min",
      paramLabel = "METRIC=VALUE",
      description = "exit with 1 if the figure is lower; may be given more than once")
  private Map<String, Double> minimums = Map.of();

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    for (String name : minimums.keySet()) {
      if (!Metrics.NAMES.contains(name)) {
        throw new ParameterException(
            spec.commandLine(), "--min knows " + Metrics.NAMES + ", not " + name);
      }
    }
    List<Question> questions = Questions.read(queries);
    Qrels judged = Qrels.read(qrels);
    try (SearchEngine engine = Engines.open(SettingOptions.engine(spec))) {
      Run answers = Run.of(engine, questions);
      if (run != null) {
        try (BufferedWriter out = Files.newBufferedWriter(run)) {
          answers.write(out);
        }
      }
      return report(answers.score(judged), judged.relevant().size());
    }
  }

  private int report(Map<String, Double> figures, int judged) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.line(figures));
    } else {
      out.println(
          figures.entrySet().stream()
              .map(f -> String.format(Locale.ROOT, "%s %.4f", f.getKey(), f.getValue()))
              .collect(Collectors.joining("  ", judged + " questions  ", "")));
    }
    boolean missed = false;
    for (var minimum : minimums.entrySet()) {
      double reached = figures.getOrDefault(minimum.getKey(), 0.0);
      if (reached < minimum.getValue()) {
        missed = true;
        spec.commandLine()
            .getErr()
            .printf(
                Locale.ROOT,
                "tracuu: %s is %.4f, below the minimum %s%n",
                minimum.getKey(),
                reached,
                minimum.getValue());
      }
    }
    return missed ? ExitCodes.FAILED : ExitCodes.DONE;
  }
}
