package vn.tracuu.article;

import org.jspecify.annotations.Nullable;

/**
 * The legal or Party document that an article is, or is a part of. Each part is null where it is
 * not known; a news article has nothing but nulls.
 *
 * @param number the document's own number, {@code 57/2020/QH14}
 * @param type {@code Luật}, {@code Nghị quyết}, ...
 * @param issuer who issued it
 * @param partOf the title of the whole document, where the article is one of its parts
 * @param place which part, {@code Điều 1}
 */
public record LegalDocument(
    @Nullable String number,
    @Nullable String type,
    @Nullable String issuer,
    @Nullable String partOf,
    @Nullable String place) {
  /** No document, or nothing known of it. */
  public static final LegalDocument NONE = new LegalDocument(null, null, null, null, null);
}
