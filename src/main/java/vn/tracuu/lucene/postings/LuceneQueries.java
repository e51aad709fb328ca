package vn.tracuu.lucene.postings;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.RetrievalQuery;

/**
 * Where a {@link RetrievalQuery} becomes a Lucene query. Terms are looked up once for a generation.
 * For one thread and one search, which asks for the same words of a question several times.
 */
public final class LuceneQueries {
  private final SearchableIndex index;
  private final Map<RetrievalQuery.AtLeast, Query> sums = new HashMap<>();

  public LuceneQueries(SearchableIndex index) {
    this.index = index;
  }

  /** The same query, as Lucene runs it. */
  public Query of(RetrievalQuery query) throws IOException {
    return switch (query) {
      case RetrievalQuery.Term t -> index.query(t);
      case RetrievalQuery.ConstantTerm p ->
          new BoostQuery(new ConstantScoreQuery(index.query(p.field(), p.text())), p.score());
      case RetrievalQuery.Phrase phrase -> phrase(phrase);
      case RetrievalQuery.TermSet one ->
          new TermInSetQuery(one.field(), one.terms().stream().map(t -> new BytesRef(t)).toList());
      case RetrievalQuery.DateRange days ->
          LongField.newRangeQuery(
              Fields.DAY,
              days.from() == null ? Long.MIN_VALUE : days.from().toEpochDay(),
              days.to() == null ? Long.MAX_VALUE : days.to().toEpochDay());
      case RetrievalQuery.Boosted boosted -> new BoostQuery(of(boosted.query()), boosted.boost());
      case RetrievalQuery.MatchAll all -> new FieldExistsQuery(Fields.ID); // no sections
      case RetrievalQuery.MatchNone none -> MatchNoDocsQuery.INSTANCE;
      case RetrievalQuery.Bool bool -> bool(bool);
      case RetrievalQuery.AtLeast some -> atLeast(some);
    };
  }

  private static Query phrase(RetrievalQuery.Phrase phrase) {
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    query.setSlop(phrase.slop());
    phrase.terms().forEach(term -> query.add(new Term(phrase.field(), term)));
    return query.build();
  }

  /**
   * The disjunction that a query asks for among what its filters leave, and nothing else; null for
   * others. Lucene skips most of one that stands beside its filters.
   */
  private static RetrievalQuery.@Nullable Bool filteredDisjunction(RetrievalQuery.Bool bool) {
    RetrievalQuery.Bool any = null;
    for (RetrievalQuery.Part part : bool.parts()) {
      if (part.occur() == RetrievalQuery.Occur.MUST
          && any == null
          && part.query() instanceof RetrievalQuery.Bool inner
          && inner.parts().stream().allMatch(p -> p.occur() == RetrievalQuery.Occur.SHOULD)) {
        any = inner;
      } else if (part.occur() != RetrievalQuery.Occur.FILTER) {
        return null;
      }
    }
    return any;
  }

  private static List<RetrievalQuery.Part> inOneLevel(
      RetrievalQuery.Bool bool, RetrievalQuery.Bool any) {
    return Stream.concat(
            bool.parts().stream().filter(p -> p.occur() == RetrievalQuery.Occur.FILTER),
            any.parts().stream())
        .toList();
  }

  private Query atLeast(RetrievalQuery.AtLeast some) throws IOException {
    Query known = sums.get(some);
    if (known == null) {
      known = summed(some);
      sums.put(some, known);
    }
    return known;
  }

  private Query summed(RetrievalQuery.AtLeast some) throws IOException {
    List<Term> terms = terms(some.queries());
    if (terms.size() == some.queries().size()
        && terms.size() <= TermBitSets.MAX_ADDED
        && index.termBitSets().areKept()) {
      FixedBitSet enough = index.termBitSets().withAtLeast(some.least(), terms);
      return new BitSetQuery(enough, enough.cardinality());
    }
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().setMinimumNumberShouldMatch(some.least());
    for (RetrievalQuery each : some.queries()) {
      query.add(of(each), BooleanClause.Occur.SHOULD);
    }
    return new ConstantScoreQuery(query.build());
  }

  /** Those of some queries that are terms. */
  private static List<Term> terms(List<RetrievalQuery> queries) {
    return queries.stream()
        .filter(RetrievalQuery.Term.class::isInstance)
        .map(RetrievalQuery.Term.class::cast)
        .map(term -> new Term(term.field(), term.text()))
        .toList();
  }

  private Query bool(RetrievalQuery.Bool bool) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    RetrievalQuery.Bool any = filteredDisjunction(bool);
    if (any != null) {
      query.setMinimumNumberShouldMatch(1);
    }
    for (RetrievalQuery.Part part : any == null ? bool.parts() : inOneLevel(bool, any)) {
      query.add(of(part.query()), BooleanClause.Occur.valueOf(part.occur().name()));
    }
    return query.build();
  }
}
