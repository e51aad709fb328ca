package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.Seed;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Passage;
import vn.tracuu.engine.Snippet;
import vn.tracuu.number.CitationReader;
import vn.tracuu.text.Folding;
import vn.tracuu.text.legacy.LegacyText;

/**
 * What is shown is the source, character by character, and what is marked is what was searched for:
 * over articles in NFC, NFD, a mixture of both, and converted from old encodings.
 */
class HighlightPropertyTest {
  private static final int ARTICLES = 120;

  private static final List<String> WORDS =
      List.of(
          "đất",
          "đai",
          "nghị",
          "quyết",
          "hoà",
          "bình",
          "uỷ",
          "ban",
          "xã",
          "tỉnh",
          "đổi",
          "mới",
          "tố",
          "chức",
          "Nghị quyết số 18-NQ/TW",
          "số 18, số 19- NQ/TW",
          "67/2022/TT-BTC",
          "118",
          "\uD83D\uDE00",
          "e\u0301t",
          "<b>",
          "&",
          "“mới”",
          "lý",
          "lí",
          "Điều");

  private static final List<String> QUERIES =
      List.of(
          "đất đai",
          "dat dai",
          "nghi quyet",
          "hòa bình",
          "ủy ban",
          "18-NQ/TW",
          "19 nq tw",
          "67/2022/tt-btc xã",
          "\"đổi mới\"",
          "tổ chức",
          "lí",
          "nghị quyết 18");

  /** In the encoding TCVN3, as an old page has it: about a resolution on renewal and land. */
  private static final String TCVN3 =
      "NghÞ quyÕt vÒ ®æi míi qu¶n lý ®Êt ®ai vµ gi÷ g×n hoµ b×nh cña uû ban nh©n d©n tØnh.";

  @TempDir private Path folder;

  @Test
  void theConvertedTextIsVietnamese() {
    assertEquals(
        "Nghị quyết về đổi mới quản lý đất đai và giữ gìn hoà bình của uỷ ban nhân dân tỉnh.",
        LegacyText.convert(TCVN3).text());
  }

  @Test
  void snippetsAreTheSourceAndMarksAreWhatMatched() throws IOException {
    long seed = Seed.value();
    System.out.println("HighlightPropertyTest: -Dtracuu.test.seed=" + seed);
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(article(i, random));
    }
    int marks = 0;
    try (TestIndex index = TestIndex.of(folder, articles.toArray(Article[]::new))) {
      for (String query : QUERIES) {
        for (Hit hit : index.search(query).hits()) {
          Article source = articles.get(Integer.parseInt(hit.id()));
          marks += check(query, source, hit);
        }
      }
    }
    assertTrue(marks > 100, "marks: " + marks);
  }

  private static int check(String query, Article source, Hit hit) {
    List<Snippet> shown =
        Stream.concat(
                Stream.of(hit.snippet(), new Snippet(hit.title(), hit.titleMarks())),
                hit.passages().stream().map(Passage::snippet))
            .toList();
    String whole = source.title() + "\n" + source.text();
    int marks = 0;
    for (Snippet snippet : shown) {
      assertTrue(whole.contains(snippet.text()), query + ": " + snippet.text());
      for (Snippet.Span mark : snippet.marks()) {
        assertMatches(query, snippet.text().substring(mark.start(), mark.end()));
        marks++;
      }
    }
    assertEquals(source.title(), hit.title());
    return marks;
  }

  /** A mark is a word of the query with some marks, or a number of it in some spelling. */
  private static void assertMatches(String query, String marked) {
    Set<String> words =
        Stream.of(query.replace("\"", "").split(" ")).map(Folding::of).collect(Collectors.toSet());
    Set<String> figures =
        CitationReader.inQuery(query).stream()
            .map(citation -> citation.number().number())
            .collect(Collectors.toSet());
    boolean word = words.contains(Folding.of(marked));
    boolean number = figures.stream().anyMatch(marked::contains);
    assertTrue(word || number, query + " marked " + marked);
  }

  private static Article article(int id, Random random) {
    StringBuilder text = new StringBuilder();
    int words = 20 + random.nextInt(random.nextInt(6) == 0 ? 900 : 60);
    for (int i = 0; i < words; i++) {
      text.append(written(WORDS.get(random.nextInt(WORDS.size())), random));
      text.append(i % 25 == 24 ? "." : "").append(' ');
    }
    String[] lines = text.toString().strip().split("(?<=\\.) ");
    for (int i = 0; i < lines.length; i++) {
      lines[i] = (i % 3 == 0 ? "Điều " + (i + 1) + ". " : "") + lines[i];
    }
    if (id % 4 == 0) {
      lines[lines.length - 1] = LegacyText.convert(TCVN3).text();
    }
    return TestIndex.article("" + id, written("Nghị quyết đổi mới " + id, random), lines);
  }

  private static String written(String word, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Normalizer.normalize(word, Normalizer.Form.NFD);
      case 1 -> word;
      default -> Normalizer.normalize(word, Normalizer.Form.NFC);
    };
  }
}
