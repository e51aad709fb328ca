package vn.tracuu.lucene.postings;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Finds articles that are known, a bit for each document of all segments. Of one search. */
final class BitSetQuery extends Query {
  private final FixedBitSet articles;
  private final int size;

  BitSetQuery(FixedBitSet articles, int size) {
    this.articles = articles;
    this.size = size;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        var scorer = new ConstantScoreScorer(score(), mode, new Segment(leaf));
        return new DefaultScorerSupplier(scorer);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** Those of one segment. */
  private final class Segment extends DocIdSetIterator {
    private final int base;
    private final int end;
    private int doc = -1;

    Segment(LeafReaderContext leaf) {
      base = leaf.docBase;
      end = leaf.docBase + leaf.reader().maxDoc();
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) {
      int next = target < end - base ? articles.nextSetBit(base + target) : NO_MORE_DOCS;
      doc = next < end ? next - base : NO_MORE_DOCS;
      return doc;
    }

    @Override
    public long cost() {
      return Math.min(size, end - base);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "articles(" + size + ")";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
