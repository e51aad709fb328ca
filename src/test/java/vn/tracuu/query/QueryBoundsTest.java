package vn.tracuu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much is ignored and said so; and nothing is slow. */
class QueryBoundsTest {
  /** Far beyond any query, so that quadratic work would show. */
  private static final int LONG = 1 << 17;

  @Test
  void wordsBeyondTheLimitAreIgnored() {
    Query query = QueryParser.parse("a ".repeat(QueryParser.MAX_WORDS) + "b \"c\" OR d");

    assertEquals(QueryParser.MAX_WORDS, query.words().size());
    assertEquals(List.of(Note.Code.TOO_MANY_WORDS.about("b \"c\" OR d")), query.notes());
  }

  @Test
  void clausesBeyondTheLimitAreIgnored() {
    Query query = QueryParser.parse("-a ".repeat(QueryParser.MAX_CLAUSES) + "-b \"c\"");

    assertEquals(QueryParser.MAX_CLAUSES, ((Clause.And) query.root()).clauses().size());
    assertEquals(List.of(Note.Code.TOO_MANY_CLAUSES.about("b \"c\"")), query.notes());
  }

  @Test
  void theDeepestGroupsStandAndDeeperOnesDissolve() {
    String deepest = nested(QueryParser.MAX_DEPTH);
    String deeper = nested(QueryParser.MAX_DEPTH + 1);

    assertEquals(List.of(), QueryParser.parse(deepest).notes());
    Query query = QueryParser.parse(deeper);
    assertEquals(List.of(Note.Code.TOO_DEEP), query.notes().stream().map(Note::code).toList());
    assertEquals(QueryParser.parse(deepest).words().size() + 2, query.words().size());
  }

  @Test
  void strayParenthesesDoNotCountAsDepth() {
    Query query = QueryParser.parse("(".repeat(50) + "(a OR b) c");

    assertEquals("(and (or (words a) (words b)) (words c))", query.normalized());
    assertEquals(List.of(), query.notes());
  }

  /** Eight times as much takes eight times as long; quadratic work would take 64 times. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "(",
        ")",
        "()",
        "-",
        "-a ",
        "a OR ",
        "OR ",
        "title:",
        "year:",
        "year:a ",
        "cites:a,",
        "số:18-",
        "a:",
        "~5",
        "\"a\"~5",
        "18-NQ/TW và ",
        "18, ",
        "nghị quyết 18 ",
        "a-",
        "-18 ",
        "1 "
      })
  void readsInLinearTime(String piece) {
    String text = piece.repeat(LONG / piece.length());
    String eighth = text.substring(0, LONG / 8);
    best(eighth);
    long eighthTime = best(eighth);
    long time = best(text);
    assertTrue(time < 24 * eighthTime + 100_000_000, time + " ns against " + eighthTime);
  }

  /** All steps of the parser, without its bounds of length and words. */
  private static long best(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      List<Note> notes = new ArrayList<>();
      Tree.of(text, Lexer.tokens(text, Word.in(text), notes), notes);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  private static String nested(int depth) {
    return "(a OR b ".repeat(depth) + ")".repeat(depth);
  }
}
