package vn.tracuu.lucene.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.NumberTerms;
import vn.tracuu.number.Citation;
import vn.tracuu.query.Clause;

/**
 * The articles that bear or cite a document number, whatever its spelling; of a short form ({@code
 * nghị quyết 18}) those of any number that it may stand for.
 */
final class NumberQuery {
  // In the first stage; the order among the candidates is found by NumberEvidence.
  private static final float BEARS = 100;
  private static final float IN_HEAD = 50;

  private NumberQuery() {}

  /** Articles that bear or cite one of the numbers; the ones that bear it first. */
  static Query of(Clause.Document document) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Citation citation : document.citations()) {
      String key = key(citation);
      any.add(constant(Fields.BEARS, key, BEARS), Occur.SHOULD);
      any.add(constant(Fields.CITES, NumberTerms.inHead(key), IN_HEAD), Occur.SHOULD);
      any.add(new TermQuery(new Term(Fields.CITES, key)), Occur.SHOULD);
    }
    return any.build();
  }

  /** Articles that have one of the numbers in one field, {@code bears} or {@code cites}. */
  static Query in(String field, Clause.Document document) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    document
        .citations()
        .forEach(citation -> any.add(new TermQuery(new Term(field, key(citation))), Occur.SHOULD));
    return any.build();
  }

  /** Under which key a number that was typed is looked up. */
  static String key(Citation citation) {
    List<String> shortKeys = citation.shortKeys();
    return citation.complete() || shortKeys.isEmpty()
        ? citation.number().key()
        : shortKeys.getLast(); // with the year, where it was typed
  }

  private static Query constant(String field, String term, float score) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
  }
}
