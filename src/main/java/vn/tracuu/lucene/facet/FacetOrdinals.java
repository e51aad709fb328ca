package vn.tracuu.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.packed.PackedInts;
import vn.tracuu.engine.Facet;
import vn.tracuu.schema.Fields;

/**
 * The values of facets in one generation, numbered in their order over all segments, and in memory
 * which article has which. They are read when a facet is first asked for. Safe for all threads.
 */
public final class FacetOrdinals {
  private final IndexReader reader;
  private final Map<Facet, Values> known = new ConcurrentHashMap<>();

  public FacetOrdinals(IndexReader reader) {
    this.reader = reader;
  }

  /** The values of a facet. */
  public Values of(Facet facet) throws IOException {
    Values values = known.get(facet);
    if (values == null) {
      values = new Values(reader.leaves(), Fields.facet(facet));
      known.put(facet, values); // two threads may both read the same
    }
    return values;
  }

  /** The values of one facet. Safe for all threads. */
  static final class Values {
    private final List<LeafReaderContext> segments;
    private final String field;
    private final OrdinalMap map;
    private final List<FacetColumn> columns = new ArrayList<>();

    /** What was looked up; a string that two threads look up is the same. */
    private final String[] texts;

    private Values(List<LeafReaderContext> segments, String field) throws IOException {
      this.segments = segments;
      this.field = field;
      SortedSetDocValues[] values = new SortedSetDocValues[segments.size()];
      for (LeafReaderContext segment : segments) {
        values[segment.ord] = values(segment);
      }
      map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
      for (LeafReaderContext segment : segments) {
        var numbers = map.getGlobalOrds(segment.ord);
        int documents = segment.reader().maxDoc();
        columns.add(FacetColumn.of(values[segment.ord], documents, numbers));
      }
      texts = new String[Math.toIntExact(map.getValueCount())];
    }

    /** How many there are. */
    int size() {
      return texts.length;
    }

    /** Which articles of a segment have which. */
    FacetColumn column(LeafReaderContext segment) {
      return columns.get(segment.ord);
    }

    /** A value as it is shown. */
    String text(int number) throws IOException {
      String text = texts[number];
      if (text == null) {
        LeafReaderContext segment = segments.get(map.getFirstSegmentNumber(number));
        text = values(segment).lookupOrd(map.getFirstSegmentOrd(number)).utf8ToString();
        texts[number] = text;
      }
      return text;
    }

    private SortedSetDocValues values(LeafReaderContext segment) throws IOException {
      return DocValues.getSortedSet(segment.reader(), field);
    }
  }
}
