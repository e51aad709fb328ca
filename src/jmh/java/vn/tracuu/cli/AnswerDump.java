package vn.tracuu.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Selection;
import vn.tracuu.eval.Question;
import vn.tracuu.eval.Run;
import vn.tracuu.http.Answers;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;
import vn.tracuu.settings.Choice;
import vn.tracuu.settings.EngineSettings;
import vn.tracuu.settings.Setting;
import vn.tracuu.text.Folding;
import vn.tracuu.words.Language;

/**
 * Writes down everything an engine answers, so that two builds can be compared byte for byte: {@code
 * AnswerDump INDEX OUT QUERIES.jsonl...}. INDEX is a folder, or {@code HOST:PORT/PREFIX} of a
 * cluster. OUT gets a TREC run of each file of queries, and {@code answers.txt} with the answers to
 * 40 queries of each file and to variants of them: pages with facets and explanations,
 * cursors up to three pages on, the other orders, selections, similar articles, number reports.
 *
 * <p>Run it once with the jar of each build and {@code diff -r} the two folders.
 */
final class AnswerDump {
  /** Evenly spread over each file; another number by {@code -Dasked=}. */
  private static final int ASKED = Integer.getInteger("asked", 40);

  private static final int PAGES = 3;
  private static final List<String> OTHERS =
      List.of(
          "HĐND tỉnh",
          "ubnd xa",
          "nghị quyết 18",
          "nq 18-nq/tw",
          "168/2024/NĐ-CP",
          "luật số 15",
          "\"bảo vệ rừng\"",
          "rừng OR biển",
          "rừng -cháy",
          "tiêuđề:rừng",
          "trang:sonha.example",
          "loại:\"nghị định\"",
          "năm:2024",
          "ngày:2020..2024 rừng",
          "dẫn:168/2024/NĐ-CP",
          "thamnhung",
          "quản lí đấr đai",
          "bảo vẹ rừng",
          "-rừng",
          "a");

  private final SearchEngine engine;
  private final PrintStream out;

  private AnswerDump(SearchEngine engine, PrintStream out) {
    this.engine = engine;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    try (SearchEngine engine = Engines.open(settings(args[0]));
        PrintStream out =
            new PrintStream(folder.resolve("answers.txt").toFile(), StandardCharsets.UTF_8)) {
      AnswerDump dump = new AnswerDump(engine, out);
      for (String file : List.of(args).subList(2, args.length)) {
        List<Question> questions = Questions.read(Path.of(file));
        writeRun(engine, questions, folder.resolve(name(Path.of(file)) + ".run"));
        int step = Math.max(1, questions.size() / ASKED);
        for (int q = 0; q < questions.size(); q += step) {
          dump.variants(questions.get(q).text(), q);
        }
      }
      for (String other : OTHERS) {
        dump.answers(other);
      }
    }
  }

  private static EngineSettings settings(String index) {
    int slash = index.lastIndexOf('/');
    return index.matches("[a-z0-9.]+:\\d+/[a-z0-9-]+")
        ? EngineSettings.of(
            Map.of(
                Setting.ENGINE, new Choice("opensearch", "test"),
                Setting.HOSTS, new Choice(index.substring(0, slash), "test"),
                Setting.PREFIX, new Choice(index.substring(slash + 1), "test")))
        : EngineSettings.embedded(Path.of(index));
  }

  private static String name(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return (parent == null ? "" : parent.getFileName() + "-") + file.getFileName();
  }

  private static void writeRun(SearchEngine engine, List<Question> questions, Path file)
      throws IOException {
    List<String> lines = new ArrayList<>();
    Run.of(engine, questions)
        .hits()
        .forEach(
            (id, hits) -> {
              for (int i = 0; i < hits.size(); i++) {
                Run.Scored hit = hits.get(i);
                lines.add(String.join("\t", id, "Q0", hit.id(), "" + i, "" + hit.score(), "run"));
              }
            });
    Files.write(file, lines);
  }

  /** A question, and what is shorter, unmarked, quoted, excluding, or misspelt of it. */
  private void variants(String question, int seed) throws IOException {
    String[] words = question.split("[\\s,?.:;()\"]+");
    int length = Math.min(words.length, 1 + seed % 4);
    int from = (words.length - length) / 2;
    String few = String.join(" ", Arrays.copyOfRange(words, from, from + length));
    answers(question);
    answers(few);
    answers(Folding.of(few));
    switch (seed % 4) {
      case 0 -> answers("\"" + few + "\" " + words[0]);
      case 1 -> answers(few + " -" + words[words.length - 1]);
      case 2 -> answers(few + " OR " + words[0]);
      default -> answers(few.substring(0, few.length() / 2) + "z" + few.substring(few.length() / 2));
    }
  }

  private void answers(String typed) throws IOException {
    out.println("### " + typed);
    Query query;
    try {
      query = QueryParser.parse(typed);
    } catch (InvalidQueryException e) {
      out.println(e.getMessage());
      return;
    }
    SearchRequest request = new SearchRequest(query, 1, 10).counting(EnumSet.allOf(Facet.class));
    SearchPage first = pages(request.explained(), PAGES);
    pages(new SearchRequest(query, 1, 45), PAGES);
    page(new SearchRequest(query, 3, 10));
    pages(new SearchRequest(query, 1, 7).by(Order.NEWEST), PAGES);
    pages(new SearchRequest(query, 1, 7).by(Order.OLDEST), 2);
    selections(request, first);
    for (Hit hit : first.hits().stream().limit(2).toList()) {
      out.println(engine.similar(hit.id(), 5));
      out.println(engine.article(hit.id()));
      for (String cited : hit.cites().stream().limit(2).toList()) {
        number(cited);
      }
    }
    number(typed);
  }

  private void selections(SearchRequest request, SearchPage first) throws IOException {
    for (FacetCount facet : first.facets()) {
      if (!facet.values().isEmpty()) {
        String value = facet.values().get(facet.values().size() / 2).value();
        Selection chosen = new Selection(Map.of(facet.facet(), Set.of(value)), null, null);
        page(request.among(chosen));
      }
    }
    pages(request.among(new Selection(Map.of(), LocalDate.of(2015, 1, 1), null)), 2);
  }

  private void number(String written) {
    CitationReader.whole(written)
        .map(Citation.class::cast)
        .ifPresent(citation -> {
          out.println(engine.number(citation, 0, 20));
          out.println(engine.number(citation, 3, 5));
        });
  }

  /** The first page, the ones behind it written down too. */
  private SearchPage pages(SearchRequest request, int pages) throws IOException {
    SearchPage first = page(request);
    String next = first.next();
    for (int i = 1; i < pages && next != null; i++) {
      next = page(request.after(next)).next();
    }
    return first;
  }

  private SearchPage page(SearchRequest request) throws IOException {
    SearchPage page = engine.search(request);
    out.println(page);
    out.println(
        JsonMapper.builder().build().writeValueAsString(Answers.Search.of(request, page, Language.VI)));
    return page;
  }
}
