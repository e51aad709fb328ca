package vn.tracuu.lucene.search;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ranking.Candidates;

/**
 * Finds the likeliest articles of a query. Where enough of them have pairs of the typed words, the
 * pairs alone say which are likely, and the words need not be scored, which takes a third of the
 * time; else every word is. For one query.
 */
final class FirstStage {
  /**
   * Up to this many hits are counted one by one; beyond, Lucene may skip articles that cannot rank.
   */
  static final int COUNTED_EXACTLY = 1_000;

  private final IndexSearcher searcher;
  private final Query byWords;
  private final @Nullable Query byPairs;

  /**
   * @param byWords what articles have to match, all of it scored
   * @param byPairs the same articles with other scores, 0 where no pair is; null if there is none
   */
  FirstStage(IndexSearcher searcher, Query byWords, @Nullable Query byPairs) {
    this.searcher = searcher;
    this.byWords = byWords;
    this.byPairs = byPairs;
  }

  /** The {@code wanted} likeliest articles. */
  TopDocs best(int wanted) throws IOException {
    if (byPairs != null) {
      TopDocs best = search(byPairs, null, wanted);
      if (suffices(best)) {
        return best;
      }
    }
    return search(byWords, null, wanted);
  }

  /** The {@code wanted} articles that follow after {@code last}, which an earlier page found. */
  TopDocs after(ScoreDoc last, int wanted) throws IOException {
    boolean pairs = byPairs != null && suffices(search(byPairs, null, Candidates.WINDOW));
    return search(pairs && byPairs != null ? byPairs : byWords, last, wanted);
  }

  /** Whether pairs chose all that will be ranked anew. */
  private static boolean suffices(TopDocs best) {
    ScoreDoc[] found = best.scoreDocs;
    return Candidates.pairsSuffice(found.length, i -> found[i].score);
  }

  private TopDocs search(Query query, @Nullable ScoreDoc after, int wanted) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(wanted, after, COUNTED_EXACTLY));
  }
}
