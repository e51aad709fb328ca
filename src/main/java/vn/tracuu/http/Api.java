package vn.tracuu.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticlePart;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.words.Language;

/** What programs ask: each method answers one route. */
final class Api {
  static final List<String> SEARCH = with(SearchParameters.NAMES, "format", "lang");
  static final List<String> SUGGEST = List.of("q", "n", "format");
  static final List<String> SIMILAR = List.of("n", "lang");
  static final List<String> ARTICLE = List.of("part");

  /** No article has more. */
  static final int MAX_PARTS = 1_000_000;

  private static final int DEFAULT_SUGGESTIONS = 8;
  private static final int MAX_SUGGESTIONS = 20;
  private static final int DEFAULT_SIMILAR = 5;

  private final SearchEngine engine;
  private final Searching searching;
  private final Caching caching;
  private final Supplier<String> publicUrl;

  Api(SearchEngine engine, Searching searching, Caching caching, Supplier<String> publicUrl) {
    this.engine = engine;
    this.searching = searching;
    this.caching = caching;
    this.publicUrl = publicUrl;
  }

  void search(Context ctx, Parameters parameters) {
    Format format = parameters.choice("format", Format.ALL);
    Language language = parameters.language();
    SearchRequest request = searching.resolved(SearchParameters.read(parameters));
    searching.answer(
        ctx,
        request,
        format,
        language,
        found ->
            ctx.contentType(format.contentType()).result(format.write(found, publicUrl.get())));
  }

  /** As JSON of our own, or in the form that browsers ask for (OpenSearch Suggestions 1.1). */
  void suggest(Context ctx, Parameters parameters) {
    String typed = parameters.text("q");
    int count = parameters.number("n", DEFAULT_SUGGESTIONS, MAX_SUGGESTIONS);
    String format = parameters.choice("format", List.of("json", "opensearch"));
    parameters.check();
    IndexInfo index = engine.info();
    if (caching.has(ctx, index, List.of(typed, count, format))) {
      return;
    }
    List<Suggestion> suggestions = engine.suggest(typed, count);
    Caching.confirm(ctx, index, engine.info().generation());
    if (format.equals("opensearch")) {
      ctx.json(List.of(typed, suggestions.stream().map(Suggestion::text).toList()))
          .contentType("application/x-suggestions+json");
    } else {
      ctx.json(
          new Answers.Suggestions(
              typed,
              index.generation(),
              suggestions.stream().map(Answers.SuggestedText::of).toList()));
    }
  }

  void article(Context ctx, Parameters parameters) {
    int part = parameters.number("part", 1, MAX_PARTS);
    parameters.check();
    IndexInfo index = engine.info();
    Article article = find(ctx);
    ArticlePart shown = part(article, part);
    if (!caching.has(ctx, index, List.of(article.id(), part))) {
      ctx.json(Answers.WholeArticle.of(article, shown, index.generation()));
    }
  }

  /**
   * A part of an article.
   *
   * @throws ProblemException with status 404 if it has no such part
   */
  static ArticlePart part(Article article, int number) {
    ArticlePart part = ArticlePart.of(article, number);
    if (number > part.of()) {
      throw new ProblemException(
          Problem.of(404, "Not found", "the article has " + part.of() + " parts"));
    }
    return part;
  }

  void similar(Context ctx, Parameters parameters) {
    int count = parameters.number("n", DEFAULT_SIMILAR, SearchRequest.MAX_SIZE);
    Language language = parameters.language();
    parameters.check();
    String id = ctx.pathParam("id");
    IndexInfo index = engine.info();
    if (caching.has(ctx, index, List.of(count, language))) {
      return;
    }
    List<Hit> hits = engine.similar(id, count).orElseThrow(Api::noSuchArticle);
    ctx.json(
        new Answers.Similar(
            id,
            index.generation(),
            hits.stream().map(hit -> Answers.SearchHit.of(hit, language)).toList()));
    Caching.confirm(ctx, index, engine.info().generation());
  }

  /**
   * The article that a request names in its path.
   *
   * @throws ProblemException with status 404 if there is none
   */
  Article find(Context ctx) {
    return engine.article(ctx.pathParam("id")).orElseThrow(Api::noSuchArticle);
  }

  private static ProblemException noSuchArticle() {
    return new ProblemException(
        Problem.of(404, "Not found", "the collection holds no such article"));
  }

  private static List<String> with(List<String> names, String... others) {
    return Stream.concat(names.stream(), Stream.of(others)).toList();
  }
}
