package vn.tracuu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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
import vn.tracuu.settings.EngineSettings;

/** {@code tracuu eval}: measures the ranking against judged questions, and against another run. */
@Command(
    name = "eval",
    description = {
      "Measures the ranking: nDCG@10, MRR@10, R@1, R@10 and R@100 over judged questions.",
      "With --compare also how it differs from another run: wins, losses, ties and a two-sided"
          + " p-value by Fisher's randomisation test over the questions."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.OfTheEngine.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tracuu eval --queries q.jsonl --qrels r.tsv --run before.run",
      "  tracuu eval --queries q.jsonl --qrels r.tsv --compare before.run --worst 10",
      "  tracuu eval --index new --queries q.jsonl --qrels r.tsv --compare old-index",
      "  tracuu eval --answers a.run --queries q.jsonl --qrels r.tsv --compare b.run"
    },
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
      description =
          "the questions: {\"id\", \"text\"} a line; a \"kind\" beside them gives figures by kind")
  private Path queries;

  @Option(
      names = "--qrels",
      paramLabel = "R.tsv",
      required = true,
      description = "the judgements: question <tab> article <tab> grade a line")
  private Path qrels;

  @Option(
      names = "--answers",
      paramLabel = "RUN",
      description = "measure this TREC run instead of asking the index")
  private Path answers;

  @Option(
      names = "--run",
      paramLabel = "OUT",
      description = "write the answers as a TREC run, tab-separated")
  private Path run;

  @Option(
      names = "--compare",
      paramLabel = "OTHER",
      description = "compare with another TREC run, or with the index in this folder")
  private Path compare;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description =
          "list the N questions that lost most nDCG@10 against --compare; without it, the N lowest")
  private int worst;

  @Option(
      names = "--min",
      paramLabel = "METRIC=VALUE",
      description =
          "exit with 1 if the figure is lower (METRIC is one of those above); may be given more"
              + " than once")
  private Map<String, Double> minimums = Map.of();

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    check();
    List<Question> questions = Questions.read(InputFile.readable(queries));
    Qrels judged = Qrels.read(InputFile.readable(qrels));
    Run measured =
        answers == null
            ? ask(SettingOptions.engine(spec), questions)
            : Run.read(InputFile.readable(answers));
    if (run != null) {
      try (BufferedWriter out = Files.newBufferedWriter(run)) {
        measured.write(out);
      }
    }
    EvalReport report =
        EvalReport.of(
            questions, judged, measured, compare == null ? null : other(questions), worst);
    report.warnings().forEach(warning -> spec.commandLine().getErr().println("tracuu: " + warning));
    spec.commandLine().getOut().println(json ? Json.line(report.json()) : report.text());
    return missed(report.figures()) ? ExitCodes.FAILED : ExitCodes.DONE;
  }

  private void check() {
    for (var minimum : minimums.entrySet()) {
      if (!Metrics.NAMES.contains(minimum.getKey())) {
        throw usage("--min knows " + Metrics.NAMES + ", not " + minimum.getKey());
      }
      if (!(minimum.getValue() >= 0 && minimum.getValue() <= 1)) {
        throw usage("--min wants a figure from 0 to 1, not " + minimum.getValue());
      }
    }
    if (worst < 0) {
      throw usage("--worst must not be negative");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static Run ask(EngineSettings settings, List<Question> questions) throws IOException {
    try (SearchEngine engine = Engines.open(settings)) {
      return Run.of(engine, questions);
    }
  }

  private Run other(List<Question> questions) throws IOException {
    return Files.isDirectory(compare)
        ? ask(EngineSettings.embedded(compare), questions)
        : Run.read(InputFile.readable(compare));
  }

  private boolean missed(Map<String, Double> figures) {
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
    return missed;
  }
}
