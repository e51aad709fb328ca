package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.schema.Fields;

/** Reads the ids of articles. Stateless. */
final class ArticleIds {
  private ArticleIds() {}

  /** The id of an article; empty for a section. */
  static BytesRef of(IndexSearcher searcher, int doc) throws IOException {
    return of(searcher, new int[] {doc})[0];
  }

  /**
   * The ids of several, each segment's read in one go.
   *
   * @param docs in any order
   * @return in the order of {@code docs}
   */
  static BytesRef[] of(IndexSearcher searcher, int[] docs) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    BytesRef[] ids = new BytesRef[docs.length];
    long[] ascending = new long[docs.length]; // a document, and its place in docs
    for (int i = 0; i < docs.length; i++) {
      ascending[i] = (long) docs[i] << Integer.SIZE | i;
    }
    Arrays.sort(ascending);
    int base = 0;
    int end = 0;
    SortedDocValues values = DocValues.emptySorted();
    for (long next : ascending) {
      int doc = (int) (next >> Integer.SIZE);
      if (doc >= end) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        base = leaf.docBase;
        end = base + leaf.reader().maxDoc();
        values = DocValues.getSorted(leaf.reader(), Fields.ID);
      }
      ids[(int) next] =
          values.advanceExact(doc - base)
              ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()))
              : new BytesRef();
    }
    return ids;
  }
}
