package vn.tracuu.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Facet;
import vn.tracuu.number.Citation;

/**
 * The terms of what a document is: its type, its issuers and its years, in {@link Fields#BEARS}
 * beside its number. They are what people type of a document whose number they do not know, {@code
 * thông tư bộ y tế 2019}, and most texts do not say them of themselves.
 */
public final class MetadataTerms {
  private static final String TYPE = "type=";
  private static final String ISSUER = "issuer=";
  private static final String YEAR = "year=";

  private MetadataTerms() {}

  /** The term of a type; {@code words} are folded. */
  public static String type(List<String> words) {
    return TYPE + String.join(" ", words);
  }

  /** The term of an issuer; {@code words} are folded. */
  public static String issuer(List<String> words) {
    return ISSUER + String.join(" ", words);
  }

  /** The term of a year in a number, or of publication. */
  public static String year(String year) {
    return YEAR + year;
  }

  /** The folded words of a name as they stand in a term. */
  public static List<String> words(String name) {
    return LawKey.words(name);
  }

  /**
   * The terms of an article.
   *
   * @param own the number that it bears
   */
  static List<String> of(Article article, @Nullable Citation own) {
    List<String> terms = new ArrayList<>();
    Optional<Citation> number = Optional.ofNullable(own);
    FacetValues.of(Facet.TYPE, article, number).forEach(type -> terms.add(type(words(type))));
    FacetValues.of(Facet.ISSUER, article, number).forEach(name -> terms.add(issuer(words(name))));
    if (terms.isEmpty()) {
      return List.of(); // no document: news have their day
    }
    int ofNumber = own == null ? 0 : own.number().year();
    if (ofNumber > 0) {
      terms.add(year(Integer.toString(ofNumber)));
    }
    Published published = article.origin().published();
    if (published != null && published.day().getYear() != ofNumber) {
      terms.add(year(Integer.toString(published.day().getYear())));
    }
    return terms;
  }
}
