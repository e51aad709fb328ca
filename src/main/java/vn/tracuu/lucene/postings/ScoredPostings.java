package vn.tracuu.lucene.postings;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Which living articles have a term, in ascending order, and what it scores in each. Immutable. */
final class ScoredPostings {
  private int[] docs;
  private float[] scores;
  private int size;

  private ScoredPostings(int expected) {
    docs = new int[expected];
    scores = new float[expected];
  }

  /**
   * Reads them from the index.
   *
   * @param expected how many there may be
   */
  static ScoredPostings with(Query term, IndexSearcher searcher, int expected) throws IOException {
    ScoredPostings articles = new ScoredPostings(expected);
    Weight weight = searcher.createWeight(term, ScoreMode.COMPLETE, 1);
    DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        articles.addAll(scorer, leaf, block);
      }
    }
    return articles;
  }

  private void addAll(Scorer scorer, LeafReaderContext leaf, DocAndFloatFeatureBuffer block)
      throws IOException {
    Bits living = leaf.reader().getLiveDocs();
    scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, living, block);
    while (block.size > 0) {
      if (size + block.size > docs.length) {
        int length = Math.max(size + block.size, 2 * docs.length);
        docs = Arrays.copyOf(docs, length);
        scores = Arrays.copyOf(scores, length);
      }
      for (int i = 0; i < block.size; i++) {
        docs[size + i] = leaf.docBase + block.docs[i];
      }
      System.arraycopy(block.features, 0, scores, size, block.size);
      size += block.size;
      scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, living, block);
    }
  }

  /** Those of them that are among others. */
  ScoredPostings among(FixedBitSet others) {
    long[] bits = others.getBits();
    ScoredPostings both = new ScoredPostings(size + 1);
    int found = 0;
    for (int i = 0; i < size; i++) { // without a branch, which nobody could predict
      int doc = docs[i];
      both.docs[found] = doc;
      both.scores[found] = scores[i];
      found += (int) (bits[doc >> 6] >>> doc) & 1;
    }
    both.size = found;
    return both;
  }

  /** The article at an index; none behind the last one. */
  int doc(int index) {
    return index < size ? docs[index] : DocIdSetIterator.NO_MORE_DOCS;
  }

  float score(int index) {
    return scores[index];
  }

  /** How much memory they take. */
  long bytes() {
    return (long) docs.length * (Integer.BYTES + Float.BYTES);
  }
}
