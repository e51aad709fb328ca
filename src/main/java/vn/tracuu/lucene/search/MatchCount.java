package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TotalHits;

/** Counts what matches until there is more than is counted exactly. For one thread. */
final class MatchCount implements Collector {
  private final int most;
  private int counted;

  private MatchCount(int most) {
    this.most = most;
  }

  /** How many articles match; of more than {@code most}, that they are more. */
  static TotalHits upTo(int most, IndexSearcher searcher, Query query) throws IOException {
    int counted =
        searcher.search(
            new ConstantScoreQuery(query),
            new CollectorManager<MatchCount, Integer>() {
              @Override
              public MatchCount newCollector() {
                return new MatchCount(most);
              }

              @Override
              public Integer reduce(Collection<MatchCount> counts) {
                return counts.stream().mapToInt(count -> count.counted).sum();
              }
            });
    return counted > most
        ? new TotalHits(counted, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO)
        : new TotalHits(counted, TotalHits.Relation.EQUAL_TO);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    add(0);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) {
        add(1);
      }

      @Override
      public void collect(DocIdStream docs) throws IOException {
        add(docs.count());
      }
    };
  }

  private void add(int matches) {
    counted += matches;
    if (counted > most) {
      throw new CollectionTerminatedException();
    }
  }
}
