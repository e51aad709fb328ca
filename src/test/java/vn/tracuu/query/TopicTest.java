package vn.tracuu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.words.Language;
import vn.tracuu.words.QueryReading;

class TopicTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nuôi ong lấy mật là gì            | nuôi ong lấy mật
          trồng chè ở đâu                   | trồng chè
          ai trồng chè                      | trồng chè
          trong che o dau                   | trong che
          trồng chè như thế nào             | trồng chè
          hỏi về trồng chè                  | trồng chè
          quy dinh ve trong che             | trong che
          trồng chè cần gì                  | trồng chè
          trồng chè có được không           | trồng chè
          trồng chè ở đâu vậy ạ             | trồng chè
          giống chè mới nhất                | giống chè
          """)
  void leavesOutWordsThatOnlyAsk(String typed, String about) {
    assertEquals(about, QueryReading.of(Topic.of(QueryParser.parse(typed)).query(), Language.VI));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sửa máy bơm",
    "sắt bị gỉ",
    "may áo dài",
    "thi tay nghề",
    "trí tuệ AI",
    "không khí",
    "là gì",
    "mấy",
    "2031"
  })
  void keepsWordsThatMeanSomething(String typed) {
    assertEquals(typed, QueryReading.of(Topic.of(QueryParser.parse(typed)).query(), Language.VI));
  }

  @Test
  void aYearOfADateIsRequired() {
    assertEquals(Set.of(), Topic.of(QueryParser.parse("họp chợ 12/5/2031")).soft());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"\"ở đâu\" trồng chè", "title:gì", "chè -gì"})
  void keepsWhatIsAskedForExplicitly(String typed) {
    Query query = QueryParser.parse(typed);

    assertEquals(query.root(), Topic.of(query).query().root());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trồng chè mấy năm      | nam
          trong che may nam      | nam
          trồng chè bao nhiêu tiền | tien
          trồng chè 2031         | 2031
          trồng chè năm 2031     | 2031, nam
          năm trồng chè năm 2031 | 2031
          """)
  void requiresNeitherYearsNorWhatIsCounted(String typed, String soft) {
    assertEquals(
        Set.of(soft.split(", ", -1)), new TreeSet<>(Topic.of(QueryParser.parse(typed)).soft()));
  }
}
