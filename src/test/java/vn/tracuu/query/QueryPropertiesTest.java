package vn.tracuu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.Seed;
import vn.tracuu.words.Language;
import vn.tracuu.words.QueryReading;

/** What holds for every query. */
class QueryPropertiesTest {
  private static final int INPUTS = 100_000;

  /** Far above what any input takes, for a machine that does other things as well. */
  private static final long MAX_NANOS = 1_000_000_000L;

  private static final String[] PIECES = {
    "đất ",
    "đai",
    "nghị quyết ",
    "18",
    "18-NQ/TW",
    "số ",
    "và ",
    " OR ",
    " HOẶC ",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "-",
    " -",
    "~5",
    "~",
    ":",
    "title:",
    "số:",
    "năm:",
    "date:",
    "cites:",
    "site:",
    "2017",
    "..",
    ">=",
    "<",
    "/",
    "2/2018",
    " ",
    "\t",
    "\n",
    "\u00A0",
    ",",
    "*",
    "?",
    "\\",
    "\u0301",
    "\u00AD",
    "\uFF11",
    "\uD83D",
    "\uFFFF",
    "\u3042",
    "\u202E",
    "\u0000",
    "NQ ",
    "Trung ương 6 khóa XII"
  };

  @Test
  void readsAnythingWithinTheBounds() {
    long seed = Seed.value();
    Random random = new Random(seed);
    for (int i = 0; i < INPUTS; i++) {
      String typed = typed(random);
      try {
        long start = System.nanoTime();
        Query query = QueryParser.parse(typed);
        QueryReading.of(query, Language.VI);
        query.normalized();
        assertTrue(System.nanoTime() - start < MAX_NANOS, "too slow");
        checkBounds(query);
        checkPlaces(query);
      } catch (InvalidQueryException e) {
        assertTrue(
            typed.length() > QueryParser.MAX_LENGTH || Word.in(typed).isEmpty(),
            () -> at(seed, typed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(at(seed, typed), e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thực hiện \"đổi mới\"~3 (đất OR nhà) -rừng title:xã site:vi.example nghị quyết 18, số 19-NQ/TW",
        "-covid-19 \"18-NQ/TW\" cites:\"31/2024/QH15\" năm:2018 số:13/CP",
      })
  void placesSelectWhatWasTyped(String typed) {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      Query query = QueryParser.parse("  " + Normalizer.normalize(typed, form) + " ");
      checkPlaces(query);
      assertTrue(leaves(query.root()).size() > 3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hoà bình "Quý"      | HÒA   bình “quí”
          nghị quyết 18-NQ/TW | NGHỊ QUYẾT số 18 nq/tư
          title:đất -"nhà ở"  | Tiêuđề:ĐẤT  -"NHÀ Ở"
          đất OR nhà          | (đất) HOẶC (Nhà)
          năm:2017..2019      | year:2017-2019
          site:Vi.Example     | trang:vi.example
          """)
  void oneMeaningHasOneNormalForm(String one, String other) {
    String expected = QueryParser.parse(one).normalized();

    assertEquals(expected, QueryParser.parse(other).normalized());
    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertEquals(expected, QueryParser.parse(Normalizer.normalize(one, form)).normalized());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hành vi huỷ hoại tài sản hoặc làm hư hỏng tài sản bị phạt thế nào theo Nghị định 144/2021/NĐ-CP?",
        "Quyết định số 18-QĐ/TW, Quy định 66-QĐ/TW và nghị quyết 18 khóa XII về đất đai",
        "Người từ đủ 16 tuổi đến dưới 18 tuổi: mức phạt (tối đa) là 27-28/7?",
      })
  void aQuestionMeansTheSameInCapitalsAndDecomposed(String typed) {
    String expected = QueryParser.parse(typed).normalized();

    for (String same : List.of(typed.toUpperCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT))) {
      assertEquals(expected, QueryParser.parse(same).normalized());
      String decomposed = Normalizer.normalize(same, Normalizer.Form.NFD);
      assertEquals(expected, QueryParser.parse(decomposed).normalized());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          đất        | dat
          đất nhà    | "đất nhà"
          "a b"      | "a b"~1
          a b        | a OR b
          title:a    | author:a
          18-NQ/TW   | 18-NQ/TU
          year:2017  | date:2017
          site:a.b   | site:a-b
          """)
  void differentMeaningsDiffer(String one, String other) {
    assertNotEquals(QueryParser.parse(one).normalized(), QueryParser.parse(other).normalized());
  }

  private static String typed(Random random) {
    StringBuilder typed = new StringBuilder();
    int length = random.nextInt(10) == 0 ? 200 : 20;
    for (int n = random.nextInt(length); n > 0; n--) {
      if (random.nextInt(8) == 0) {
        typed.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        typed.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return typed.toString();
  }

  private static void checkBounds(Query query) {
    List<Clause> leaves = leaves(query.root());
    int words = leaves.stream().mapToInt(leaf -> words(leaf).size()).sum();
    assertTrue(leaves.size() <= QueryParser.MAX_CLAUSES);
    assertTrue(words <= QueryParser.MAX_WORDS);
    checkShape(query.root());
  }

  private static void checkShape(Clause clause) {
    switch (clause) {
      case Clause.And and -> {
        assertTrue(and.clauses().size() > 1);
        assertTrue(and.clauses().stream().noneMatch(Clause.And.class::isInstance));
        and.clauses().forEach(QueryPropertiesTest::checkShape);
      }
      case Clause.Or or -> {
        assertTrue(or.clauses().size() > 1);
        assertTrue(or.clauses().stream().noneMatch(Clause.Or.class::isInstance));
        or.clauses().forEach(QueryPropertiesTest::checkShape);
      }
      case Clause.Not not -> checkShape(not.clause());
      case Clause.Field field -> checkShape(field.value());
      case Clause.Range range -> assertTrue(range.from() != null || range.to() != null);
      default -> assertTrue(!words(clause).isEmpty());
    }
  }

  private static void checkPlaces(Query query) {
    for (Clause leaf : leaves(query.root())) {
      for (Word word : words(leaf)) {
        assertEquals(query.text().substring(word.start(), word.end()), word.text());
      }
      if (leaf instanceof Clause.Document document) {
        document
            .citations()
            .forEach(citation ->
                assertEquals(
                    query.text().substring(citation.start(), citation.end()), citation.written()));
      }
    }
  }

  /** The leaves, those in fields without the field. */
  private static List<Clause> leaves(Clause clause) {
    List<Clause> leaves = new ArrayList<>();
    Stream<Clause> members =
        switch (clause) {
          case Clause.And and -> and.clauses().stream();
          case Clause.Or or -> or.clauses().stream();
          case Clause.Not not -> Stream.of(not.clause());
          case Clause.Field field -> Stream.of(field.value());
          default -> {
            leaves.add(clause);
            yield Stream.of();
          }
        };
    members.forEach(member -> leaves.addAll(leaves(member)));
    return leaves;
  }

  private static List<Word> words(Clause clause) {
    return switch (clause) {
      case Clause.Words words -> words.words();
      case Clause.Phrase phrase -> phrase.words();
      case Clause.Document document -> document.words();
      default -> List.of();
    };
  }

  private static String at(long seed, String typed) {
    return "seed " + seed + ", query " + typed.chars().boxed().toList();
  }
}
