package vn.tracuu.lucene.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Published;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentNumber;

/**
 * The document numbers of an article: the one that it bears, and those that it cites, each with its
 * places.
 *
 * <p>A number is a term of its own, equal for all spellings ({@link DocumentNumber#key}); under the
 * {@linkplain Citation#shortKeys keys of its short forms} it is found as well. What an article says
 * of itself (its own number in its head) is no citation.
 */
final class ArticleNumbers {
  private static final FieldType PLACES = places();

  private final @Nullable Citation own;
  private final List<Citation> cited;

  private ArticleNumbers(@Nullable Citation own, List<Citation> cited) {
    this.own = own;
    this.cited = cited;
  }

  /**
   * Reads them.
   *
   * @param text the article's title, lead and body, a line each; the places are in it
   */
  static ArticleNumbers of(Article article, String text) {
    Citation own = DocumentHead.number(article).orElse(null);
    Published published = article.origin().published();
    List<Citation> cited = new ArrayList<>();
    for (Citation citation :
        CitationReader.inText(text, published == null ? null : published.day())) {
      if (own == null || !citation.number().key().equals(own.number().key())) {
        cited.add(citation);
      }
    }
    return new ArticleNumbers(own, cited);
  }

  /** The number that the article bears; empty if it bears none, or none that can be read. */
  Optional<Citation> own() {
    return Optional.ofNullable(own);
  }

  /** The complete numbers that it cites, canonical, each once, in the order of their places. */
  SequencedSet<String> cited() {
    SequencedSet<String> numbers = new LinkedHashSet<>();
    cited.forEach(citation -> canonical(citation).ifPresent(numbers::add));
    return numbers;
  }

  /**
   * Adds them to a document.
   *
   * @param headEnd where the lead ends in the text, or the title if there is no lead
   */
  void addTo(Document d, int headEnd) {
    SequencedSet<String> listed = new LinkedHashSet<>();
    if (own != null) {
      NumberTerms terms = NumberTerms.of(own);
      addKeyword(d, Fields.BEARS, terms.all());
      listed.addAll(terms.listed(own.number().canonical()));
    }
    if (!cited.isEmpty()) {
      d.add(new Field(Fields.CITES, new CitationStream(cited, headEnd), PLACES));
    }
    Set<String> canonical = new HashSet<>();
    for (Citation citation : cited) {
      canonical(citation)
          .filter(canonical::add)
          .ifPresent(number -> listed.addAll(NumberTerms.of(citation).listed(number)));
    }
    addKeyword(d, Fields.NUMBERS, listed);
    for (String number : cited()) {
      d.add(new SortedSetDocValuesField(Fields.CITED, new BytesRef(number)));
    }
  }

  private static Optional<String> canonical(Citation citation) {
    return citation.complete()
        ? Optional.of(citation.number().canonical())
        : Optional.ofNullable(citation.boundTo());
  }

  private static void addKeyword(Document d, String field, Collection<String> terms) {
    terms.forEach(term -> d.add(new StringField(field, term, Field.Store.NO)));
  }

  private static FieldType places() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
