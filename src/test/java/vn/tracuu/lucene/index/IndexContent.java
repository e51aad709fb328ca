package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.schema.Fields;

/**
 * Everything that readers of an index can see, whatever the numbers of its documents and segments:
 * the same content, the same index.
 *
 * @param stored the stored fields and the file of each article, by id
 * @param postings the living articles of each term with frequency and positions, by field and term
 * @param norms the length of each article, by field and id
 * @param statistics what ranking counts with, by field and by term
 */
public record IndexContent(
    Map<String, String> stored,
    Map<String, Map<String, String>> postings,
    Map<String, Map<String, Long>> norms,
    Map<String, String> statistics) {
  /** The content of the served generation in {@code folder}. */
  public static IndexContent of(Path folder) throws IOException {
    IndexContent content =
        new IndexContent(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    try (Generation generation = Generation.served(folder)) {
      for (LeafReaderContext segment : generation.reader().leaves()) {
        content.addSegment(segment.reader());
      }
      content.addStatistics(
          generation.searcher(), FieldInfos.getMergedFieldInfos(generation.reader()));
    }
    return content;
  }

  private void addSegment(LeafReader segment) throws IOException {
    String[] ids = ids(segment);
    for (int doc = 0; doc < ids.length; doc++) {
      if (ids[doc] != null) {
        Document document = segment.storedFields().document(doc);
        stored.put(ids[doc], Provenance.file(segment, doc) + " " + document.getFields());
      }
    }
    for (FieldInfo field : segment.getFieldInfos()) {
      addPostings(segment, field.name, ids);
      addNorms(segment.getNormValues(field.name), field.name, ids);
    }
  }

  /**
   * What the living documents are called: articles by their id, the sections before one by its id
   * and their distance.
   */
  private static String[] ids(LeafReader segment) throws IOException {
    String[] ids = new String[segment.maxDoc()];
    String article = "";
    int articleDoc = 0;
    for (int doc = ids.length - 1; doc >= 0; doc--) {
      String id = segment.storedFields().document(doc).get(Fields.ID);
      if (id != null) {
        article = id;
        articleDoc = doc;
      }
      if (segment.getLiveDocs() == null || segment.getLiveDocs().get(doc)) {
        ids[doc] = id == null ? article + " -" + (articleDoc - doc) : id;
      }
    }
    return ids;
  }

  private void addPostings(LeafReader segment, String field, String[] ids) throws IOException {
    Terms terms = segment.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum term = terms.iterator();
    for (BytesRef text = term.next(); text != null; text = term.next()) {
      PostingsEnum docs = term.postings(null, PostingsEnum.POSITIONS);
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (ids[docs.docID()] != null) {
          postings
              .computeIfAbsent(field + " " + hex(text), t -> new TreeMap<>())
              .put(ids[docs.docID()], places(docs));
        }
      }
    }
  }

  private static String hex(BytesRef term) {
    return HexFormat.of().formatHex(term.bytes, term.offset, term.offset + term.length);
  }

  private static String places(PostingsEnum docs) throws IOException {
    StringBuilder places = new StringBuilder();
    for (int i = 0; i < docs.freq(); i++) {
      places.append(docs.nextPosition()).append(' ');
    }
    return places.toString();
  }

  private void addNorms(NumericDocValues values, String field, String[] ids) throws IOException {
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (ids[values.docID()] != null) {
        norms
            .computeIfAbsent(field, f -> new TreeMap<>())
            .put(ids[values.docID()], values.longValue());
      }
    }
  }

  /** Ghosts have no digest, and nothing ranks by it. */
  private void addStatistics(IndexSearcher searcher, FieldInfos fields) throws IOException {
    for (FieldInfo field : fields) {
      CollectionStatistics all = searcher.collectionStatistics(field.name);
      if (all != null && !field.name.equals(Fields.DIGEST)) {
        statistics.put(field.name, all.toString());
      }
    }
    for (String key : postings.keySet()) {
      Term term = term(key);
      if (term.field().equals(Fields.DIGEST)) {
        continue;
      }
      int docFreq = searcher.getIndexReader().docFreq(term);
      long totalTermFreq = searcher.getIndexReader().totalTermFreq(term);
      statistics.put(key, searcher.termStatistics(term, docFreq, totalTermFreq).toString());
    }
  }

  private static Term term(String key) {
    int space = key.indexOf(' ');
    byte[] bytes = HexFormat.of().parseHex(key.substring(space + 1));
    return new Term(key.substring(0, space), new BytesRef(bytes));
  }
}
