package vn.tracuu.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.schema.Fields;
import vn.tracuu.suggest.NumberSuggestions;
import vn.tracuu.suggest.NumberSuggestions.Known;

/** The document numbers of a generation, from its terms. */
public final class IndexNumbers {
  private IndexNumbers() {}

  /** Suggestions out of the numbers that the articles bear or cite. */
  public static NumberSuggestions in(IndexSearcher searcher) throws IOException {
    Terms entries = MultiTerms.getTerms(searcher.getIndexReader(), Fields.NUMBERS);
    if (entries == null) {
      return NumberSuggestions.NONE;
    }
    IndexHoldings holdings = new IndexHoldings(searcher);
    List<Known> numbers = new ArrayList<>();
    TermsEnum each = entries.iterator();
    for (BytesRef term = each.next();
        term != null && numbers.size() < NumberSuggestions.MAX;
        term = each.next()) {
      String entry = term.utf8ToString();
      if (NumberSuggestions.isSuggested(entry)) {
        long articles = holdings.ofNumber(Known.of(entry, 0).key());
        if (articles > 0) {
          numbers.add(Known.of(entry, articles));
        }
      }
    }
    return NumberSuggestions.of(numbers);
  }
}
