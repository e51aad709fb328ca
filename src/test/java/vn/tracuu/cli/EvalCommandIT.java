package vn.tracuu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tracuu eval} over an index of two articles; the right answer to both questions is one. */
class EvalCommandIT {
  @TempDir private Path folder;

  /** What a command printed and how it ended. */
  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void indexTwoArticles() throws IOException {
    write(
        "pages.jsonl",
        """
        {"id":"1","title":"Đất đai","text":"Thu hồi đất, bồi thường."}
        {"id":"2","title":"Rừng","text":"Bảo vệ rừng đầu nguồn."}
        """);
    write(
        "q.jsonl",
        """
        {"id":"a","text":"thu hoi dat","kind":"unmarked"}
        {"id":"b","text":"bảo vệ rừng","kind":"topic"}
        """);
    write("r.tsv", "a\t1\t1\nb\t1\t1\n");
    run("reindex", "--corpus", path("pages.jsonl"), "--index", path("index"), "--quiet");
  }

  @Test
  void printsTheFiguresAndThoseOfEachKind() {
    Outcome outcome = eval();

    assertEquals(0, outcome.code, outcome.err);
    assertEquals(
        """
        2 questions  nDCG@10 0.5000  MRR@10 0.5000  R@1 0.5000  R@10 0.5000  R@100 0.5000
          topic: 1  nDCG@10 0.0000  MRR@10 0.0000  R@1 0.0000  R@10 0.0000  R@100 0.0000
          unmarked: 1  nDCG@10 1.0000  MRR@10 1.0000  R@1 1.0000  R@10 1.0000  R@100 1.0000
        """,
        outcome.out.replace("\r", ""));
  }

  @Test
  void writesATrecRunThatCanBeMeasuredWithoutTheIndex() throws IOException {
    String measured = eval("--run", path("a.run")).out;

    assertTrue(Files.readString(folder.resolve("a.run"), UTF_8).startsWith("a\tQ0\t1\t1\t"));
    assertEquals(measured, eval("--index", path("nowhere"), "--answers", path("a.run")).out);
  }

  @Test
  void aMissedMinimumIsExitOne() {
    assertEquals(0, eval("--min", "nDCG@10=0.5").code);

    Outcome missed = eval("--min", "nDCG@10=0.9", "--min", "R@1=0.1");

    assertEquals(1, missed.code);
    assertEquals(
        "tracuu: nDCG@10 is 0.5000, below the minimum 0.9\n", missed.err.replace("\r", ""));
  }

  @Test
  void comparesWithARunAndListsTheLosses() throws IOException {
    write("other.run", "a\tQ0\t1\t1\t1.0\tx\nb\tQ0\t2\t1\t2.0\tx\nb\tQ0\t1\t2\t1.0\tx\n");

    JsonNode json = json(eval("--compare", path("other.run"), "--worst", "5", "--json").out);

    JsonNode mrr = json.get("comparison").get(1);
    assertEquals("MRR@10", mrr.get("metric").asText());
    assertEquals(0.5, mrr.get("mean").asDouble());
    assertEquals(0.75, mrr.get("other").asDouble());
    assertEquals(-0.25, mrr.get("difference").asDouble());
    assertEquals(
        List.of(0, 1, 1),
        List.of(mrr.get("wins").asInt(), mrr.get("losses").asInt(), mrr.get("ties").asInt()));
    assertEquals(1, mrr.get("pValue").asDouble());
    assertEquals(1, json.get("worst").size());
    assertEquals("b", json.get("worst").get(0).get("id").asText());
    assertEquals("bảo vệ rừng", json.get("worst").get(0).get("text").asText());
    assertTrue(json.get("worst").get(0).get("rank") == null);
    assertEquals(0.5, json.get("nDCG@10").asDouble());
    assertEquals(2, json.get("questions").asInt());
  }

  @Test
  void comparesWithAnotherIndex() {
    Outcome outcome = eval("--compare", path("index"));

    assertTrue(
        outcome.out.contains("nDCG@10    0.5000   0.5000   +0.0000      0      0      2   1.0000"),
        outcome.out);
  }

  @Test
  void listsTheLowestQuestionsWhereNothingIsCompared() {
    assertTrue(eval("--worst", "1").out.contains("nDCG@10 0.0000  not found  b  bảo vệ rừng"));
  }

  @Test
  void saysWhatDoesNotFitTogether() throws IOException {
    write("r.tsv", "a\t1\t1\nc\t1\t1\n");

    assertEquals(
        """
        tracuu: 1 judged questions are not among the queries
        tracuu: 1 queries have no relevant article in the judgements and do not count
        tracuu: 1 judged questions have no answer at all and count as 0
        """,
        eval().err.replace("\r", ""));
  }

  @Test
  void wrongUsageIsExitTwoAndABadFileExitOne() throws IOException {
    assertEquals(2, eval("--min", "nDCG@5=0.1").code);
    assertEquals(2, eval("--min", "nDCG@10=2").code);
    assertEquals(2, eval("--worst", "-1").code);
    write("r.tsv", "a\t1\t0\n");
    assertEquals(1, eval().code);
    assertTrue(eval().err.contains("no article is judged relevant"));
  }

  private Outcome eval(String... more) {
    List<String> args = new ArrayList<>(List.of("eval", "--queries", path("q.jsonl")));
    args.addAll(List.of("--qrels", path("r.tsv")));
    if (!List.of(more).contains("--index")) {
      args.addAll(List.of("--index", path("index")));
    }
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private void write(String name, String lines) throws IOException {
    Files.writeString(folder.resolve(name), lines);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  private static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Outcome(code, out.toString(), err.toString());
  }
}
