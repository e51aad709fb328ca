package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Tells which of a few articles a query matches, without looking at others. Stateless. */
final class Matching {
  private Matching() {}

  /**
   * Whether each article matches.
   *
   * @param docs their numbers in the index, ascending
   */
  static boolean[] of(IndexSearcher searcher, Query query, int[] docs) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    boolean[] matching = new boolean[docs.length];
    LeafReaderContext leaf = null;
    DocIdSetIterator found = DocIdSetIterator.empty();
    for (int i = 0; i < docs.length; i++) {
      if (leaf == null || docs[i] >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(docs[i], leaves));
        Scorer scorer = weight.scorer(leaf);
        found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      }
      int doc = docs[i] - leaf.docBase;
      matching[i] = (found.docID() < doc ? found.advance(doc) : found.docID()) == doc;
    }
    return matching;
  }
}
