package vn.tracuu.search.plan;

import java.util.List;
import vn.tracuu.number.Citation;
import vn.tracuu.query.Clause;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.NumberTerms;
import vn.tracuu.search.plan.RetrievalQuery.Occur;

/**
 * The articles that bear or cite a document number, whatever its spelling; of a short form ({@code
 * nghị quyết 18}) those of any number that it may stand for.
 */
final class NumberQueries {
  // In the first stage; the order among the candidates is made by NumberFeatures.
  private static final float BEARS = 100;
  private static final float IN_HEAD = 50;

  private NumberQueries() {}

  /** Articles that bear or cite one of the numbers; the ones that bear it first. */
  static RetrievalQuery of(Clause.Document document) {
    RetrievalQuery.Builder any = new RetrievalQuery.Builder();
    for (Citation citation : document.citations()) {
      String key = key(citation);
      any.add(constant(Fields.BEARS, key, BEARS), Occur.SHOULD);
      any.add(constant(Fields.CITES, NumberTerms.inHead(key), IN_HEAD), Occur.SHOULD);
      any.add(new RetrievalQuery.Term(Fields.CITES, key, 1), Occur.SHOULD);
    }
    return any.build();
  }

  /** Articles that have one of the numbers in one field, {@code bears} or {@code cites}. */
  static RetrievalQuery in(String field, Clause.Document document) {
    RetrievalQuery.Builder any = new RetrievalQuery.Builder();
    document
        .citations()
        .forEach(
            citation -> any.add(new RetrievalQuery.Term(field, key(citation), 1), Occur.SHOULD));
    return any.build();
  }

  /** Under which key a number that was typed is looked up. */
  static String key(Citation citation) {
    List<String> shortKeys = citation.shortKeys();
    return citation.complete() || shortKeys.isEmpty()
        ? citation.number().key()
        : shortKeys.getLast(); // with the year, where it was typed
  }

  private static RetrievalQuery constant(String field, String term, float score) {
    return new RetrievalQuery.ConstantTerm(field, term, score);
  }
}
