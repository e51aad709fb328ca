package vn.tracuu.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.http.page.SiteName;
import vn.tracuu.number.Citation;
import vn.tracuu.number.Reading;
import vn.tracuu.words.Language;
import vn.tracuu.words.Sentences;

/** The shapes of the API's JSON answers about document numbers. */
public final class NumberAnswers {
  private NumberAnswers() {}

  /** One of the documents that a number may mean; {@code date} is ISO 8601. */
  public record Meaning(String number, String date, String term, String title, String reason) {
    static Meaning of(Reading reading, Language language) {
      return new Meaning(
          reading.number(),
          reading.date().toString(),
          reading.term(),
          reading.title(),
          Sentences.of(reading, language));
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
    static Finding of(NumberFinding finding, Language language) {
      return new Finding(
          finding.written(),
          finding.number(),
          finding.preferred(),
          finding.readings().stream().map(reading -> Meaning.of(reading, language)).toList(),
          finding.bearing(),
          finding.citing(),
          finding.near());
    }
  }

  /** All that is known of a number; one page of those who cite it. */
  public record Report(
      String number,
      boolean complete,
      List<Meaning> readings,
      long bearing,
      List<Bearer> bearers,
      long citing,
      int page,
      int size,
      List<CitedBy> citations,
      List<NumberCount> together,
      List<YearCount> byYear,
      List<NumberCount> near,
      String generation) {
    static Report of(Citation asked, NumberReport report, int page, int size, Language language) {
      return new Report(
          report.number(),
          asked.complete(),
          report.readings().stream().map(reading -> Meaning.of(reading, language)).toList(),
          report.bearing(),
          report.bearers().stream().map(Bearer::of).toList(),
          report.citing(),
          page,
          size,
          report.citations().stream().map(cited -> CitedBy.of(cited, language)).toList(),
          report.together(),
          report.byYear().entrySet().stream()
              .map(year -> new YearCount(year.getKey(), year.getValue()))
              .toList(),
          report.near(),
          report.generation());
    }
  }

  /** An article that bears the number. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Bearer(
      String id,
      String title,
      @Nullable String partOf,
      @Nullable String place,
      @Nullable String published) {
    static Bearer of(NumberReport.Held held) {
      return new Bearer(
          held.id(), held.title(), held.partOf(), held.place(), Answers.text(held.published()));
    }
  }

  /** An article that cites the number; {@code sentence} is HTML, escaped, the number marked. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CitedBy(
      String id,
      String title,
      @Nullable String site,
      @Nullable String published,
      String sentence,
      @Nullable String pinpoint,
      @Nullable Meaning reading,
      int times) {
    static CitedBy of(NumberReport.CitedBy cited, Language language) {
      return new CitedBy(
          cited.id(),
          cited.title(),
          SiteName.of(cited.site()),
          Answers.text(cited.published()),
          cited.sentence().toHtml(),
          cited.pinpoint(),
          cited.reading() == null ? null : Meaning.of(cited.reading(), language),
          cited.times());
    }
  }

  /** How many articles of a year cite the number. */
  public record YearCount(int year, long articles) {}
}
