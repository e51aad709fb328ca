package vn.tracuu.lucene.search;

import java.io.IOException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.ranking.Condition;
import vn.tracuu.schema.Fields;

/** {@link Condition}s as Lucene's queries, over the terms that a generation's figures remember. */
final class ConditionQuery {
  private final LuceneStatistics statistics;

  ConditionQuery(LuceneStatistics statistics) {
    this.statistics = statistics;
  }

  Query of(Condition condition) throws IOException {
    return switch (condition) {
      case Condition.Term t -> weighed(statistics.query(t.field(), t.text()), t.weight());
      case Condition.Present p ->
          new BoostQuery(new ConstantScoreQuery(statistics.query(p.field(), p.text())), p.score());
      case Condition.Phrase phrase -> phrase(phrase);
      case Condition.OneOf one ->
          new TermInSetQuery(one.field(), one.terms().stream().map(t -> new BytesRef(t)).toList());
      case Condition.Days days ->
          LongField.newRangeQuery(
              Fields.DAY,
              days.from() == null ? Long.MIN_VALUE : days.from().toEpochDay(),
              days.to() == null ? Long.MAX_VALUE : days.to().toEpochDay());
      case Condition.Weighted weighted ->
          new BoostQuery(of(weighted.condition()), weighted.weight());
      case Condition.Everything everything -> new FieldExistsQuery(Fields.ID); // no sections
      case Condition.Nothing nothing -> MatchNoDocsQuery.INSTANCE;
      case Condition.Combination combination -> combination(combination);
    };
  }

  private static Query weighed(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  private static Query phrase(Condition.Phrase phrase) {
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    query.setSlop(phrase.slop());
    phrase.terms().forEach(term -> query.add(new Term(phrase.field(), term)));
    return query.build();
  }

  private Query combination(Condition.Combination combination) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Condition.Part part : combination.parts()) {
      query.add(of(part.condition()), BooleanClause.Occur.valueOf(part.occur().name()));
    }
    return query.build();
  }
}
