package vn.tracuu.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as keys and values: the one list of what an article consists of outside of this
 * program, for corpus lines, pushed bodies, the log of pushes, and both indexes.
 *
 * @param lines the values that are one line, by the keys of {@link #LINES}; what is not known is
 *     missing
 * @param blocks the body in reading order
 * @param attachments the files that it offers
 */
public record ArticleParts(
    Map<String, String> lines, List<Block> blocks, List<Attachment> attachments) {
  /** The keys whose values are one line of text, in the order in which they are written. */
  public static final List<String> LINES =
      List.of(
          "id",
          "title",
          "lead",
          "url",
          "site",
          "author",
          "source",
          "published",
          "section",
          "number",
          "type",
          "issuer",
          "partOf",
          "place");

  /** The key of the body: a list of objects with {@link #KIND} and {@link #TEXT}. */
  public static final String BLOCKS = "blocks";

  /** The key of a block's kind; a block without one is a paragraph. */
  public static final String KIND = "kind";

  public static final String TEXT = "text";

  /** The key of the files: a list of objects with {@link #NAME} and {@link #URL}. */
  public static final String ATTACHMENTS = "attachments";

  public static final String NAME = "name";
  public static final String URL = "url";

  /** The parts of an article. */
  public static ArticleParts of(Article article) {
    Origin origin = article.origin();
    LegalDocument document = article.document();
    Published published = origin.published();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("id", article.id());
    lines.put("title", article.title());
    put(lines, "lead", article.lead());
    put(lines, "url", origin.url());
    put(lines, "site", origin.site());
    put(lines, "author", origin.author());
    put(lines, "source", origin.source());
    put(lines, "published", published == null ? null : published.toString());
    put(lines, "section", origin.section());
    put(lines, "number", document.number());
    put(lines, "type", document.type());
    put(lines, "issuer", document.issuer());
    put(lines, "partOf", document.partOf());
    put(lines, "place", document.place());
    return new ArticleParts(lines, article.blocks(), article.attachments());
  }

  /**
   * The article.
   *
   * @throws IllegalArgumentException if it has no id or no title
   */
  public Article article() {
    return new Article(
        lines.getOrDefault("id", ""),
        lines.getOrDefault("title", ""),
        lines.get("lead"),
        blocks,
        origin(lines.get("url")),
        document(),
        attachments);
  }

  /**
   * Where it comes from.
   *
   * @param url its address, once it is known to be one of the web
   */
  public Origin origin(@Nullable String url) {
    return new Origin(
        url,
        lines.get("site"),
        lines.get("author"),
        lines.get("source"),
        published(),
        lines.get("section"));
  }

  /** The document that it is; a part that is not known is null. */
  public LegalDocument document() {
    return new LegalDocument(
        lines.get("number"),
        lines.get("type"),
        lines.get("issuer"),
        lines.get("partOf"),
        lines.get("place"));
  }

  /** When it was published; null if that is not known, or written as no date. */
  public @Nullable Published published() {
    String published = lines.get("published");
    return published == null ? null : Published.parse(published).orElse(null);
  }

  private static void put(Map<String, String> lines, String key, @Nullable String value) {
    if (value != null) {
      lines.put(key, value);
    }
  }
}
