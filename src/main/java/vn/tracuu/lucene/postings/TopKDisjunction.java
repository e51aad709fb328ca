package vn.tracuu.lucene.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import vn.tracuu.search.plan.RetrievalQuery;

/**
 * The likeliest articles or sections by a few terms, of which each may be there and one must. Where
 * there is little to look at, all that have a term are remembered with their scores ({@link
 * ScoredPostings}), and are gone through together; Lucene's search of the same opens every term in
 * every segment, and prepares windows of thousands of documents, which costs more than all scoring.
 * It is asked where there is much, for it skips what cannot rank. For one query.
 */
public final class TopKDisjunction {
  /**
   * From so many postings on, times the number of terms, Lucene is faster (measured over 78,095
   * articles).
   */
  private static final long MUCH = 100_000;

  private final SearchableIndex statistics;
  private final IndexSearcher searcher;
  private final @Nullable FixedBitSet among;
  private final List<RetrievalQuery.Term> terms = new ArrayList<>();
  private long postings;

  /**
   * @param among which documents of the whole index to choose from; null for all
   * @param terms a combination of terms that should be there
   */
  public TopKDisjunction(
      SearchableIndex statistics,
      IndexSearcher searcher,
      @Nullable FixedBitSet among,
      RetrievalQuery.Bool terms)
      throws IOException {
    this.statistics = statistics;
    this.searcher = searcher;
    this.among = among;
    for (RetrievalQuery.Part part : terms.parts()) {
      if (part.query() instanceof RetrievalQuery.Term term) {
        int articles = statistics.articlesWith(term.field(), term.text());
        if (articles > 0) {
          this.terms.add(term);
          postings += articles;
        }
      }
    }
  }

  /** At most {@code most} of them, best first; of equals those that stand first in the index. */
  public ScoreDoc[] best(int most) throws IOException {
    return postings * terms.size() < MUCH ? fromMemory(most) : byLucene(most);
  }

  ScoreDoc[] byLucene(int most) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (RetrievalQuery.Term term : terms) {
      any.add(statistics.query(term), Occur.SHOULD);
    }
    Query query =
        among == null
            ? any.build()
            : new BooleanQuery.Builder()
                .add(new BitSetQuery(among, among.cardinality()), Occur.FILTER)
                .add(any.build(), Occur.MUST)
                .build();
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
  }

  ScoreDoc[] fromMemory(int most) throws IOException {
    LongHeap best = new LongHeap(most);
    List<ScoredPostings> having = new ArrayList<>();
    for (RetrievalQuery.Term term : terms) {
      ScoredPostings all = statistics.articlesHaving(term);
      having.add(among == null ? all : all.among(among));
    }
    collect(having.toArray(ScoredPostings[]::new), best, most);
    ScoreDoc[] found = new ScoreDoc[best.size()];
    for (int i = found.length - 1; i >= 0; i--) {
      found[i] = decoded(best.pop());
    }
    return found;
  }

  /** Goes from each article that has a term to the next. */
  private static void collect(ScoredPostings[] terms, LongHeap best, int most) {
    int[] at = new int[terms.length];
    for (int doc = next(terms, at); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(terms, at)) {
      double score = 0;
      for (int t = 0; t < terms.length; t++) {
        if (terms[t].doc(at[t]) == doc) {
          score += terms[t].score(at[t]++);
        }
      }
      add(best, most, encoded(doc, (float) score));
    }
  }

  private static int next(ScoredPostings[] terms, int[] at) {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (int t = 0; t < terms.length; t++) {
      next = Math.min(next, terms[t].doc(at[t]));
    }
    return next;
  }

  private static void add(LongHeap best, int most, long hit) {
    if (best.size() < most) {
      best.push(hit);
    } else if (hit > best.top()) {
      best.updateTop(hit);
    }
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
