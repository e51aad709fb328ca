package vn.tracuu.lucene.search;

import java.io.IOException;
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
 * The values of facets in one generation, numbered in their order over all segments, so that counts
 * of segments are added without looking a value up. Numbers are made when a facet is first asked
 * for. Safe for all threads.
 */
final class FacetOrdinals {
  private final IndexReader reader;
  private final Map<Facet, OrdinalMap> maps = new ConcurrentHashMap<>();

  FacetOrdinals(IndexReader reader) {
    this.reader = reader;
  }

  /** The values of a facet, for one thread. */
  Values of(Facet facet) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    SortedSetDocValues[] segments = new SortedSetDocValues[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      segments[leaf.ord] = DocValues.getSortedSet(leaf.reader(), Fields.facet(facet));
    }
    OrdinalMap map = maps.get(facet);
    if (map == null) {
      map = OrdinalMap.build(null, segments, PackedInts.DEFAULT);
      maps.put(facet, map);
    }
    return new Values(segments, map);
  }

  /**
   * The values of one facet.
   *
   * @param segments those of each segment
   * @param map from their numbers to those over all segments
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Values(SortedSetDocValues[] segments, OrdinalMap map) {
    /** How many there are. */
    int size() {
      return Math.toIntExact(map.getValueCount());
    }

    /** Adds the counts of one segment to those of all. */
    void add(int segment, int[] counts, int[] all) {
      var numbers = map.getGlobalOrds(segment);
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          all[(int) numbers.get(i)] += counts[i];
        }
      }
    }

    String value(int number) throws IOException {
      return segments[map.getFirstSegmentNumber(number)]
          .lookupOrd(map.getFirstSegmentOrd(number))
          .utf8ToString();
    }
  }
}
