package vn.tracuu.lucene.search;

import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.query.Clause;
import vn.tracuu.query.QueryField;
import vn.tracuu.query.Word;
import vn.tracuu.text.Folding;

/**
 * What a query asks of one field: {@code title:} of the title, days of the date of publication. The
 * other fields have no index of their own yet; what is asked of them is looked for in the text.
 */
final class FieldQuery {
  private FieldQuery() {}

  static Query of(Clause.Field clause) {
    String field =
        clause.field() == QueryField.TITLE ? Fields.TITLE.folded() : Fields.TEXT.folded();
    return switch (clause.value()) {
      case Clause.Phrase phrase -> phrase(field, phrase);
      case Clause.Words words -> allOf(field, words.words());
      case Clause.Document number -> allOf(field, number.words());
    };
  }

  /** Both ends are inclusive; an article without a date is in no span. */
  static Query of(Clause.Range range) {
    return LongPoint.newRangeQuery(
        Fields.DAY,
        range.from() == null ? Long.MIN_VALUE : range.from().toEpochDay(),
        range.to() == null ? Long.MAX_VALUE : range.to().toEpochDay());
  }

  /** The phrase's words in one field, without their marks. */
  static Query phrase(String field, Clause.Phrase phrase) {
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    query.setSlop(phrase.slop());
    phrase.words().forEach(w -> query.add(new Term(field, Folding.of(w.text()))));
    return query.build();
  }

  private static Query allOf(String field, List<Word> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(w -> all.add(new TermQuery(new Term(field, Folding.of(w.text()))), Occur.MUST));
    return all.build();
  }
}
