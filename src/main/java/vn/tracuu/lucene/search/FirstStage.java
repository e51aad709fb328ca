package vn.tracuu.lucene.search;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ranking.Candidates;

/**
 * Finds the likeliest articles of a query. Where enough of them have pairs of the typed words, the
 * pairs alone say which are likely: the words need not be scored, and of bare words no article
 * without a pair is looked at but to be counted. Else every word is scored. For one query.
 */
final class FirstStage {
  /**
   * Up to this many hits are counted one by one; beyond, Lucene may skip articles that cannot rank.
   */
  static final int COUNTED_EXACTLY = 1_000;

  private final IndexSearcher searcher;
  private final QuerySource byWords;
  private final int window;
  private final QuerySourceOrNone byPairs;
  private final @Nullable Likeliest havingPairs;

  /** A query that is only made where it is asked. */
  @FunctionalInterface
  interface QuerySource {
    Query query() throws IOException;
  }

  /** The same, if there is such a query. */
  @FunctionalInterface
  interface QuerySourceOrNone {
    @Nullable Query query() throws IOException;
  }

  /** Finds the likeliest of some articles. */
  @FunctionalInterface
  interface Likeliest {
    ScoreDoc[] best(int most) throws IOException;

    /** Those that match a query. */
    static Likeliest of(IndexSearcher searcher, Query query) {
      return most ->
          searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
    }
  }

  /**
   * @param window how many articles are ranked anew
   * @param byWords what articles have to match, all of it scored
   * @param byPairs the same articles with other scores, 0 where no pair is; gives null if there is
   *     none
   * @param havingPairs those of {@code byPairs} that do not score 0; null if that is not known
   */
  FirstStage(
      IndexSearcher searcher,
      int window,
      QuerySource byWords,
      QuerySourceOrNone byPairs,
      @Nullable Likeliest havingPairs) {
    this.searcher = searcher;
    this.window = window;
    this.byWords = byWords;
    this.byPairs = byPairs;
    this.havingPairs = havingPairs;
  }

  /** The {@code wanted} likeliest articles; how many match tells {@link #total}. */
  TopDocs best(int wanted) throws IOException {
    if (havingPairs != null && wanted <= window) {
      ScoreDoc[] best = havingPairs.best(window);
      return best.length < window
          ? search(byWords.query(), null, wanted)
          : new TopDocs(
              new TotalHits(best.length, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO), best);
    }
    Query pairs = byPairs.query();
    if (pairs != null) {
      TopDocs best = search(pairs, null, wanted);
      if (suffices(best)) {
        return best;
      }
    }
    return search(byWords.query(), null, wanted);
  }

  /** How many articles match, where {@code best} were found; more than a thousand at least that. */
  TotalHits total(TopDocs best) throws IOException {
    boolean known =
        best.totalHits.relation() == TotalHits.Relation.EQUAL_TO
            || best.totalHits.value() > COUNTED_EXACTLY;
    return known ? best.totalHits : MatchCount.upTo(COUNTED_EXACTLY, searcher, byWords.query());
  }

  /** The {@code wanted} articles that follow after {@code last}, which an earlier page found. */
  TopDocs after(ScoreDoc last, int wanted) throws IOException {
    Query pairs = byPairs.query();
    boolean suffice = pairs != null && suffices(search(pairs, null, window));
    return search(suffice && pairs != null ? pairs : byWords.query(), last, wanted);
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
