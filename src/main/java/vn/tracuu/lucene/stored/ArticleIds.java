package vn.tracuu.lucene.stored;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.schema.Fields;

/** Reads the ids of articles. Stateless. */
public final class ArticleIds {
  private ArticleIds() {}

  /**
   * The ids of articles, empty ones of sections; each segment's read in one go.
   *
   * @param docs in any order
   * @return in the order of {@code docs}
   */
  public static BytesRef[] of(IndexSearcher searcher, int[] docs) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    BytesRef[] ids = new BytesRef[docs.length];
    int base = 0;
    int end = 0;
    SortedDocValues values = DocValues.emptySorted();
    for (long next : DocOrder.of(docs)) {
      int doc = DocOrder.doc(next);
      if (doc >= end) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        base = leaf.docBase;
        end = base + leaf.reader().maxDoc();
        values = DocValues.getSorted(leaf.reader(), Fields.ID);
      }
      ids[DocOrder.index(next)] =
          values.advanceExact(doc - base)
              ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()))
              : new BytesRef();
    }
    return ids;
  }
}
