package vn.tracuu.lucene.index;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.schema.Fields;

/**
 * Where a document's article stood in the corpus, and the digest of what it was made of: the next
 * build tells by them which documents it can take over.
 */
final class Provenance {
  private Provenance() {}

  /** Notes it in a document. */
  static void add(Document d, IndexBuild.Source source) {
    d.add(new SortedDocValuesField(Fields.FILE, new BytesRef(source.file())));
    d.add(new NumericDocValuesField(Fields.POSITION, source.position()));
    d.add(new StringField(Fields.DIGEST, new BytesRef(source.digest()), Field.Store.NO));
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
}
