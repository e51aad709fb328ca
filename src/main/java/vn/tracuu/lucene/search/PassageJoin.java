package vn.tracuu.lucene.search;

import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import vn.tracuu.lucene.index.Fields;

/** From sections to the articles that they are of. */
final class PassageJoin {
  /** Which documents are articles; kept for each open segment. */
  static final BitSetProducer ARTICLES = new QueryBitSetProducer(new FieldExistsQuery(Fields.ID));

  private PassageJoin() {}

  /** The articles of the sections that match, each with the score of its best one. */
  static Query toArticles(Query passages) {
    return new ToParentBlockJoinQuery(passages, ARTICLES, ScoreMode.Max);
  }
}
