package vn.tracuu.article;

import org.jspecify.annotations.Nullable;

/**
 * Where an article came from. Each part is null where the page does not say.
 *
 * @param url the article's own address, http or https
 * @param site the site's name or host
 * @param author who wrote it; never the site or its publisher
 * @param source where the site took it from ({@code Theo TTXVN})
 * @param published when it was published, not when it was last edited
 * @param section where on its site it stands, from the outside in ({@code Tin tức > Xây dựng Đảng})
 */
public record Origin(
    @Nullable String url,
    @Nullable String site,
    @Nullable String author,
    @Nullable String source,
    @Nullable Published published,
    @Nullable String section) {
  /** Between the parts of a section. */
  public static final String SECTION_SEPARATOR = " > ";

  /** Nothing known. */
  public static final Origin UNKNOWN = new Origin(null, null, null, null, null);

  /** An origin whose section is not known. */
  public Origin(
      @Nullable String url,
      @Nullable String site,
      @Nullable String author,
      @Nullable String source,
      @Nullable Published published) {
    this(url, site, author, source, published, null);
  }
}
