package vn.tracuu.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.number.Reading;

/** The shapes of the API's JSON answers about document numbers. */
public final class NumberAnswers {
  private NumberAnswers() {}

  /** One of the documents that a number may mean; {@code date} is ISO 8601. */
  public record Meaning(String number, String date, String term, String title, String reason) {
    static Meaning of(Reading reading) {
      return new Meaning(
          reading.number(),
          reading.date().toString(),
          reading.term(),
          reading.title(),
          reading.reason());
    }
  }

  /** What is known of a number in a query. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Finding(
      String written,
      String number,
      @Nullable String preferred,
      List<Meaning> readings,
      long bearing,
      long citing,
      List<NumberCount> near) {
    static Finding of(NumberFinding finding) {
      return new Finding(
          finding.written(),
          finding.number(),
          finding.preferred(),
          finding.readings().stream().map(Meaning::of).toList(),
          finding.bearing(),
          finding.citing(),
          finding.near());
    }
  }
}
