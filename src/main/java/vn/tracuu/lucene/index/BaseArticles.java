package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The articles of the generation that a build starts from, and which of them the new one takes
 * over: all of the files that did not change, and of the others those that were found again as they
 * were. Safe for all threads. Needs a bit and a long for each document.
 */
final class BaseArticles {
  private final DirectoryReader reader;
  private final Set<String> dropped = ConcurrentHashMap.newKeySet();
  private final FixedBitSet takenOver;
  private final long[] positions;

  BaseArticles(DirectoryReader reader) {
    this.reader = reader;
    takenOver = new FixedBitSet(Math.max(1, reader.maxDoc()));
    positions = new long[reader.maxDoc()];
  }

  /** The number of documents, deleted ones included. */
  int maxDoc() {
    return reader.maxDoc();
  }

  int segments() {
    return reader.leaves().size();
  }

  /** Of {@code file} only those articles stay that are {@linkplain #takeOver taken over}. */
  void drop(String file) {
    dropped.add(file);
  }

  /**
   * Takes an article over, if the base has one of this id and content from this very file.
   *
   * @return whether it has
   */
  boolean takeOver(String file, long position, String id, BytesRef digest) throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      int doc = find(segment.reader(), id);
      if (doc >= 0) {
        return Provenance.hasDigest(segment.reader(), doc, digest)
            && Provenance.file(segment.reader(), doc).equals(file)
            && mark(segment.docBase + doc, position);
      }
    }
    return false;
  }

  /** Whether the base has an article of that id. */
  boolean has(String id) throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      if (find(segment.reader(), id) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The living documents that are in the new generation, too. */
  FixedBitSet staying() throws IOException {
    FixedBitSet staying = new FixedBitSet(Math.max(1, maxDoc()));
    for (LeafReaderContext segment : reader.leaves()) {
      FixedBitSet droppedFiles = droppedFiles(segment.reader());
      SortedDocValues files = Provenance.files(segment.reader());
      Bits live = segment.reader().getLiveDocs();
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        boolean fileStays = !files.advanceExact(doc) || !droppedFiles.get(files.ordValue());
        if ((live == null || live.get(doc))
            && (fileStays || takenOver.get(segment.docBase + doc))) {
          staying.set(segment.docBase + doc);
        }
      }
    }
    return staying;
  }

  /** Where document {@code doc} stands in its file, as far as it was found again. */
  long position(int doc) {
    return positions[doc];
  }

  private FixedBitSet droppedFiles(LeafReader segment) throws IOException {
    SortedDocValues files = Provenance.files(segment);
    FixedBitSet ordinals = new FixedBitSet(Math.max(1, files.getValueCount()));
    for (int ordinal = 0; ordinal < files.getValueCount(); ordinal++) {
      if (dropped.contains(files.lookupOrd(ordinal).utf8ToString())) {
        ordinals.set(ordinal);
      }
    }
    return ordinals;
  }

  private synchronized boolean mark(int doc, long position) {
    takenOver.set(doc);
    positions[doc] = Math.max(positions[doc], position);
    return true;
  }

  /** The living document of that id in a segment; -1 if there is none. */
  private static int find(LeafReader segment, String id) throws IOException {
    PostingsEnum docs = segment.postings(new Term(Fields.ID, id), PostingsEnum.NONE);
    if (docs != null) {
      Bits live = segment.getLiveDocs();
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(docs.docID())) {
          return docs.docID();
        }
      }
    }
    return -1;
  }
}
