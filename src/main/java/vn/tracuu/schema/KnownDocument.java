package vn.tracuu.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.number.Citation;

/**
 * What is known of the document that an article is: what its source gives, and where that gives
 * nothing, what the number in the head of its text says ({@code Số: 27/2022/QĐ-UBND}). The facets
 * of the article say the same.
 */
public final class KnownDocument {
  private KnownDocument() {}

  /** The article with all that is known of its document; the same if nothing is to be added. */
  public static Article in(Article article) {
    LegalDocument given = article.document();
    Optional<Citation> own = DocumentHead.number(article);
    if (own.isEmpty()) {
      return article;
    }
    LegalDocument known =
        new LegalDocument(
            or(given.number(), own.map(number -> number.number().canonical())),
            or(given.type(), FacetValues.type(given, own)),
            or(given.issuer(), issuers(own)),
            given.partOf(),
            given.place());
    return known.equals(given)
        ? article
        : new Article(
            article.id(),
            article.title(),
            article.lead(),
            article.blocks(),
            article.origin(),
            known,
            article.attachments());
  }

  private static Optional<String> issuers(Optional<Citation> own) {
    return Optional.of(String.join(", ", FacetValues.issuers(own)))
        .filter(names -> !names.isEmpty());
  }

  private static @Nullable String or(@Nullable String given, Optional<String> read) {
    return given == null ? read.orElse(null) : given;
  }
}
