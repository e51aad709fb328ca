package vn.tracuu.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.StaleCursorException;
import vn.tracuu.words.Language;

/**
 * Searches for a request: within its time, written down, and kept by caches only if it is whole.
 */
final class Searching {
  private static final double NANOS_PER_SECOND = 1e9;

  private final SearchEngine engine;
  private final Duration timeLimit;
  private final Caching caching;
  private final FilterValues filterValues;

  Searching(SearchEngine engine, Duration timeLimit, Caching caching) {
    this.engine = engine;
    this.timeLimit = timeLimit;
    this.caching = caching;
    this.filterValues = new FilterValues(engine, timeLimit);
  }

  /** What to do with the outcome of a search. */
  @FunctionalInterface
  interface Writer {
    void write(Answers.Search found);
  }

  /** The request with the values of its filters as the collection writes them. */
  SearchRequest resolved(SearchRequest request) {
    return filterValues.resolved(request);
  }

  /** How long a search may take. */
  Duration timeLimit() {
    return timeLimit;
  }

  /**
   * Answers with what {@code writer} makes of the hits, or with 304 if the client has them already.
   *
   * @param form what besides the request decides what the answer looks like
   * @param language that of its sentences
   */
  void answer(Context ctx, SearchRequest request, Object form, Language language, Writer writer) {
    answerPage(
        ctx,
        request,
        List.of(form, language),
        found -> writer.write(Answers.Search.of(request, found, language)));
  }

  /** The same, for who wants the hits as the engine gave them. */
  void answerPage(Context ctx, SearchRequest request, Object form, Consumer<SearchPage> writer) {
    IndexInfo index = engine.info();
    // A record's text holds all of its parts, so a part that is added later counts too.
    if (caching.has(ctx, index, request + "/" + form)) {
      return;
    }
    SearchPage found = search(ctx, request);
    Caching.confirm(ctx, index, found.generation());
    if (found.timedOut()) {
      Caching.forbid(ctx);
    }
    writer.accept(found);
  }

  private SearchPage search(Context ctx, SearchRequest request) {
    long start = System.nanoTime();
    SearchPage found = ask(request.within(timeLimit));
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    Exchange.of(ctx)
        .search(
            new Exchange.Search(request.query().text(), found.total(), seconds, found.timedOut()));
    return found;
  }

  private SearchPage ask(SearchRequest request) {
    try {
      return engine.search(request);
    } catch (StaleCursorException e) {
      throw new ProblemException(Problem.staleCursor());
    }
  }
}
