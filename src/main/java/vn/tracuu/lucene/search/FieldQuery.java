package vn.tracuu.lucene.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.engine.Facet;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.number.DocumentType;
import vn.tracuu.number.DocumentTypes;
import vn.tracuu.number.Issuer;
import vn.tracuu.number.Issuers;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Word;
import vn.tracuu.text.Folding;

/**
 * What a query asks of one field: words of the title, of the author's name, of the kind of document
 * or its issuer (by name or letters), the site, the numbers that an article bears or cites, the day
 * of publication.
 */
final class FieldQuery {
  private FieldQuery() {}

  static Query of(Clause.Field clause) {
    Clause.Value value = clause.value();
    return switch (clause.field()) {
      case TITLE -> inWords(Fields.TITLE.folded(), value);
      case AUTHOR -> inWords(Fields.words(Facet.AUTHOR), value);
      case TYPE -> any(inWords(Fields.words(Facet.TYPE), value), byLetters(Facet.TYPE, value));
      case ISSUER ->
          any(inWords(Fields.words(Facet.ISSUER), value), byLetters(Facet.ISSUER, value));
      case SITE -> site(value);
      case NUMBER -> number(Fields.BEARS, value);
      case CITES -> number(Fields.CITES, value);
      case YEAR, DATE -> MatchNoDocsQuery.INSTANCE; // those have ranges
    };
  }

  private static Query inWords(String field, Clause.Value value) {
    return switch (value) {
      case Clause.Phrase phrase -> phrase(field, phrase);
      case Clause.Words words -> allOf(field, words.words());
      case Clause.Document number -> allOf(field, number.words());
    };
  }

  /** What letters stand for: {@code NQ} for Nghị quyết, {@code BTC} for Bộ Tài chính. */
  private static Query byLetters(Facet facet, Clause.Value value) {
    String letters = words(value).stream().map(Word::text).collect(Collectors.joining());
    DocumentType type = facet == Facet.TYPE ? DocumentTypes.byLetters(letters) : null;
    Issuer issuer = facet == Facet.ISSUER ? Issuers.byLetters(letters) : null;
    String name = type != null ? type.name() : issuer != null ? issuer.name() : "";
    return name.isEmpty()
        ? MatchNoDocsQuery.INSTANCE
        : phrase(Fields.words(facet), List.of(name.split(" ", -1)), 0);
  }

  private static Query site(Clause.Value value) {
    String name = words(value).stream().map(Word::text).collect(Collectors.joining(" "));
    return new TermQuery(new Term(Fields.SITE_NAME, name.toLowerCase(Locale.ROOT)));
  }

  /** What is no number is borne or cited by nothing. */
  private static Query number(String field, Clause.Value value) {
    return value instanceof Clause.Document document
        ? NumberQuery.in(field, document)
        : MatchNoDocsQuery.INSTANCE;
  }

  private static Query any(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static List<Word> words(Clause.Value value) {
    return switch (value) {
      case Clause.Phrase phrase -> phrase.words();
      case Clause.Words words -> words.words();
      case Clause.Document number -> number.words();
    };
  }

  /** Both ends are inclusive; an article without a date is in no span. */
  static Query of(Clause.Range range) {
    return LongField.newRangeQuery(
        Fields.DAY,
        range.from() == null ? Long.MIN_VALUE : range.from().toEpochDay(),
        range.to() == null ? Long.MAX_VALUE : range.to().toEpochDay());
  }

  /** The phrase's words in one field, without their marks. */
  static Query phrase(String field, Clause.Phrase phrase) {
    return phrase(field, phrase.words().stream().map(Word::text).toList(), phrase.slop());
  }

  private static Query phrase(String field, List<String> words, int slop) {
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    query.setSlop(slop);
    words.forEach(word -> query.add(new Term(field, Folding.of(word))));
    return query.build();
  }

  private static Query allOf(String field, List<Word> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(w -> all.add(new TermQuery(new Term(field, Folding.of(w.text()))), Occur.MUST));
    return all.build();
  }
}
