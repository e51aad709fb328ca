package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tracuu.eval.Qrels;
import vn.tracuu.eval.Question;

/** The shipped corpus, asked the questions that were judged over it; the floors are in a file. */
class JudgedSetIT {
  private static final Path CORPUS = Path.of("corpus");
  private static final Path SET = Path.of("src/test/resources/judged");
  private static final Path QUERIES = SET.resolve("queries.jsonl");
  private static final Path QRELS = SET.resolve("qrels.tsv");
  private static final Path FLOORS = SET.resolve("floors.tsv");
  private static final String ALL = "all";
  private static final String METRIC = "nDCG@10";

  @TempDir private static Path index;

  private static JsonNode measured;

  @BeforeAll
  static void measure() throws IOException {
    run("reindex", "--corpus", CORPUS.toString(), "--index", index.toString(), "--quiet");
    measured =
        new ObjectMapper()
            .readTree(
                run(
                    "eval",
                    "--index",
                    index.toString(),
                    "--queries",
                    QUERIES.toString(),
                    "--qrels",
                    QRELS.toString(),
                    "--json"));
  }

  /**
   * @param kind of question, or {@link #ALL}
   */
  record Floor(String kind, double figure) {}

  static List<Floor> floors() throws IOException {
    return Files.readAllLines(FLOORS).stream()
        .map(line -> line.split("\t", -1))
        .map(f -> new Floor(f[0], Double.parseDouble(f[1])))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("floors")
  void ranksNoWorseThanItsFloor(Floor floor) {
    JsonNode figures =
        floor.kind.equals(ALL) ? measured : measured.path("kinds").path(floor.kind).path("figures");

    double reached = figures.path(METRIC).doubleValue();

    assertTrue(reached >= floor.figure, METRIC + " of " + floor + " is " + reached);
  }

  @Test
  void everyKindHasItsFloor() throws IOException {
    Set<String> kinds = new TreeSet<>();
    measured.path("kinds").fieldNames().forEachRemaining(kinds::add);
    kinds.add(ALL);

    assertEquals(
        kinds, floors().stream().map(Floor::kind).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyQuestionIsJudgedByArticlesThatAreThere() throws IOException {
    Set<String> asked =
        Questions.read(QUERIES).stream().map(Question::id).collect(Collectors.toSet());
    Qrels judged = Qrels.read(QRELS);
    Set<String> missing = new HashSet<>();
    judged.relevant().values().forEach(missing::addAll);
    missing.removeIf(id -> Files.isRegularFile(CORPUS.resolve(id)));

    assertEquals(asked, judged.relevant().keySet());
    assertEquals(Set.of(), missing);
    assertTrue(asked.size() >= 60, asked.size() + " questions");
  }

  @Test
  void noArticleOfTheCorpusIsLeftOut() throws IOException {
    Set<String> judged = new HashSet<>();
    Qrels.read(QRELS).relevant().values().forEach(judged::addAll);
    try (var pages = Files.walk(CORPUS)) {
      assertEquals(
          pages
              .filter(Files::isRegularFile)
              .map(page -> CORPUS.relativize(page).toString())
              .collect(Collectors.toSet()),
          judged);
    }
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertEquals(0, Main.run(new PrintWriter(out), new PrintWriter(err), args), err::toString);
    return out.toString();
  }
}
