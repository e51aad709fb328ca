package vn.tracuu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.words.Language;
import vn.tracuu.words.QueryReading;

class QueryParserTest {
  @Test
  void tellsWordsFromPhrases() {
    Query query = QueryParser.parse("  sáp nhập \"tinh giản biên chế\" xã “đổi mới” ");

    assertEquals(List.of("sáp", "nhập", "xã"), query.words());
    assertEquals(
        List.of(List.of("tinh", "giản", "biên", "chế"), List.of("đổi", "mới")), query.phrases());
    assertEquals("sáp nhập \"tinh giản biên chế\" xã “đổi mới”", query.text());
  }

  @Test
  void anUnclosedQuoteIsText() {
    assertEquals(List.of("đổi", "mới"), QueryParser.parse("đổi \"mới").words());
  }

  @Test
  void lettersAndDigitsAreApart() {
    assertEquals(List.of("số", "39", "NQ", "TW"), QueryParser.parse("số39-NQ/TW").words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\"\"", "?!", "\"-\" *"})
  void aQueryWithoutAWordIsRefused(String typed) {
    assertThrows(InvalidQueryException.class, () -> QueryParser.parse(typed));
  }

  @Test
  void anOverlongQueryIsRefusedAndToldTheLimit() {
    String typed = "a ".repeat(QueryParser.MAX_LENGTH);

    var refused = assertThrows(InvalidQueryException.class, () -> QueryParser.parse(typed));

    assertTrue(String.valueOf(refused.getMessage()).contains("at most 1000"), refused.getMessage());
  }

  /** What looks like a code may have a quote in it, which is read first. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          PM7"3" bến | PM7; "3"; bến
          PM7(3) bến | PM7; 3 bến
          PM7.3 bến  | PM7.3; bến
          H7N9       | H7N9
          covid19    | covid 19
          60m2       | 60 m 2
          """)
  void codesEndAtSigns(String typed, String reading) {
    assertEquals(reading, QueryReading.of(QueryParser.parse(typed), Language.VI));
  }
}
