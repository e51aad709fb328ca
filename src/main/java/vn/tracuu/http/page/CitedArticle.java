package vn.tracuu.http.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.AuthorName;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.words.Language;

/**
 * An article as others cite it, in the words of several trades.
 *
 * @param article what is cited
 * @param source its own address, or null; only of the web, so that it may be a link
 * @param here its address in this service
 */
public record CitedArticle(Article article, @Nullable String source, String here) {
  /** A field of a page's head; Highwire's and Dublin Core's names. */
  record Meta(String name, String content) {}

  public static CitedArticle of(Article article, String here) {
    return new CitedArticle(article, web(article.origin().url()), here);
  }

  /** As Vietnamese theses write it: author (year), “title”, site, day, address. */
  String plain() {
    Origin origin = article.origin();
    LegalDocument document = article.document();
    Published published = origin.published();
    List<String> parts = new ArrayList<>();
    String author = author();
    String year = published == null ? "" : " (" + published.day().getYear() + ")";
    parts.add((author == null ? "“" + article.title() + "”" : author) + year);
    if (author != null) {
      parts.add("“" + article.title() + "”");
    }
    add(parts, "", document.place());
    add(parts, "", document.partOf());
    add(parts, "số ", document.number());
    add(parts, "", SiteName.of(origin.site()));
    add(parts, "ngày ", published == null ? null : Dates.day(published.day(), Language.VI));
    add(parts, "", source == null ? here : source);
    return String.join(", ", parts) + ".";
  }

  /** For citation managers that read pages (Zotero, Mendeley), and for catalogues. */
  List<Meta> meta() {
    Origin origin = article.origin();
    LegalDocument document = article.document();
    Published published = origin.published();
    String day = published == null ? null : published.day().toString();
    List<Meta> meta = new ArrayList<>();
    meta(meta, "citation_title", article.title());
    authors().forEach(author -> meta(meta, "citation_author", author.name()));
    meta(meta, "citation_publication_date", day == null ? null : day.replace('-', '/'));
    meta(meta, "citation_journal_title", document.partOf() == null ? origin.site() : null);
    meta(meta, "citation_inbook_title", document.partOf());
    meta(meta, "citation_publisher", origin.site());
    meta(meta, "citation_technical_report_number", document.number());
    meta(meta, "citation_public_url", source == null ? here : source);
    meta(meta, "citation_language", "vi");
    meta(meta, "DC.title", article.title());
    authors().forEach(author -> meta(meta, "DC.creator", author.name()));
    meta(meta, "DC.date", day);
    meta(meta, "DC.publisher", origin.site());
    meta(meta, "DC.type", document.type() == null ? "Text" : document.type());
    meta(meta, "DC.identifier", document.number() == null ? source : document.number());
    meta(meta, "DC.source", source);
    meta(meta, "DC.language", "vi");
    return meta;
  }

  /** Of schema.org, to be written as JSON-LD. */
  Map<String, Object> linkedData() {
    Origin origin = article.origin();
    LegalDocument document = article.document();
    boolean legal = document.type() != null || document.number() != null;
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", legal ? "Legislation" : "NewsArticle");
    put(data, legal ? "name" : "headline", article.title());
    put(data, "description", article.lead());
    put(data, "datePublished", origin.published());
    put(data, "author", writers(origin.author()));
    put(data, "publisher", named("Organization", origin.site()));
    put(data, "legislationIdentifier", document.number());
    put(data, "legislationType", document.type());
    put(data, "legislationPassedBy", named("Organization", document.issuer()));
    put(data, "isPartOf", named("CreativeWork", document.partOf()));
    put(data, "inLanguage", "vi");
    put(data, "url", here);
    put(data, "isBasedOn", source);
    return data;
  }

  /** As CSL-JSON, the language of citation processors. */
  public Map<String, Object> csl() {
    Origin origin = article.origin();
    LegalDocument document = article.document();
    Published published = origin.published();
    Map<String, Object> csl = new LinkedHashMap<>();
    csl.put("id", article.id());
    csl.put("type", document.type() == null ? "webpage" : "legislation");
    put(csl, "title", article.title());
    List<Map<String, String>> authors =
        authors().stream().map(author -> Map.of("literal", author.name())).toList();
    put(csl, "author", authors.isEmpty() ? null : authors);
    put(csl, "container-title", document.partOf() == null ? origin.site() : document.partOf());
    put(csl, "publisher", origin.site());
    put(csl, "number", document.number());
    put(csl, "genre", document.type());
    put(csl, "section", document.place());
    if (published != null) {
      var day = published.day();
      List<Integer> parts = List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      csl.put("issued", Map.of("date-parts", List.of(parts)));
    }
    put(csl, "URL", source == null ? here : source);
    csl.put("language", "vi");
    return csl;
  }

  private @Nullable String author() {
    String author = article.origin().author();
    return author == null ? article.document().issuer() : author;
  }

  /** Those who wrote it, else the body that issued it, each by itself. */
  private List<AuthorName> authors() {
    String author = article.origin().author();
    String issuer = article.document().issuer();
    if (author != null) {
      return AuthorName.of(author);
    }
    return issuer == null ? List.of() : List.of(new AuthorName(issuer, false));
  }

  /** One thing of schema.org, or a list of several. */
  private static @Nullable Object writers(@Nullable String author) {
    List<Map<String, Object>> writers =
        author == null
            ? List.of()
            : AuthorName.of(author).stream().map(CitedArticle::writer).toList();
    if (writers.isEmpty()) {
      return null;
    }
    return writers.size() == 1 ? writers.getFirst() : writers;
  }

  private static Map<String, Object> writer(AuthorName author) {
    return Map.of("@type", author.person() ? "Person" : "Organization", "name", author.name());
  }

  private static @Nullable Map<String, Object> named(String type, @Nullable String name) {
    return name == null ? null : Map.of("@type", type, "name", name);
  }

  private static void put(Map<String, Object> data, String name, @Nullable Object value) {
    if (value != null) {
      data.put(name, value instanceof Published ? value.toString() : value);
    }
  }

  private static void meta(List<Meta> meta, String name, @Nullable String content) {
    if (content != null) {
      meta.add(new Meta(name, content));
    }
  }

  private static void add(List<String> parts, String before, @Nullable String part) {
    if (part != null) {
      parts.add(before + part);
    }
  }

  /** The address if it is one of the web; anything else ({@code javascript:}) is none. */
  static @Nullable String web(@Nullable String url) {
    try {
      String scheme = url == null ? null : new URI(url).getScheme();
      String lower = scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
      return lower.equals("http") || lower.equals("https") ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
