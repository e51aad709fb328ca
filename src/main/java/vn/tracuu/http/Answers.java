package vn.tracuu.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;

/** The shapes of the API's JSON answers. */
public final class Answers {
  private Answers() {}

  /** A page of hits. */
  public record Search(
      String query,
      long total,
      boolean totalIsExact,
      int page,
      int size,
      String generation,
      List<SearchHit> hits) {
    public static Search of(SearchRequest request, SearchPage found) {
      return new Search(
          request.query().text(),
          found.total(),
          found.totalIsExact(),
          request.page(),
          request.size(),
          found.generation(),
          found.hits().stream().map(SearchHit::of).toList());
    }
  }

  /** One hit; {@code snippet} is HTML, escaped, with {@code <mark>} around what matched. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SearchHit(
      String id,
      String title,
      double score,
      String snippet,
      @Nullable String url,
      @Nullable String site,
      @Nullable String author,
      @Nullable String published,
      @Nullable String number,
      @Nullable String type,
      @Nullable String partOf,
      @Nullable String place) {
    static SearchHit of(Hit hit) {
      Origin origin = hit.origin();
      LegalDocument document = hit.document();
      return new SearchHit(
          hit.id(),
          hit.title(),
          hit.score(),
          hit.snippet().toHtml(),
          origin.url(),
          origin.site(),
          origin.author(),
          text(origin.published()),
          document.number(),
          document.type(),
          document.partOf(),
          document.place());
    }
  }

  /** A whole article. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WholeArticle(
      String id,
      String title,
      @Nullable String lead,
      List<Block> blocks,
      @Nullable String url,
      @Nullable String site,
      @Nullable String author,
      @Nullable String source,
      @Nullable String published,
      LegalDocument document) {
    static WholeArticle of(Article a) {
      Origin origin = a.origin();
      return new WholeArticle(
          a.id(),
          a.title(),
          a.lead(),
          a.blocks(),
          origin.url(),
          origin.site(),
          origin.author(),
          origin.source(),
          text(origin.published()),
          a.document());
    }
  }

  private static @Nullable String text(@Nullable Published published) {
    return published == null ? null : published.toString();
  }
}
