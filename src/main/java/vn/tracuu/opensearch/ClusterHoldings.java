package vn.tracuu.opensearch;

import java.io.IOException;
import java.util.Collection;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.suggest.Holdings;

/** What the articles of a generation hold, from its figures: many terms are one request. */
record ClusterHoldings(IndexStatistics statistics) implements Holdings {
  @Override
  public int syllable(String folded) throws IOException {
    return statistics.articlesWith(Fields.TEXT.folded(), folded);
  }

  @Override
  public int pair(Pair pair) throws IOException {
    return statistics.articlesWith(Fields.TEXT.pairs(), written(pair));
  }

  @Override
  public void expectSyllables(Collection<String> folded) throws IOException {
    statistics.expect(Fields.TEXT.folded(), folded);
  }

  @Override
  public void expectPairs(Collection<Pair> pairs) throws IOException {
    statistics.expect(Fields.TEXT.pairs(), pairs.stream().map(ClusterHoldings::written).toList());
  }

  private static String written(Pair pair) {
    return pair.first() + " " + pair.second();
  }
}
