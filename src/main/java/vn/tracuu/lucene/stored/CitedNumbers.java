package vn.tracuu.lucene.stored;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import vn.tracuu.schema.Fields;

/** The numbers that an article cites, as the index has them. */
public final class CitedNumbers {
  private CitedNumbers() {}

  /** At most {@code max}, in alphabetical order. */
  public static List<String> of(IndexSearcher searcher, int doc, int max) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.CITED);
    List<String> numbers = new ArrayList<>();
    if (values.advanceExact(doc - leaf.docBase)) {
      int count = Math.min(max, values.docValueCount());
      for (int i = 0; i < count; i++) {
        numbers.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return numbers;
  }
}
