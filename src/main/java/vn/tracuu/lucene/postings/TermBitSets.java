package vn.tracuu.lucene.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import vn.tracuu.schema.Fields;

/**
 * Which living articles have a word, a bit for each document of a generation: which of them have
 * several words is then a matter of microseconds. The words asked for last are kept, in {@link
 * #MAX_BYTES} of memory; a collection of which that is too little for {@link #FEWEST} words is not
 * looked at in this way. Safe for all threads.
 */
public final class TermBitSets {
  private static final long MAX_BYTES = 16L << 20;

  /** The bits of a sum. */
  private static final int PLANES = 5;

  /** So many terms can be added up. */
  static final int MAX_ADDED = (1 << PLANES) - 1;

  /** People use some thousand syllables, and a few hundred of them most of the time. */
  private static final int FEWEST = 300;

  private final IndexReader reader;
  private final LruCache<Term, FixedBitSet> byWord =
      new LruCache<>(MAX_BYTES, FixedBitSet::ramBytesUsed);

  TermBitSets(IndexReader reader) {
    this.reader = reader;
  }

  /** Whether the collection is small enough. */
  public boolean areKept() {
    return (long) FEWEST * reader.maxDoc() / Byte.SIZE <= MAX_BYTES;
  }

  /**
   * The articles or sections that have all of some words, which are without marks; at least one
   * word.
   */
  public FixedBitSet withAll(Fields.Searched text, Collection<String> words) throws IOException {
    FixedBitSet all = null;
    for (String word : words) {
      FixedBitSet articles = articles(new Term(text.folded(), word));
      if (all == null) {
        all = articles.clone();
      } else {
        all.and(articles);
      }
    }
    return all == null ? new FixedBitSet(reader.maxDoc()) : all;
  }

  /**
   * The articles or sections that have at least so many of some terms: the bits of all are added up
   * in planes, 64 articles at a time.
   *
   * @param terms at most {@value #MAX_ADDED}
   */
  FixedBitSet withAtLeast(int least, List<Term> terms) throws IOException {
    List<long[]> sets = new ArrayList<>(terms.size());
    for (Term term : terms) {
      sets.add(articles(term).getBits());
    }
    FixedBitSet enough = new FixedBitSet(reader.maxDoc());
    long[] found = enough.getBits();
    long[] planes = new long[PLANES];
    for (int i = 0; i < FixedBitSet.bits2words(reader.maxDoc()); i++) {
      add(sets, i, planes);
      found[i] = atLeast(least, planes);
    }
    return enough;
  }

  /** Counts the sets that have each of 64 bits; the sums stand across the planes. */
  private static void add(List<long[]> sets, int i, long[] planes) {
    Arrays.fill(planes, 0);
    for (long[] set : sets) {
      long carry = set[i];
      for (int p = 0; carry != 0 && p < PLANES; p++) {
        long both = planes[p] & carry;
        planes[p] ^= carry;
        carry = both;
      }
    }
  }

  private static long atLeast(int least, long[] planes) {
    long more = 0;
    long equal = -1L;
    for (int p = PLANES - 1; p >= 0; p--) {
      boolean one = (least >>> p & 1) != 0;
      more |= one ? 0 : equal & planes[p];
      equal &= one ? planes[p] : ~planes[p];
    }
    return more | equal;
  }

  private FixedBitSet articles(Term word) throws IOException {
    FixedBitSet articles = byWord.get(word);
    if (articles == null) {
      articles = read(word);
      byWord.put(word, articles); // two threads may both read the same
    }
    return articles;
  }

  private FixedBitSet read(Term word) throws IOException {
    FixedBitSet articles = new FixedBitSet(reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(word, PostingsEnum.NONE);
      if (postings != null) {
        Bits living = leaf.reader().getLiveDocs();
        for (int d = postings.nextDoc();
            d != DocIdSetIterator.NO_MORE_DOCS;
            d = postings.nextDoc()) {
          if (living == null || living.get(d)) {
            articles.set(leaf.docBase + d);
          }
        }
      }
    }
    return articles;
  }
}
