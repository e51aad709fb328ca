package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.Seed;
import vn.tracuu.engine.Explanation;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.eval.Question;
import vn.tracuu.opensearch.NeedsCluster;
import vn.tracuu.opensearch.SharedNode;
import vn.tracuu.query.QueryParser;
import vn.tracuu.settings.Choice;
import vn.tracuu.settings.EngineSettings;
import vn.tracuu.settings.Setting;
import vn.tracuu.text.Folding;

/** The shipped corpus in a folder and in a cluster, asked the same. */
@ExtendWith(NeedsCluster.class)
class SameAnswersIT {
  private static final String PREFIX = "same-answers";

  @TempDir private static Path folder;

  private static SearchEngine embedded;
  private static SearchEngine distributed;
  private static List<Question> questions;

  @BeforeAll
  static void indexBoth() throws IOException, InterruptedException {
    String host = SharedNode.host();
    run("reindex", "--corpus", "corpus", "--index", folder.toString(), "--quiet");
    run(
        "reindex",
        "--corpus",
        "corpus",
        "--index",
        folder.toString(),
        "--quiet", //
        "--engine",
        "opensearch",
        "--hosts",
        host,
        "--prefix",
        PREFIX);
    embedded = Engines.open(EngineSettings.embedded(folder));
    distributed =
        Engines.open(
            EngineSettings.of(
                Map.of(
                    Setting.INDEX, new Choice(folder.toString(), "test"),
                    Setting.ENGINE, new Choice("opensearch", "test"),
                    Setting.HOSTS, new Choice(host, "test"),
                    Setting.PREFIX, new Choice(PREFIX, "test"))));
    questions = Questions.read(Path.of("src/test/resources/judged/queries.jsonl"));
  }

  @AfterAll
  static void close() throws IOException {
    if (embedded != null) {
      embedded.close();
      distributed.close();
    }
  }

  @Test
  void everyQuestionHasTheSameAnswer() {
    for (Question question : questions) {
      SearchRequest request = request(question);
      assertSame(embedded.search(request), distributed.search(request), question.text());
    }
  }

  /** Behind the reranked candidates the first stage of each engine goes on by itself. */
  @Test
  void everyPageThatACursorLeadsToIsTheSame() {
    for (Question question : questions) {
      SearchRequest request = new SearchRequest(QueryParser.parse(question.text()), 1, 30);
      SearchPage here = embedded.search(request);
      SearchPage there = distributed.search(request);
      for (int page = 0; page < 5 && here.next() != null; page++) {
        here = embedded.search(request.after(here.next()));
        assertNotNull(there.next(), question.text());
        there = distributed.search(request.after(there.next()));
        assertSame(here, there, question.text() + ", page " + page);
      }
      assertEquals(here.next() == null, there.next() == null, question.text());
    }
  }

  @Test
  void everyOrderIsTheSame() {
    for (Question question : questions) {
      for (Order order : Order.values()) {
        SearchRequest request = request(question).by(order);
        assertSame(embedded.search(request), distributed.search(request), question.text());
      }
    }
  }

  /** Scores are of 32 bits and summed in another order; all else is equal. */
  private static void assertSame(SearchPage here, SearchPage there, String question) {
    assertEquals(ids(here), ids(there), question);
    assertEquals(
        here.hits().stream().map(SameAnswersIT::withoutScore).toList(),
        there.hits().stream().map(SameAnswersIT::withoutScore).toList(),
        question);
    for (int i = 0; i < here.hits().size(); i++) {
      double score = here.hits().get(i).score();
      assertEquals(score, there.hits().get(i).score(), 1e-4 * Math.max(1, score), question);
    }
    assertEquals(here.facets(), there.facets(), question);
    assertEquals(here.counted(), there.counted(), question);
    assertEquals(here.total(), there.total(), question);
    assertEquals(here.totalIsExact(), there.totalIsExact(), question);
    assertEquals(here.numbers(), there.numbers(), question);
    assertEquals(here.corrections(), there.corrections(), question);
  }

  @Test
  void everyScoreIsTheSumOfItsFigures() {
    List<Question> asked = new ArrayList<>(questions);
    asked.add(new Question("synonym", "HĐND tỉnh", null));
    Set<Explanation.Of> scored = EnumSet.noneOf(Explanation.Of.class);
    for (SearchEngine engine : List.of(embedded, distributed)) {
      for (Question question : asked) {
        for (Hit hit : engine.search(request(question).explained()).hits()) {
          Explanation explanation = hit.explanation();
          assertNotNull(explanation);
          double sum = explanation.parts().stream().mapToDouble(Explanation.Part::product).sum();

          assertEquals(
              hit.score(), sum, 1e-4 * Math.max(1, hit.score()), question + ": " + hit.id());
          scored.add(explanation.of());
        }
      }
    }

    assertEquals(EnumSet.complementOf(EnumSet.of(Explanation.Of.CANDIDATE)), scored);
  }

  @Test
  void theSameArticlesAreSimilar() {
    for (Question question : questions) {
      for (String id : ids(embedded.search(request(question))).stream().limit(2).toList()) {
        assertEquals(
            embedded.similar(id, 5).orElseThrow().stream().map(Hit::id).toList(),
            distributed.similar(id, 5).orElseThrow().stream().map(Hit::id).toList(),
            id);
      }
    }
  }

  @Test
  void theSameIsSuggested() {
    int suggested = 0;
    for (Question question : questions) {
      for (String typed : List.of(question.text(), folded(question.text()))) {
        for (int length : List.of(2, 4, 7, 11, 16)) {
          String beginning = typed.substring(0, Math.min(length, typed.length()));
          var here = embedded.suggest(beginning, 10);

          assertEquals(here, distributed.suggest(beginning, 10), beginning);
          suggested += here.size();
        }
      }
    }
    assertTrue(suggested > 1_000, () -> "hardly anything was suggested");
  }

  /** Words with a letter changed, left out or swapped, as fingers slip. */
  @Test
  void theSameIsCorrected() {
    long seed = Seed.value();
    Random random = new Random(seed);
    int corrected = 0;
    for (Question question : questions) {
      List<String> words = List.of(question.text().split(" "));
      String few = String.join(" ", words.subList(0, Math.min(words.size(), 3)));
      StringBuilder typed = new StringBuilder(few);
      int at = random.nextInt(typed.length());
      switch (random.nextInt(3)) {
        case 0 -> typed.setCharAt(at, (char) ('a' + random.nextInt(26)));
        case 1 -> typed.deleteCharAt(at);
        default -> typed.insert(at, (char) ('a' + random.nextInt(26)));
      }
      if (!typed.toString().isBlank()) {
        Question slipped = new Question(question.id(), typed.toString(), null);
        var here = embedded.search(request(slipped)).corrections();

        assertEquals(here, distributed.search(request(slipped)).corrections(), typed::toString);
        corrected += here.size();
      }
    }
    assertTrue(corrected > 20, "hardly anything was corrected");
  }

  private static String folded(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Folding::of).collect(Collectors.joining(" "));
  }

  private static SearchRequest request(Question question) {
    return new SearchRequest(QueryParser.parse(question.text()), 1, 10)
        .counting(EnumSet.allOf(Facet.class));
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(Hit::id).toList();
  }

  private static Hit withoutScore(Hit h) {
    return new Hit(
        h.id(),
        h.title(),
        h.titleMarks(),
        0,
        h.snippet(),
        h.origin(),
        h.document(),
        h.passages(),
        h.cites(),
        h.reasons(),
        null);
  }

  private static void run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertEquals(0, Main.run(new PrintWriter(out), new PrintWriter(err), args), err::toString);
  }
}
