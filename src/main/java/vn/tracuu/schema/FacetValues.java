package vn.tracuu.schema;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.Facet;
import vn.tracuu.number.Citation;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.number.DocumentType;
import vn.tracuu.number.DocumentTypes;
import vn.tracuu.number.Issuer;
import vn.tracuu.number.Issuers;

/**
 * The values of an article by which it is counted and chosen. What the article does not say itself
 * is taken from its own number: {@code 67/2022/TT-BTC} is a Thông tư of the Bộ Tài chính of 2022.
 */
public final class FacetValues {
  /** The facets whose values are names, of which a query may hold some words. */
  public static final Set<Facet> NAMES = Set.of(Facet.TYPE, Facet.ISSUER, Facet.AUTHOR);

  /** A longer value is cut, in UTF-16 units: it would be no use in a list. */
  private static final int MAX_LENGTH = 200;

  private static final char ELLIPSIS = '\u2026';

  private FacetValues() {}

  /** The names under which a site can be asked for. */
  public static Set<String> siteNames(Origin origin) {
    Set<String> names = new TreeSet<>();
    given(origin.site())
        .map(FacetValues::withoutScheme)
        .ifPresent(name -> names.add(name.toLowerCase(Locale.ROOT)));
    try {
      given(origin.url())
          .map(url -> URI.create(url).getHost())
          .ifPresent(host -> names.add(host.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      // an address that is none names no site
    }
    return names;
  }

  /**
   * An article's values of a facet, sorted, each once; what it cites stands in {@link
   * ArticleNumbers}.
   *
   * @param own the number that it bears
   */
  public static Set<String> of(Facet facet, Article article, Optional<Citation> own) {
    return values(facet, article, own).stream()
        .map(FacetValues::shortened)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> values(Facet facet, Article article, Optional<Citation> own) {
    LegalDocument document = article.document();
    Origin origin = article.origin();
    return switch (facet) {
      case TYPE -> type(document, own).map(DocumentTypes::kind).stream().toList();
      case ISSUER -> given(document.issuer()).map(List::of).orElseGet(() -> issuers(own));
      case YEAR -> year(article, own).stream().map(String::valueOf).toList();
      case SITE -> given(origin.site()).map(FacetValues::withoutScheme).stream().toList();
      case AUTHOR -> given(origin.author()).stream().toList();
      case CITES -> List.of();
    };
  }

  static Optional<String> type(LegalDocument document, Optional<Citation> own) {
    return given(document.type()).or(() -> own.map(Citation::type).map(DocumentType::name));
  }

  static List<String> issuers(Optional<Citation> own) {
    List<String> names = new ArrayList<>();
    for (String letters :
        own.map(Citation::number).map(DocumentNumber::issuers).orElse(List.of())) {
      Issuer known = Issuers.byLetters(letters);
      names.add(known == null ? letters : known.name());
    }
    return names;
  }

  private static Optional<Integer> year(Article article, Optional<Citation> own) {
    return article.origin().published() == null
        ? own.map(Citation::number).map(DocumentNumber::year).filter(year -> year > 0)
        : Optional.of(article.origin().published().day().getYear());
  }

  /** Some pages give their site as an address. */
  private static String withoutScheme(String site) {
    int scheme = site.indexOf("://");
    String rest = scheme < 0 ? site : site.substring(scheme + 3);
    return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static String shortened(String value) {
    return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH - 1) + ELLIPSIS;
  }
}
