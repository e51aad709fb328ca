package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import vn.tracuu.ranking.Condition;

/**
 * The likeliest of articles that are known beforehand, by a few terms of which each may be there
 * and one must. Where there is little to look at, the postings are read one article after the
 * other: Lucene's search of the same prepares windows of thousands of documents for it, which costs
 * more than all scoring. It is asked where there is much, for it skips what cannot rank. For one
 * query.
 */
final class LikeliestAmong {
  /** From so many postings on Lucene is faster (measured over 78,095 articles). */
  private static final int MUCH = 10_000;

  private final IndexSearcher searcher;
  private final FixedBitSet articles;
  private final int size;
  private final List<Query> terms = new ArrayList<>();
  private long postings;

  /**
   * @param articles which documents of the whole index to choose from
   * @param terms a combination of terms that should be there
   */
  LikeliestAmong(
      LuceneStatistics statistics,
      IndexSearcher searcher,
      FixedBitSet articles,
      Condition.Combination terms)
      throws IOException {
    this.searcher = searcher;
    this.articles = articles;
    size = articles.cardinality();
    for (Condition.Part part : terms.parts()) {
      if (part.condition() instanceof Condition.Term term) {
        this.terms.add(statistics.query(term));
        postings += Math.min(size, statistics.articlesWith(term.field(), term.text()));
      }
    }
  }

  /** At most {@code most} of them, best first; of equals those that stand first in the index. */
  ScoreDoc[] best(int most) throws IOException {
    return postings < MUCH ? oneByOne(most) : byLucene(most);
  }

  ScoreDoc[] byLucene(int most) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(term, Occur.SHOULD));
    Query query =
        new BooleanQuery.Builder()
            .add(new ArticlesQuery(articles, size), Occur.FILTER)
            .add(any.build(), Occur.MUST)
            .build();
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
  }

  ScoreDoc[] oneByOne(int most) throws IOException {
    List<Weight> weights = new ArrayList<>();
    for (Query term : terms) {
      weights.add(searcher.createWeight(term, ScoreMode.COMPLETE, 1));
    }
    LongHeap best = new LongHeap(most);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      List<Scorer> scorers = new ArrayList<>();
      for (Weight weight : weights) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          scorers.add(scorer);
        }
      }
      collect(leaf.docBase, scorers.toArray(Scorer[]::new), best, most);
    }
    ScoreDoc[] found = new ScoreDoc[best.size()];
    for (int i = found.length - 1; i >= 0; i--) {
      found[i] = decoded(best.pop());
    }
    return found;
  }

  /** Goes from one document that is among the articles and has a term to the next. */
  private void collect(int base, Scorer[] scorers, LongHeap best, int most) throws IOException {
    int doc = first(scorers);
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int known = articles.nextSetBit(base + doc);
      if (known == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      int wanted = known - base;
      double score = 0;
      for (Scorer scorer : scorers) {
        if (wanted == doc && scorer.docID() == doc) {
          score += scorer.score();
          scorer.iterator().nextDoc();
        } else if (scorer.docID() < wanted) {
          scorer.iterator().advance(wanted);
        }
      }
      if (wanted == doc) {
        add(best, most, encoded(known, (float) score));
      }
      doc = first(scorers);
    }
  }

  private static void add(LongHeap best, int most, long hit) {
    if (best.size() < most) {
      best.push(hit);
    } else if (hit > best.top()) {
      best.updateTop(hit);
    }
  }

  private static int first(Scorer[] scorers) {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (Scorer scorer : scorers) {
      first = Math.min(first, scorer.docID());
    }
    return first;
  }

  /** Larger for a higher score, then for a lower document. */
  private static long encoded(int doc, float score) {
    return (long) NumericUtils.floatToSortableInt(score) << Integer.SIZE
        | (Integer.MAX_VALUE - doc);
  }

  private static ScoreDoc decoded(long hit) {
    float score = NumericUtils.sortableIntToFloat((int) (hit >> Integer.SIZE));
    return new ScoreDoc(Integer.MAX_VALUE - (int) hit, score);
  }
}
