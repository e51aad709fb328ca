package vn.tracuu.lucene.index;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import vn.tracuu.schema.Fields;

/**
 * The documents of sections, which stand right before the document of their article and share its
 * fate.
 */
public final class Passages {
  private Passages() {}

  /** Whether a stored document is of a section; those have no id. */
  static boolean isPassage(Document stored) {
    return stored.get(Fields.ID) == null;
  }

  /** Whether an index has any. */
  public static boolean areIn(IndexReader reader) throws IOException {
    return reader.getDocCount(Fields.PASSAGE.folded()) > 0;
  }

  /** The number of living articles. */
  static int articles(IndexReader reader) throws IOException {
    if (!areIn(reader)) {
      return reader.numDocs();
    }
    int articles = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      FixedBitSet own = articlesOf(leaf.reader());
      BitSetIterator docs = new BitSetIterator(own, 0);
      for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
        articles += live == null || live.get(d) ? 1 : 0;
      }
    }
    return articles;
  }

  /** The documents of a segment that are articles. */
  public static FixedBitSet articlesOf(LeafReader segment) throws IOException {
    FixedBitSet articles = new FixedBitSet(Math.max(1, segment.maxDoc()));
    SortedDocValues ids = segment.getSortedDocValues(Fields.ID);
    if (ids != null) {
      for (int d = ids.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = ids.nextDoc()) {
        articles.set(d);
      }
    }
    return articles;
  }

  /** Adds to some articles of an index their sections. */
  static void addTo(FixedBitSet some, IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader().getDocCount(Fields.PASSAGE.folded()) > 0) {
        addTo(some, leaf);
      }
    }
  }

  private static void addTo(FixedBitSet some, LeafReaderContext leaf) throws IOException {
    FixedBitSet articles = articlesOf(leaf.reader());
    int before = -1;
    BitSetIterator docs = new BitSetIterator(articles, 0);
    for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
      if (some.get(leaf.docBase + d) && d > before + 1) {
        some.set(leaf.docBase + before + 1, leaf.docBase + d);
      }
      before = d;
    }
  }
}
