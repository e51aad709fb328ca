package vn.tracuu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.eval.Question;
import vn.tracuu.eval.Run;
import vn.tracuu.http.Answers;
import vn.tracuu.http.FilterValues;

/** {@code tracuu search}: answers one query, or a file of them. */
@Command(
    name = "search",
    description = "Answers a query from the command line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tracuu search \"nghi quyet 18 dat dai\"",
      "  tracuu search --type \"nghi quyet\" --from 2017 --sort newest 'dat dai -rung'",
      "  tracuu search --page 2 -n 20 '\"đơn vị hành chính\"'"
    },
    mixinStandardHelpOptions = true,
    modelTransformer = SearchOptions.class)
final class SearchCommand implements Callable<Integer> {
  /** {@code --bogus}, {@code --bogus=1}, {@code -x}; not {@code ---} nor {@code -rừng}. */
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*(=.*)?|-[A-Za-z]");

  @Spec private CommandSpec spec;

  @Option(
      names = "-n",
      paramLabel = "N",
      description = "how many hits (default: ${DEFAULT-VALUE})",
      defaultValue = "10")
  private int size;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Mixin private LanguageOption language;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "answer every query of a queries.jsonl ({\"id\", \"text\"} a line) as a TREC run, 100 hits each")
  private Path batch;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "what to search for")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException {
    if ((batch == null) == words.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "give a QUERY, or --batch FILE");
    }
    if (size < 1 || size > SearchRequest.MAX_SIZE) {
      throw new ParameterException(
          spec.commandLine(), "-n must be from 1 to " + SearchRequest.MAX_SIZE + ", not " + size);
    }
    refuseUnknownOptions();
    return batch == null ? answer(String.join(" ", words)) : answerAll(batch);
  }

  /**
   * A query may begin with a minus ({@code -rừng đất}, {@code ---}), so what is no option is taken
   * for a word of it; unless it looks like an option that was mistyped.
   */
  private void refuseUnknownOptions() {
    List<String> before = new ArrayList<>(spec.commandLine().getParseResult().originalArgs());
    int end = before.indexOf("--");
    List<String> options = end < 0 ? before : before.subList(0, end);
    List<String> unknown =
        words.stream()
            .filter(word -> OPTION.matcher(word).matches() && options.contains(word))
            .toList();
    if (!unknown.isEmpty()) {
      throw new UnmatchedArgumentException(spec.commandLine(), unknown);
    }
  }

  /** What is wrong with the options is said before the index is opened. */
  private int answer(String query) throws IOException {
    SearchRequest asked = SearchOptions.request(spec, query, size);
    PrintWriter out = spec.commandLine().getOut();
    try (SearchEngine engine = Engines.open(SettingOptions.engine(spec))) {
      SearchRequest request = new FilterValues(engine, SearchRequest.NO_TIME_LIMIT).resolved(asked);
      UnknownValues.tell(engine, request, spec.commandLine().getErr());
      SearchPage found = engine.search(request);
      if (json) {
        out.println(Json.line(Answers.Search.of(request, found, language.get())));
      } else {
        new ShownPage(out, request, found, language.get()).print();
      }
    }
    return ExitCodes.DONE;
  }

  private int answerAll(Path queries) throws IOException {
    List<Question> questions = Questions.read(InputFile.readable(queries));
    try (SearchEngine engine = Engines.open(SettingOptions.engine(spec))) {
      BufferedWriter out = new BufferedWriter(spec.commandLine().getOut());
      Run.of(engine, questions).write(out);
      out.flush();
    }
    return ExitCodes.DONE;
  }
}
