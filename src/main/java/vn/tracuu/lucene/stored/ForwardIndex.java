package vn.tracuu.lucene.stored;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.schema.Fields;

/**
 * The {@linkplain vn.tracuu.schema.WordSequence words in order} of articles and sections, one
 * document after the other, ascending. For one thread, once.
 */
public final class ForwardIndex {
  private final List<LeafReaderContext> leaves;
  private int base;
  private int end;
  private @Nullable BinaryDocValues values;

  public ForwardIndex(IndexSearcher searcher) {
    leaves = searcher.getIndexReader().leaves();
  }

  /** The sequence of a document, valid until the next call; null if it has none. */
  public @Nullable BytesRef of(int doc) throws IOException {
    BinaryDocValues open = values;
    if (open == null || doc >= end) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      base = leaf.docBase;
      end = base + leaf.reader().maxDoc();
      open = DocValues.getBinary(leaf.reader(), Fields.WORDS);
      values = open;
    }
    return open.advanceExact(doc - base) ? open.binaryValue() : null;
  }
}
