package vn.tracuu.http.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticlePart;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.Query;

/**
 * The pages for readers as HTML; they work without scripts. Safe for all threads.
 *
 * <p>Every page is given whom it is for, and what the engine said.
 */
public final class ReaderPages {
  private static final List<String> EXAMPLES =
      List.of("18-NQ/TW", "tinh gian bien che", "\"sáp nhập\" thôn");

  private final Templates templates = new Templates();

  /** The first page. */
  public String welcome(Visit visit, IndexInfo info) {
    Frame frame = Frame.of(visit, Address.of("/"), "").withLargeBox();
    List<Link> examples =
        EXAMPLES.stream()
            .map(typed -> new Link(typed, visit.link(SearchAddress.of(typed).first())))
            .toList();
    return render(
        "welcome", frame, visit, Map.of("articles", info.articles(), "examples", examples));
  }

  /**
   * A page of results.
   *
   * @param ways what to do if there are none
   */
  public String results(Visit visit, SearchRequest request, SearchPage found, List<Way> ways) {
    SearchAddress here = SearchAddress.of(request);
    Frame frame =
        Frame.of(visit, here.page(request.page()), here.typed()).keeping(visit.in(here.first()));
    return render(
        "results", frame, visit, Map.of("page", ResultsView.of(request, found, ways, visit)));
  }

  /**
   * A part of an article.
   *
   * @param query whose matches are marked, or null
   * @param similar articles about the same
   * @param report on its own number, or null
   */
  public String article(
      Visit visit,
      Article article,
      ArticlePart part,
      @Nullable Query query,
      List<Hit> similar,
      @Nullable NumberReport report) {
    String typed = query == null ? "" : query.text();
    List<HitView> alike = similar.stream().map(hit -> HitView.of(hit, "", visit)).toList();
    Address whole = Address.article(article.id()).with("q", typed);
    ArticleBody.PartLinks links =
        (to, anchor) ->
            to == part.number()
                ? "#" + Address.encode(anchor)
                : visit.link(part(whole, to).at(anchor));
    ArticleBody body = ArticleBody.of(article, part, query, links, visit);
    PagingView parts = PagingView.of(part.number(), part.of(), to -> visit.link(part(whole, to)));
    ArticleView view =
        ArticleView.of(article, typed, body, parts, new ArticleView.Beside(report, alike), visit);
    Frame frame = Frame.of(visit, part(whole, part.number()), typed);
    return render("article", frame, visit, Map.of("page", view));
  }

  private static Address part(Address article, int number) {
    return number == 1 ? article : article.with("part", String.valueOf(number));
  }

  /** A document number. */
  public String number(Visit visit, NumberReport report, int page) {
    Frame frame = Frame.of(visit, Address.number(report.number()), report.number());
    return render("number", frame, visit, Map.of("page", NumberPage.of(report, page, visit)));
  }

  /**
   * What went wrong.
   *
   * @param details what is wrong, a sentence each
   */
  public String problem(Visit visit, int status, String typed, List<String> details) {
    String kind = status == 404 ? "missing" : status < 500 ? "refused" : "broken";
    return render(
        "problem",
        Frame.of(visit, Address.of("/"), typed),
        visit,
        Map.of("kind", kind, "details", details));
  }

  /** A page with the site box in it, to be seen and copied. */
  public String boxDemo(Visit visit) {
    Frame frame = Frame.of(visit, Address.of("/search-box-demo"), "");
    return render("demo", frame, visit, Map.of("site", visit.site()));
  }

  private String render(String name, Frame frame, Visit visit, Map<String, Object> own) {
    Map<String, Object> model = new HashMap<>(own);
    model.put("frame", frame);
    return templates.render(name, visit.language(), model);
  }
}
