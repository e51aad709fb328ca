package vn.tracuu.http;

import io.javalin.http.Context;
import java.util.List;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;

/** What readers ask: each method answers one route with a page. */
final class Pages {
  static final List<String> SEARCH = SearchParameters.NAMES;

  private final SearchEngine engine;
  private final Searching searching;
  private final Caching caching;
  private final Api api;
  private final ReaderPages pages = new ReaderPages();

  Pages(SearchEngine engine, Searching searching, Caching caching, Api api) {
    this.engine = engine;
    this.searching = searching;
    this.caching = caching;
    this.api = api;
  }

  void search(Context ctx, Parameters parameters) {
    String typed = parameters.text("q");
    if (typed.isEmpty()) {
      welcome(ctx, engine.info());
      return;
    }
    try {
      SearchRequest request = SearchParameters.read(parameters);
      searching.answer(ctx, request, "html", found -> pages.results(ctx, typed, found));
    } catch (ProblemException e) {
      pages.problem(ctx, typed, e.problem());
    }
  }

  void article(Context ctx) {
    Article article = api.find(ctx);
    if (!caching.has(ctx, engine.info().generation(), article.id())) {
      pages.article(ctx, article);
    }
  }

  void style(Context ctx) {
    pages.style(ctx);
  }

  private void welcome(Context ctx, IndexInfo info) {
    if (!caching.has(ctx, info.generation(), "welcome")) {
      pages.welcome(ctx, info);
    }
  }
}
