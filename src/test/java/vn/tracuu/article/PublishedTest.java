package vn.tracuu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019-08-07                      | 2019-08-07
          2019-8-7                        | 2019-08-07
          20190807                        | 2019-08-07
          2019/08/07                      | 2019-08-07
          2019-08-07T06:05                | 2019-08-07T06:05+07:00
          2019-08-07 06:05:04             | 2019-08-07T06:05+07:00
          2019-08-07T06:05:04+0700        | 2019-08-07T06:05+07:00
          2019-08-07 06:05:04 +07:00      | 2019-08-07T06:05+07:00
          2019-08-07T06:05:04.123Z        | 2019-08-07T13:05+07:00
          2019-08-07T20:05:00-04          | 2019-08-08T07:05+07:00
          2019-08-07T24:00:00             | 2019-08-08T00:00+07:00
          20190807T060504+0700            | 2019-08-07T06:05+07:00
          20190807060504                  | 2019-08-07T06:05+07:00
          07/08/2019                      | 2019-08-07
          7.8.2019 6:05                   | 2019-08-07T06:05+07:00
          Wed, 07 Aug 2019 06:05:04 +0700 | 2019-08-07T06:05+07:00
          7 August 2019                   | 2019-08-07
          1565132704                      | 2019-08-07T06:05+07:00
          1565132704123                   | 2019-08-07T06:05+07:00
          1900-01-01                      | 1900-01-01
          """)
  void readsADateAsProgramsWriteIt(String written, String read) {
    assertEquals(Optional.of(read), Published.parse(written).map(Published::toString));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "mai",
        "2019",
        "2019-08",
        "2019-02-30",
        "31/04/2019",
        "13/13/2019",
        "20191399",
        "2019-08-07T25:00",
        "2019-08-07T24:01",
        "2019-08-07 08:00 +99:00",
        "7 Foo 2019",
        "1899-12-31",
        "0000-01-01",
        "9999-12-31",
        "+999999999-12-31T23:59:59-18:00",
        "-999999998-01-01",
        "9999-12-31T23:59-18:00",
        "99999999999999999999",
        "0019-01-01"
      })
  void whatIsNoPlausibleDateIsNone(String written) {
    assertEquals(Optional.empty(), Published.parse(written));
  }

  @Test
  void nextYearIsTheLastOne() {
    int last = Published.lastYear();

    assertEquals(last + "-12-31", Published.parse(last + "-12-31").orElseThrow().toString());
    assertEquals(Optional.empty(), Published.parse(last + 1 + "-01-01"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "1972-05-10T22:30+07:00",
        "1946-01-01T00:10+07:00",
        "1910-06-05T23:59+07:00",
        "1975-06-12T23:30+07:00"
      })
  void aTimeOfBeforeTodaysOffsetStaysAsItWasWritten(String written) {
    Published once = Published.parse(written).orElseThrow();

    assertEquals(written, once.toString());
    assertEquals(once, Published.parse(once.toString()).orElseThrow());
  }
}
