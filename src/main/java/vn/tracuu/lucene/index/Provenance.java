package vn.tracuu.lucene.index;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Where a document's article stood in the corpus, and its digest: what the next build needs to know
 * which documents it can take over.
 */
final class Provenance {
  private Provenance() {}

  /**
   * Notes it in a document.
   *
   * @param position within the file at the time of indexing; grows from article to article
   */
  static void add(Document d, String file, long position, BytesRef digest) {
    d.add(new SortedDocValuesField(Fields.FILE, new BytesRef(file)));
    d.add(new NumericDocValuesField(Fields.POSITION, position));
    d.add(new BinaryDocValuesField(Fields.DIGEST, digest));
  }

  /** The file of each document of a segment, as ordinals of their paths. */
  static SortedDocValues files(LeafReader segment) throws IOException {
    return DocValues.getSorted(segment, Fields.FILE);
  }

  /** The path of the file that document {@code doc} of the segment came from. */
  static String file(LeafReader segment, int doc) throws IOException {
    SortedDocValues files = files(segment);
    return files.advanceExact(doc) ? files.lookupOrd(files.ordValue()).utf8ToString() : "";
  }

  static long position(LeafReader segment, int doc) throws IOException {
    var positions = DocValues.getNumeric(segment, Fields.POSITION);
    return positions.advanceExact(doc) ? positions.longValue() : 0;
  }

  static boolean hasDigest(LeafReader segment, int doc, BytesRef digest) throws IOException {
    var digests = DocValues.getBinary(segment, Fields.DIGEST);
    return digests.advanceExact(doc) && digests.binaryValue().equals(digest);
  }
}
