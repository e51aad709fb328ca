package vn.tracuu.ranking;

import java.util.List;
import vn.tracuu.number.Citation;
import vn.tracuu.query.Clause;
import vn.tracuu.ranking.Condition.Occur;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.NumberTerms;

/**
 * The articles that bear or cite a document number, whatever its spelling; of a short form ({@code
 * nghị quyết 18}) those of any number that it may stand for.
 */
final class NumberConditions {
  // In the first stage; the order among the candidates is found by NumberEvidence.
  private static final float BEARS = 100;
  private static final float IN_HEAD = 50;

  private NumberConditions() {}

  /** Articles that bear or cite one of the numbers; the ones that bear it first. */
  static Condition of(Clause.Document document) {
    Condition.Builder any = new Condition.Builder();
    for (Citation citation : document.citations()) {
      String key = key(citation);
      any.add(constant(Fields.BEARS, key, BEARS), Occur.SHOULD);
      any.add(constant(Fields.CITES, NumberTerms.inHead(key), IN_HEAD), Occur.SHOULD);
      any.add(new Condition.Term(Fields.CITES, key, 1), Occur.SHOULD);
    }
    return any.build();
  }

  /** Articles that have one of the numbers in one field, {@code bears} or {@code cites}. */
  static Condition in(String field, Clause.Document document) {
    Condition.Builder any = new Condition.Builder();
    document
        .citations()
        .forEach(citation -> any.add(new Condition.Term(field, key(citation), 1), Occur.SHOULD));
    return any.build();
  }

  /** Under which key a number that was typed is looked up. */
  static String key(Citation citation) {
    List<String> shortKeys = citation.shortKeys();
    return citation.complete() || shortKeys.isEmpty()
        ? citation.number().key()
        : shortKeys.getLast(); // with the year, where it was typed
  }

  private static Condition constant(String field, String term, float score) {
    return new Condition.Present(field, term, score);
  }
}
