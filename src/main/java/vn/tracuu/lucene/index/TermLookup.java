package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds living documents by a term that few have, many times: keeps its place in each segment's
 * terms, which costs more to make than to use. For one thread.
 */
final class TermLookup {
  private final List<LeafReaderContext> segments;
  private final String field;
  private final @Nullable TermsEnum[] cursors;
  private @Nullable PostingsEnum docs;

  TermLookup(IndexReader reader, String field) {
    this.segments = reader.leaves();
    this.field = field;
    this.cursors = new @Nullable TermsEnum[segments.size()];
  }

  /** The first living document that has the term; -1 if there is none. */
  int find(BytesRef term) throws IOException {
    for (int i = 0; i < cursors.length; i++) {
      TermsEnum cursor = cursor(i);
      if (cursor != null && cursor.seekExact(term)) {
        docs = cursor.postings(docs, PostingsEnum.NONE);
        int doc = firstLiving(docs, segments.get(i).reader().getLiveDocs());
        if (doc >= 0) {
          return segments.get(i).docBase + doc;
        }
      }
    }
    return -1;
  }

  private @Nullable TermsEnum cursor(int segment) throws IOException {
    TermsEnum cursor = cursors[segment];
    if (cursor == null) {
      Terms terms = segments.get(segment).reader().terms(field);
      cursor = terms == null ? null : terms.iterator();
      cursors[segment] = cursor;
    }
    return cursor;
  }

  private static int firstLiving(PostingsEnum docs, @Nullable Bits live) throws IOException {
    while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(docs.docID())) {
        return docs.docID();
      }
    }
    return -1;
  }
}
