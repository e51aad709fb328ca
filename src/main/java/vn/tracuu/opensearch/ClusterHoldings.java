package vn.tracuu.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.RetrievalQuery;
import vn.tracuu.suggest.Holdings;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;

/** What the articles of a generation hold, from its figures: many terms are one request. */
record ClusterHoldings(IndexStatistics statistics, Counter counter) implements Holdings {
  /** Counts the articles that match. */
  @FunctionalInterface
  interface Counter {
    long count(RetrievalQuery query) throws IOException;
  }

  @Override
  public int syllable(String folded) throws IOException {
    return statistics.articlesWith(Fields.TEXT.folded(), folded);
  }

  @Override
  public int pair(Pair pair) throws IOException {
    return statistics.articlesWith(Fields.TEXT.pairs(), written(pair));
  }

  @Override
  public int marked(String first, String second) throws IOException {
    Pair pair = new Pair(Folding.of(first), Folding.of(second));
    if (pair(pair) == 0) {
      return 0;
    }
    List<RetrievalQuery.Part> all = new ArrayList<>();
    all.add(required(Fields.TEXT.pairs(), written(pair)));
    for (String word : List.of(first, second)) {
      String form = CanonicalForm.of(word);
      if (!form.equals(Folding.of(word))) {
        all.add(required(Fields.TEXT_EXACT, form));
      }
    }
    return Math.toIntExact(counter.count(new RetrievalQuery.Bool(all)));
  }

  private static RetrievalQuery.Part required(String field, String text) {
    return new RetrievalQuery.Part(
        RetrievalQuery.Occur.FILTER, new RetrievalQuery.ConstantTerm(field, text, 1));
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
