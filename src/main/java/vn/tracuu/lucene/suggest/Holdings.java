package vn.tracuu.lucene.suggest;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import vn.tracuu.schema.Fields;

/** How many articles hold a syllable or a pair of neighbours, without marks. */
record Holdings(IndexSearcher searcher) {
  int syllable(String folded) throws IOException {
    return articles(new Term(Fields.TEXT.folded(), folded));
  }

  int pair(String first, String second) throws IOException {
    return articles(new Term(Fields.TEXT.pairs(), first + " " + second));
  }

  /** How many articles bear the document number of that key. */
  int bearing(String key) throws IOException {
    return articles(new Term(Fields.BEARS, key));
  }

  /** How many articles cite it. */
  int citing(String key) throws IOException {
    return articles(new Term(Fields.CITES, key));
  }

  /** Deleted articles are not counted: only the searcher knows them. */
  private int articles(Term term) throws IOException {
    int found = searcher.getIndexReader().docFreq(term);
    return found == 0 || !searcher.getIndexReader().hasDeletions()
        ? found
        : (int) searcher.termStatistics(term, found, Long.MAX_VALUE).docFreq();
  }
}
