package vn.tracuu.http;

import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.SearchRequest;

/**
 * The pages for readers, rendered on the server from templates that escape by default; they work
 * without JavaScript.
 */
final class ReaderPages {
  private static final String FOLDER = "vn/tracuu/http/";
  private static final String HTML = "text/html; charset=utf-8";

  private final PebbleEngine templates;
  private final byte[] style = Resources.bytes("style.css");

  ReaderPages() {
    ClasspathLoader loader = new ClasspathLoader(ReaderPages.class.getClassLoader());
    loader.setPrefix(FOLDER);
    loader.setSuffix(".peb");
    templates =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
  }

  void welcome(Context ctx, IndexInfo info) {
    render(ctx, "welcome", Map.of("typed", "", "articles", info.articles()));
  }

  void results(Context ctx, String typed, Answers.Search found) {
    List<HitView> hits = found.hits().stream().map(HitView::of).toList();
    int last =
        (int)
            Math.min(
                (found.total() + found.size() - 1) / found.size(),
                SearchRequest.maxPage(found.size()));
    render(
        ctx,
        "results",
        Map.of(
            "typed", typed,
            "found", found,
            "hits", hits,
            "first", (found.page() - 1) * found.size() + 1,
            "previous", found.page() > 1 ? link(typed, found.page() - 1, found.size()) : "",
            "next", found.page() < last ? link(typed, found.page() + 1, found.size()) : "",
            "last", last));
  }

  void problem(Context ctx, String typed, Problem problem) {
    ctx.status(problem.status()).header("Cache-Control", "no-store");
    render(ctx, "problem", Map.of("typed", typed, "problem", problem));
  }

  void article(Context ctx, Article article) {
    var published = article.origin().published();
    render(
        ctx,
        "article",
        Map.of(
            "typed", "",
            "article", article,
            "lead", text(article.lead()),
            "published", published == null ? "" : published.toString(),
            "site", text(article.origin().site()),
            "author", text(article.origin().author()),
            "section", text(article.origin().section()),
            "url", text(article.origin().url())));
  }

  void style(Context ctx) {
    ctx.contentType("text/css; charset=utf-8")
        .header("Cache-Control", "max-age=3600")
        .result(style);
  }

  /**
   * A hit as the page shows it; {@code snippet} is HTML that is escaped already, all else is plain
   * text.
   */
  public record HitView(
      String link,
      String title,
      String snippet,
      String site,
      String published,
      String number,
      String place) {
    static HitView of(Answers.SearchHit hit) {
      String inDocument =
          hit.place() == null
              ? ""
              : hit.place() + (hit.partOf() == null ? "" : ", " + hit.partOf());
      return new HitView(
          "/articles/" + Links.encodePath(hit.id()),
          hit.title(),
          hit.snippet(),
          text(hit.site()),
          text(hit.published()),
          text(hit.number()),
          inDocument);
    }
  }

  private void render(Context ctx, String template, Map<String, Object> model) {
    StringWriter out = new StringWriter();
    try {
      templates.getTemplate(template).evaluate(out, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ctx.contentType(HTML).result(out.toString());
  }

  private static String link(String typed, int page, int size) {
    return "/?q="
        + Links.encode(typed)
        + "&page="
        + page
        + (size == SearchParameters.DEFAULT_SIZE ? "" : "&size=" + size);
  }

  private static String text(@Nullable String s) {
    return s == null ? "" : s;
  }
}
