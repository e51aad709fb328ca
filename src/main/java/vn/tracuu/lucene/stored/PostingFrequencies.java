package vn.tracuu.lucene.stored;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import vn.tracuu.search.feature.TermFrequencies;

/** How often some documents have a term, from its postings; {@code docs} in ascending order. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PostingFrequencies(IndexReader reader, int... docs) implements TermFrequencies {
  @Override
  public int[] of(String field, String text) throws IOException {
    int[] frequencies = new int[docs.length];
    Term term = new Term(field, text);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
      if (postings != null) {
        read(postings, leaf, frequencies);
      }
    }
    return frequencies;
  }

  private void read(PostingsEnum postings, LeafReaderContext leaf, int[] frequencies)
      throws IOException {
    int from = Arrays.binarySearch(docs, leaf.docBase);
    int end = leaf.docBase + leaf.reader().maxDoc();
    for (int i = from < 0 ? -from - 1 : from; i < docs.length && docs[i] < end; i++) {
      int doc = docs[i] - leaf.docBase;
      if (postings.docID() < doc && postings.advance(doc) == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      frequencies[i] = postings.docID() == doc ? postings.freq() : 0;
    }
  }
}
