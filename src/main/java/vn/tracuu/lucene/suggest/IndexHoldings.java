package vn.tracuu.lucene.suggest;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import vn.tracuu.schema.Fields;
import vn.tracuu.suggest.Holdings;

/** What the articles of a generation hold; living ones only. */
public record IndexHoldings(IndexSearcher searcher) implements Holdings {
  @Override
  public int syllable(String folded) throws IOException {
    return articles(new Term(Fields.TEXT.folded(), folded));
  }

  @Override
  public int pair(Pair pair) throws IOException {
    return articles(new Term(Fields.TEXT.pairs(), pair.first() + " " + pair.second()));
  }

  /** How many articles bear or cite the document number of that key. */
  long ofNumber(String key) throws IOException {
    long bearing = articles(new Term(Fields.BEARS, key));
    return bearing + articles(new Term(Fields.CITES, key));
  }

  /** Deleted articles are not counted: only the searcher knows them. */
  private int articles(Term term) throws IOException {
    int found = searcher.getIndexReader().docFreq(term);
    return found == 0 || !searcher.getIndexReader().hasDeletions()
        ? found
        : (int) searcher.termStatistics(term, found, Long.MAX_VALUE).docFreq();
  }
}
