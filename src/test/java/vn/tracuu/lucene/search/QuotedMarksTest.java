package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Snippet;
import vn.tracuu.query.Marks;
import vn.tracuu.query.QueryParser;
import vn.tracuu.words.Language;
import vn.tracuu.words.Sentences;

/** Marks in quotes are meant as typed; those of a whole query where that is asked for. */
class QuotedMarksTest {
  @TempDir private Path folder;
  private TestIndex index;

  @BeforeEach
  void fill() throws IOException {
    index =
        TestIndex.of(
            folder,
            TestIndex.article("bac", "Bạc", "Thợ bạc Đồng Xâm hoà sắc bạc trắng với men xanh."),
            TestIndex.article("bac-si", "Bác sĩ", "Bác sĩ xã đồng ý, bác tin đồn trang trọng."),
            TestIndex.article("bac-thang", "Bậc thang", "Ruộng bậc thang trang hoàng bản làng."),
            TestIndex.article("nfd", nfd("Thợ bạc già"), nfd("Người thợ bạc già hòa sắc trắng.")));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "bạc"               | bac nfd
          "bác"               | bac-si
          "bac"               | bac bac-si bac-thang nfd
          bạc                 | bac bac-si bac-thang nfd
          "thợ bạc"           | bac nfd
          "thọ bạc"           | ''
          "thợ bac"           | bac nfd
          "thợ bạc trang"     | ''
          "bạc trang"         | ''
          "tin đồn trang"     | bac-si
          "trang hoàng"       | bac-thang
          "hòa săc"           | ''
          "hoà sac"           | bac nfd
          "hoà sắc"           | bac nfd
          "hòa sắc"           | bac nfd
          "bác trắng"~3       | ''
          "bạc trắng"~3       | bac nfd
          tiêuđề:"bác"        | bac-si
          tiêuđề:bác          | bac bac-si bac-thang nfd
          trang -"bạc"        | bac-si bac-thang
          "bạc" OR "bậc"      | bac bac-thang nfd
          =bạc trắng          | bac nfd
          =bac trang          | bac bac-si bac-thang nfd
          = bậc thang         | bac-thang
          =bac                | bac bac-si bac-thang nfd
          """)
  void marksInQuotesAreMeant(String query, String found) {
    assertEquals(
        Set.of(found.isEmpty() ? new String[0] : found.split(" ")),
        index.ids(query).stream().collect(Collectors.toSet()),
        query);
    assertEquals(index.ids(query), index.ids(nfd(query)), query);
  }

  @Test
  void marksOfAWholeQueryAreMeantWhereThatIsAskedFor() {
    var exact = new SearchRequest(QueryParser.parse("bậc thang", Marks.EXACT), 1, 10);

    SearchPage page = index.engine().search(exact);

    assertEquals(Set.of("bac-thang"), Set.copyOf(TestIndex.ids(page)));
  }

  @Test
  void onlyWhatIsMeantIsMarkedAndNamed() {
    Hit hit = index.search("\"bạc\" đồng").hits().getFirst();

    assertEquals("bac", hit.id());
    for (Snippet.Span mark : hit.snippet().marks()) {
      String marked = hit.snippet().text().substring(mark.start(), mark.end());
      assertTrue(Set.of("bạc", "Đồng").contains(marked), marked);
    }
    assertTrue(hit.reasons().stream().anyMatch(r -> Sentences.of(r, Language.VI).contains("“bạc”")));
  }

  @Test
  void aPhraseIsNotNamedWhereItStandsWithOtherMarks() {
    Hit hit = index.search("bác sĩ").hits().getFirst();

    assertFalse(hit.reasons().stream().anyMatch(r -> Sentences.of(r, Language.VI).contains("cụm từ")));
  }

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
