package vn.tracuu.lucene.index;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.Facet;
import vn.tracuu.number.Citation;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.number.DocumentType;
import vn.tracuu.number.Issuer;
import vn.tracuu.number.Issuers;

/**
 * The values of an article by which it is counted and chosen. What the article does not say itself
 * is taken from its own number: {@code 67/2022/TT-BTC} is a Thông tư of the Bộ Tài chính of 2022.
 */
final class FacetValues {
  /** The facets whose values are names, of which a query may hold some words. */
  private static final Set<Facet> NAMES = Set.of(Facet.TYPE, Facet.ISSUER, Facet.AUTHOR);

  private static final FieldType WORDS = words();

  /** A longer value is cut, in UTF-16 units: it would be no use in a list. */
  private static final int MAX_LENGTH = 200;

  private static final char ELLIPSIS = '\u2026';

  private FacetValues() {}

  /** Adds an article's values to its document; what it cites is added with its numbers. */
  static void addTo(Document d, Article article, Optional<Citation> own) {
    for (Facet facet : Facet.values()) {
      for (String value : new TreeSet<>(of(facet, article, own))) {
        d.add(new KeywordField(Fields.facet(facet), shortened(value), Field.Store.NO));
        if (NAMES.contains(facet)) {
          d.add(new Field(Fields.words(facet), AnalysedText.of(value).folded(), WORDS));
        }
      }
    }
    for (String name : siteNames(article.origin())) {
      d.add(new StringField(Fields.SITE_NAME, name, Field.Store.NO));
    }
  }

  /** The names under which a site can be asked for. */
  private static Set<String> siteNames(Origin origin) {
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

  static List<String> of(Facet facet, Article article, Optional<Citation> own) {
    LegalDocument document = article.document();
    Origin origin = article.origin();
    return switch (facet) {
      case TYPE -> type(document, own).stream().toList();
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

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
