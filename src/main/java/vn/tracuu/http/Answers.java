package vn.tracuu.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Suggestion;

/** The shapes of the API's JSON answers. */
public final class Answers {
  private Answers() {}

  /**
   * A page of hits; {@code timedOut} says that it is of a part of the index only, because the
   * search took too long.
   */
  public record Search(
      String query,
      long total,
      boolean totalIsExact,
      int page,
      int size,
      String generation,
      boolean timedOut,
      List<SearchHit> hits) {
    public static Search of(SearchRequest request, SearchPage found) {
      return new Search(
          request.query().text(),
          found.total(),
          found.totalIsExact(),
          request.page(),
          request.size(),
          found.generation(),
          found.timedOut(),
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

  /** What a reader may be about to type. */
  public record Suggestions(String query, String generation, List<SuggestedText> suggestions) {}

  /** One suggestion; {@code count} articles stand behind it. */
  public record SuggestedText(String text, String kind, long count) {
    static SuggestedText of(Suggestion suggestion) {
      String kind = suggestion.kind().name().toLowerCase(Locale.ROOT);
      return new SuggestedText(suggestion.text(), kind, suggestion.count());
    }
  }

  /** A whole article. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WholeArticle(
      String generation,
      String id,
      String title,
      @Nullable String lead,
      List<Block> blocks,
      @Nullable String url,
      @Nullable String site,
      @Nullable String author,
      @Nullable String source,
      @Nullable String published,
      @Nullable String section,
      LegalDocument document,
      List<Attachment> attachments) {
    static WholeArticle of(Article a, String generation) {
      Origin origin = a.origin();
      return new WholeArticle(
          generation,
          a.id(),
          a.title(),
          a.lead(),
          a.blocks(),
          origin.url(),
          origin.site(),
          origin.author(),
          origin.source(),
          text(origin.published()),
          origin.section(),
          a.document(),
          a.attachments());
    }
  }

  private static @Nullable String text(@Nullable Published published) {
    return published == null ? null : published.toString();
  }
}
