package vn.tracuu.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticlePart;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.http.page.Address;
import vn.tracuu.http.page.Asset;
import vn.tracuu.http.page.NumberPage;
import vn.tracuu.http.page.ReaderPages;
import vn.tracuu.http.page.Visit;
import vn.tracuu.http.page.Way;
import vn.tracuu.number.Citation;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;
import vn.tracuu.words.Language;

/** What readers ask: each method answers one route with a page. */
final class Pages {
  static final List<String> SEARCH =
      Stream.concat(SearchParameters.NAMES.stream(), Stream.of("lang")).toList();
  static final List<String> ARTICLE = List.of("q", "part", "lang");
  static final List<String> NUMBER = List.of("page", "lang");
  static final List<String> CITE = List.of("format");
  static final List<String> PLAIN = List.of("lang");

  private static final String HTML = "text/html; charset=utf-8";
  private static final int SIMILAR = 5;
  private static final int CITED_BY = 5;

  private final SearchEngine engine;
  private final Searching searching;
  private final Caching caching;
  private final Api api;
  private final Supplier<String> publicUrl;
  private final ReaderPages pages = new ReaderPages();
  private final WaysOut waysOut;

  Pages(
      SearchEngine engine,
      Searching searching,
      Caching caching,
      Api api,
      Supplier<String> publicUrl) {
    this.engine = engine;
    this.searching = searching;
    this.caching = caching;
    this.api = api;
    this.publicUrl = publicUrl;
    this.waysOut = new WaysOut(engine, searching.timeLimit());
  }

  void search(Context ctx, Parameters parameters) {
    String typed = parameters.text("q");
    page(
        ctx,
        parameters,
        typed,
        visit -> {
          if (typed.isEmpty() && !Filters.areGiven(parameters)) {
            welcome(ctx, visit);
            return;
          }
          SearchRequest request =
              searching
                  .resolved(SearchParameters.read(parameters))
                  .counting(EnumSet.allOf(Facet.class));
          searching.answerPage(ctx, request, visit, found -> results(ctx, visit, request, found));
        });
  }

  void article(Context ctx, Parameters parameters) {
    String typed = parameters.text("q");
    page(
        ctx,
        parameters,
        typed,
        visit -> {
          int part = parameters.number("part", 1, Api.MAX_PARTS);
          parameters.check();
          Article article = api.find(ctx);
          ArticlePart shown = Api.part(article, part);
          if (!caching.has(ctx, engine.info(), List.of(article.id(), part, typed, visit))) {
            List<Hit> similar = engine.similar(article.id(), SIMILAR).orElse(List.of());
            write(
                ctx,
                pages.article(
                    visit, article, shown, query(typed), similar, report(article).orElse(null)));
          }
        });
  }

  void number(Context ctx, Parameters parameters) {
    String asked = ctx.pathParam("number");
    page(
        ctx,
        parameters,
        asked,
        visit -> {
          int page = parameters.number("page", 1, NumberPage.LAST);
          parameters.check();
          Citation citation = NumberApi.find(asked).orElseThrow(Pages::noNumber);
          String canonical = citation.number().canonical();
          if (!canonical.equals(asked)) {
            redirect(ctx, Address.number(canonical), parameters);
          } else if (!caching.has(ctx, engine.info(), List.of(canonical, page, visit))) {
            int offset = (page - 1) * NumberPage.SIZE;
            NumberReport report = engine.number(citation, offset, NumberPage.SIZE);
            write(ctx, pages.number(visit, report, page));
          }
        });
  }

  /** One article as a reference, for citation managers. */
  void cite(Context ctx, Parameters parameters) {
    Reference.Form form = parameters.choice("format", Reference.Form.ALL);
    parameters.check();
    Article article = api.find(ctx);
    if (!caching.has(ctx, engine.info(), List.of(article.id(), form))) {
      ctx.contentType(form.contentType())
          .header("Content-Disposition", "attachment; filename=\"reference." + form.ending() + "\"")
          .result(form.write(article, publicUrl.get()));
    }
  }

  void boxDemo(Context ctx, Parameters parameters) {
    varyByLanguage(ctx);
    write(ctx, pages.boxDemo(visit(ctx, parameters)));
  }

  /** What pages load; their links name its version, so that it may be kept. */
  void asset(Context ctx) {
    Asset asset =
        Asset.find(ctx.pathParam("name")).orElseThrow(() -> new ProblemException(Problem.of(404)));
    write(ctx, asset, Duration.ofDays(1));
  }

  /** What other sites load, under a name that stays. */
  void searchBox(Context ctx) {
    Asset asset = Asset.find("search-box.js").orElseThrow();
    write(ctx, asset, Duration.ofHours(1));
  }

  private static void write(Context ctx, Asset asset, Duration age) {
    if (!Caching.hasText(ctx, asset.text(), age)) {
      ctx.contentType(asset.type()).result(asset.text());
    }
  }

  /** What a browser is shown where something went wrong outside of the pages. */
  void problem(Context ctx, Problem problem) {
    Language language = liked(ctx);
    varyByLanguage(ctx);
    problem(ctx, new Visit(language, false, publicUrl.get()), "", problem);
  }

  private void results(Context ctx, Visit visit, SearchRequest request, SearchPage found) {
    List<Way> ways = found.total() == 0 ? waysOut.of(request) : List.of();
    write(ctx, pages.results(visit, request, found, ways));
  }

  private void welcome(Context ctx, Visit visit) {
    if (!caching.has(ctx, engine.info(), visit)) {
      write(ctx, pages.welcome(visit, engine.info()));
    }
  }

  /** What cites the document that the article is; empty of one that bears no number. */
  private Optional<NumberReport> report(Article article) {
    return Optional.ofNullable(article.document().number())
        .flatMap(NumberApi::find)
        .map(number -> engine.number(number, 0, CITED_BY));
  }

  private static @Nullable Query query(String typed) {
    try {
      return typed.isEmpty() ? null : QueryParser.parse(typed);
    } catch (InvalidQueryException e) {
      return null; // it came along in a link; the article is shown all the same
    }
  }

  private Visit visit(Context ctx, Parameters parameters) {
    Optional<Language> chosen = Language.of(parameters.text("lang"));
    return new Visit(chosen.orElseGet(() -> liked(ctx)), chosen.isPresent(), publicUrl.get());
  }

  private static Language liked(Context ctx) {
    String accepted = ctx.header("Accept-Language");
    return accepted == null ? Language.VI : Language.liked(accepted);
  }

  private static void redirect(Context ctx, Address to, Parameters parameters) {
    ctx.redirect(to.with("lang", parameters.text("lang")).ascii());
  }

  private static ProblemException noNumber() {
    return new ProblemException(Problem.of(404, "Not found", "this is not a document number"));
  }

  /** Writes a page, or what is wrong with what was asked for. */
  private void page(Context ctx, Parameters parameters, String typed, Consumer<Visit> page) {
    Visit visit = visit(ctx, parameters);
    varyByLanguage(ctx); // a 304 says so, too
    try {
      page.accept(visit);
    } catch (ProblemException e) {
      problem(ctx, visit, typed, e.problem());
    }
  }

  private void problem(Context ctx, Visit visit, String typed, Problem problem) {
    Caching.forbid(ctx);
    ctx.status(problem.status());
    List<String> details = problem.errors().stream().map(Problem.ParameterError::detail).toList();
    write(ctx, pages.problem(visit, problem.status(), typed, details));
  }

  private static void write(Context ctx, String page) {
    ctx.contentType(HTML).result(page);
  }

  /** Besides whatever else the answer varies by. */
  private static void varyByLanguage(Context ctx) {
    String others = String.join(", ", ctx.res().getHeaders("Vary"));
    if (!others.contains("Accept-Language")) {
      ctx.header("Vary", others.isEmpty() ? "Accept-Language" : others + ", Accept-Language");
    }
  }
}
