package vn.tracuu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7000000    | 7 000 000, 7 triệu
          7.000.000  | 7 triệu, 7000000
          7,000,000  | 7 triệu, 7000000
          7 triệu    | 7 000 000
          2 tỷ       | 2 000 000 000
          1234567    | 1 234 567
          19005678   | 1900 5678
          2031       | -
          12.05.2031 | -
          7 con      | -
          00001      | -
          """)
  void writesAnAmountInOtherWays(String typed, String ways) {
    String others =
        Amounts.ways(Word.in(typed)).stream()
            .map(way -> String.join(" ", way))
            .collect(Collectors.joining(", "));

    assertEquals(ways, others.isEmpty() ? "-" : others);
  }
}
