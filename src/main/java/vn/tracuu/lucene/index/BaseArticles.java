package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.schema.Fields;

/**
 * The articles of the generation that a build starts from, and which of them the new one takes
 * over: all of the files that did not change, and of the others those that were found again as they
 * were. Safe for all threads. Needs a bit and a long for each document.
 */
final class BaseArticles {
  private final DirectoryReader reader;
  private final Set<String> dropped = ConcurrentHashMap.newKeySet();
  private final int articles;
  private final FixedBitSet takenOver;
  private final long[] positions;
  private final ThreadLocal<TermLookup> digests;
  private final ThreadLocal<TermLookup> ids;

  BaseArticles(DirectoryReader reader) throws IOException {
    this.reader = reader;
    articles = Passages.articles(reader);
    takenOver = new FixedBitSet(Math.max(1, reader.maxDoc()));
    positions = new long[reader.maxDoc()];
    digests = ThreadLocal.withInitial(() -> new TermLookup(reader, Fields.DIGEST));
    ids = ThreadLocal.withInitial(() -> new TermLookup(reader, Fields.ID));
  }

  /** The number of documents, deleted ones included. */
  int maxDoc() {
    return reader.maxDoc();
  }

  /** Of {@code file} only those articles stay that are {@linkplain #takeOver taken over}. */
  void drop(String file) {
    dropped.add(file);
  }

  /** Takes {@link #drop} back. */
  void keep(String file) {
    dropped.remove(file);
  }

  /**
   * Takes over what was made of the same bytes of this very file.
   *
   * @return whether there is such an article
   */
  boolean takeOver(IndexBuild.Source source) throws IOException {
    int doc = digests.get().find(new BytesRef(source.digest()));
    if (doc >= 0) {
      mark(doc, source.position());
    }
    return doc >= 0;
  }

  /** The document of the article with that id; -1 if there is none. */
  int find(BytesRef id) throws IOException {
    return ids.get().find(id);
  }

  /** How many articles the base has. */
  int articles() {
    return articles;
  }

  /** The living documents that are not in the new generation. */
  FixedBitSet leaving() throws IOException {
    FixedBitSet leaving = new FixedBitSet(Math.max(1, maxDoc()));
    for (LeafReaderContext segment : reader.leaves()) {
      FixedBitSet droppedFiles = droppedFiles(segment.reader());
      SortedDocValues files = Provenance.files(segment.reader());
      Bits live = segment.reader().getLiveDocs();
      while (files.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = segment.docBase + files.docID();
        boolean lives = live == null || live.get(files.docID());
        if (lives && droppedFiles.get(files.ordValue()) && !takenOver.get(doc)) {
          leaving.set(doc);
        }
      }
    }
    return leaving;
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

  private synchronized void mark(int doc, long position) {
    takenOver.set(doc);
    positions[doc] = Math.max(positions[doc], position);
  }
}
