package vn.tracuu.lucene.suggest;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.schema.Fields;
import vn.tracuu.suggest.Holdings;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;

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

  @Override
  public int marked(String first, String second) throws IOException {
    Term pair = new Term(Fields.TEXT.pairs(), Folding.of(first) + " " + Folding.of(second));
    if (searcher.getIndexReader().docFreq(pair) == 0) {
      return 0;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(pair), Occur.FILTER);
    for (String word : List.of(first, second)) {
      String form = CanonicalForm.of(word);
      if (!form.equals(Folding.of(word))) {
        all.add(new TermQuery(new Term(Fields.TEXT_EXACT, form)), Occur.FILTER);
      }
    }
    return searcher.count(all.build());
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
