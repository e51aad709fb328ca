package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.engine.SearchRequest;

/** Query strings in, requests out, and back: a request is asked for by one query string. */
class SearchParametersTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          q=a                                      | q=a
          q=+a+&size=10&page=1&sort=relevance      | q=a
          q=a&page=2&size=5                        | q=a&size=5&page=2
          q=a&type=b&issuer=&type=a&type=b         | q=a&type=a&type=b
          q=a&type=Ngh%E1%BB%8B+quy%E1%BA%BFt      | q=a&type=Ngh%E1%BB%8B%20quy%E1%BA%BFt
          q=a&type=Nghi%CC%A3+quye%CC%82%CC%81t    | q=a&type=Ngh%E1%BB%8B%20quy%E1%BA%BFt
          q=a&cites=18nq+tw&cites=18-NQ%2FTW       | q=a&cites=18-NQ%2FTW
          q=a&year=2018&year=2017&sort=newest      | q=a&year=2017&year=2018&sort=newest
          q=a&from=30/12/2018                      | q=a&from=2018-12-30
          q=a&from=12/2018&to=2/2020               | q=a&from=2018-12-01&to=2020-02-29
          q=a&to=2018                              | q=a&to=2018-12-31
          q=a&from=0000&to=9999                    | q=a&from=0000-01-01&to=9999-12-31
          q=a&facets=year,+type&facets=year        | q=a&facets=type%2Cyear
          q=a&facets=all                           | q=a&facets=type%2Cissuer%2Cyear%2Csite%2Cauthor%2Ccites
          q=a&cursor=Ab-_.9~%3D&page=1&explain=true| q=a&cursor=Ab-_.9~%3D&explain=true
          q=a&explain=false&nonsense=1             | q=a
          q=a&marks=exact                          | q=%3Da
          q=%3Da&marks=exact                       | q=%3Da
          q=a&marks=any                            | q=a
          """)
  void whatIsAskedForIsReadAndWrittenInOneWay(String asked, String written) {
    String once = SearchParameters.write(read(asked));

    assertEquals(written, once.replace("%7E", "~"));
    assertEquals(once, SearchParameters.write(read(once)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=a&sort=Newest                       | sort
          q=a&year=18&year=x                    | year
          q=a&year=%D9%A2%D9%A0%D9%A1%D9%A8     | year
          q=a&from=31/2/2018&to=2018-13-01      | from to
          q=a&from=2018-1-1T00:00               | from
          q=a&from=2018&to=2017                 | to
          q=a&cites=xyz                         | cites
          q=a&type=%FF&type=a&site=%            | type site
          q=a&facets=type,,year                 | facets
          q=a&marks=most                        | marks
          q=a&facets=ALL                        | facets
          q=a&explain=1                         | explain
          q=a&cursor=a%20b                      | cursor
          q=a&cursor=abc&page=2                 | cursor
          page=0&size=0&sort=x&explain=x        | q size page sort explain
          page=0&size=0&sort=x&explain=x&from=x | size page sort explain from
          """)
  void allThatIsWrongIsNamed(String asked, String wrong) {
    ProblemException refused = assertThrows(ProblemException.class, () -> read(asked));

    assertEquals(
        List.of(wrong.split(" ")),
        refused.problem().errors().stream().map(Problem.ParameterError::parameter).toList());
  }

  @Test
  void moreValuesThanAnybodyChoosesAreRefused() {
    String values =
        IntStream.range(0, 10_000).mapToObj(i -> "&type=" + i).collect(Collectors.joining());

    assertEquals(
        List.of(new Problem.ParameterError("type", "type may be given at most 50 times")),
        assertThrows(ProblemException.class, () -> read("q=a" + values)).problem().errors());
    assertThrows(ProblemException.class, () -> read("q=a&author=" + "a".repeat(301)));
    assertThrows(ProblemException.class, () -> read("q=a&cursor=" + "a".repeat(8_001)));
  }

  @Test
  void whoeverHasNoUrlIsToldALineForEachParameterThatIsWrong() {
    Map<String, List<String>> given =
        Map.of("q", List.of("a"), "sort", List.of("best"), "year", List.of("18"));

    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> SearchParameters.of(given));

    assertEquals(
        "sort must be one of [relevance, newest, oldest]\nyear must be a year of four figures",
        refused.getMessage());
  }

  private static SearchRequest read(String query) {
    return SearchParameters.read(Parameters.of(query, SearchParameters.NAMES));
  }
}
