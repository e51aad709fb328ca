package vn.tracuu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.http.SearchParameters;

/**
 * Gives a command an option for each parameter that searches have over HTTP, under the same name,
 * and reads them as those are read; and the options that say where the index is.
 */
final class SearchOptions implements IModelTransformer {
  private static final String NAMED = " (as the facet writes it; several times: any of them)";

  /** The options that take a value: its label, and what it does. */
  private static final Map<String, List<String>> WITH_VALUE = withValue();

  @Override
  public CommandSpec transform(CommandSpec command) {
    WITH_VALUE.forEach((name, texts) ->
        command.addOption(
            OptionSpec.builder("--" + name)
                .paramLabel(texts.getFirst())
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(texts.getLast())
                .build()));
    new SettingOptions.OfTheEngine().transform(command);
    return command.addOption(
        OptionSpec.builder("--explain")
            .type(boolean.class)
            .description("show the figures behind each score")
            .build());
  }

  /**
   * The request that the options of a command ask for.
   *
   * @throws ParameterException with a line for each that is wrong
   */
  static SearchRequest request(CommandSpec command, String query, int size) {
    ParseResult parsed = command.commandLine().getParseResult();
    Map<String, List<String>> given = new LinkedHashMap<>();
    given.put("q", List.of(query));
    given.put("size", List.of(String.valueOf(size)));
    for (String name : WITH_VALUE.keySet()) {
      given.put(name, parsed.matchedOptionValue("--" + name, new ArrayList<>()));
    }
    given.put("explain", List.of(String.valueOf(parsed.hasMatchedOption("--explain"))));
    try {
      return SearchParameters.of(given);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, List<String>> withValue() {
    Map<String, List<String>> options = new LinkedHashMap<>();
    options.put("marks", List.of("MARKS", "any (default) or exact: words only with typed marks"));
    options.put("page", List.of("P", "which page of hits (default: 1)"));
    options.put("cursor", List.of("CURSOR", "the page behind the one that gave this as \"next\""));
    options.put("sort", List.of("ORDER", "relevance (default), newest or oldest"));
    options.put("type", List.of("NAME", "only documents of this kind" + NAMED));
    options.put("issuer", List.of("NAME", "only documents of this body" + NAMED));
    options.put("year", List.of("YEAR", "only articles of this year (several times: any of them)"));
    options.put("site", List.of("NAME", "only articles of this site" + NAMED));
    options.put("author", List.of("NAME", "only articles by this author" + NAMED));
    options.put("cites", List.of("NUMBER", "only articles that cite this document number"));
    options.put("from", List.of("DAY", "only from this day, month or year on: 30/12/2018, 2018"));
    options.put("to", List.of("DAY", "only up to this day, month or year (included)"));
    options.put(
        "facets",
        List.of("LIST", "count by these: all, or some of type,issuer,year,site,author,cites"));
    return options;
  }
}
