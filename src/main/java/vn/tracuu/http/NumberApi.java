package vn.tracuu.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationLimit;
import vn.tracuu.number.CitationReader;
import vn.tracuu.words.Language;

/** What programs ask about document numbers: each method answers one route. */
final class NumberApi {
  static final List<String> NUMBER = List.of("page", "size", "lang");
  static final List<String> CITATIONS = List.of("lang");

  /** No number is longer, in UTF-16 units. */
  private static final int MAX_LENGTH = 200;

  private static final int DEFAULT_SIZE = 20;

  /** Runs of digits in the texts that are read at the same time, so many of one text at most. */
  static final int MAX_DIGIT_RUNS = CitationLimit.MAX;

  /**
   * The longest answer about a text, in bytes. A number of which several documents are known gets
   * eighty times as long as it was written.
   */
  private static final int MAX_ANSWER = 8_000_000;

  private static final JsonFactory JSON = new JsonFactory();

  private final SearchEngine engine;
  private final Caching caching;
  private final Semaphore digitRuns = new Semaphore(MAX_DIGIT_RUNS);

  NumberApi(SearchEngine engine, Caching caching) {
    this.engine = engine;
    this.caching = caching;
  }

  /** The number stands in the path in any spelling, its slashes as they are or encoded. */
  void number(Context ctx, Parameters parameters) {
    int size = parameters.number("size", DEFAULT_SIZE, NumberReport.MAX_CITATIONS);
    int page = parameters.number("page", 1, SearchRequest.maxPage(size));
    Language language = parameters.language();
    Citation number = read(ctx.pathParam("number"), parameters);
    IndexInfo index = engine.info();
    String asked = number.number().canonical();
    if (caching.has(ctx, index, List.of(asked, page, size, language))) {
      return;
    }
    NumberReport report = engine.number(number, (page - 1) * size, size);
    Caching.confirm(ctx, index, report.generation());
    ctx.json(NumberAnswers.Report.of(number, report, page, size, language));
  }

  /** The numbers that a text cites; nothing is kept of it. */
  void citations(Context ctx, Parameters parameters) {
    Language language = parameters.language();
    parameters.check();
    String text = TextBody.read(ctx);
    int share = CitationLimit.digitRuns(text);
    if (share > MAX_DIGIT_RUNS) {
      throw new ProblemException(
          Problem.of(
              413,
              "Content too large",
              "the text has more than " + MAX_DIGIT_RUNS + " figures: send it in parts"));
    }
    if (!digitRuns.tryAcquire(share)) {
      throw new ProblemException(Problem.of(503));
    }
    try {
      List<Citation> citations = CitationReader.inText(text);
      if (CitationJson.length(citations) > MAX_ANSWER) {
        throw new ProblemException(
            Problem.of(
                413,
                "Content too large",
                "the answer would be longer than "
                    + MAX_ANSWER
                    + " bytes: send the text in parts"));
      }
      write(ctx, citations, language);
    } finally {
      digitRuns.release(share);
    }
  }

  /** Writes as it goes: a text of nothing but numbers makes thirty times as much JSON. */
  private static void write(Context ctx, List<Citation> citations, Language language) {
    ctx.header("Cache-Control", "no-store").contentType("application/json");
    try (JsonGenerator json = JSON.createGenerator(ctx.outputStream())) {
      CitationJson.write(json, citations, language);
    } catch (IOException e) {
      return; // the client has gone: there is nobody to be told
    }
  }

  /** The number that a path names; empty if it is none. */
  static Optional<Citation> find(String text) {
    return text.length() > MAX_LENGTH ? Optional.empty() : CitationReader.whole(text);
  }

  private static Citation read(String text, Parameters parameters) {
    Optional<Citation> number = find(text);
    if (number.isEmpty()) {
      parameters.refuse("number", "number must be a document number, as 18-NQ/TW");
    }
    parameters.check();
    return number.orElseThrow();
  }
}
