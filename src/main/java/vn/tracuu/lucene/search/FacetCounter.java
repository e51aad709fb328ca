package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.schema.Fields;

/**
 * Counts the values of facets over articles, segment by segment, by the ordinals of their doc
 * values. For one thread.
 */
final class FacetCounter implements Collector {
  private static final Comparator<FacetCount.Value> MOST_FREQUENT =
      Comparator.comparingLong(FacetCount.Value::articles)
          .reversed()
          .thenComparing(FacetCount.Value::value);

  private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
  private long articles;

  FacetCounter(Set<Facet> facets) {
    facets.forEach(facet -> counts.put(facet, new HashMap<>()));
  }

  /** A counter for every slice of a search; the counts are those of all. */
  static CollectorManager<FacetCounter, FacetCounter> manager(Set<Facet> facets) {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return new FacetCounter(facets);
      }

      @Override
      public FacetCounter reduce(Collection<FacetCounter> counters) {
        FacetCounter all = new FacetCounter(facets);
        counters.forEach(all::add);
        return all;
      }
    };
  }

  /** The counts over some articles; {@code docs} in ascending order. */
  static FacetCounter over(IndexSearcher searcher, Set<Facet> facets, int[] docs)
      throws IOException {
    FacetCounter counter = new FacetCounter(facets);
    int i = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafCollector collector = counter.getLeafCollector(leaf);
      for (; i < docs.length && docs[i] < leaf.docBase + leaf.reader().maxDoc(); i++) {
        collector.collect(docs[i] - leaf.docBase);
      }
      collector.finish();
    }
    return counter;
  }

  /** How many articles were counted. */
  long articles() {
    return articles;
  }

  /** The counts of each facet, in the order of {@link Facet}. */
  List<FacetCount> counts() {
    List<FacetCount> all = new ArrayList<>();
    counts.forEach((facet, values) -> all.add(new FacetCount(facet, sorted(facet, values))));
    return all;
  }

  private static List<FacetCount.Value> sorted(Facet facet, Map<String, Long> values) {
    boolean years = facet == Facet.YEAR;
    return values.entrySet().stream()
        .map(value -> new FacetCount.Value(value.getKey(), value.getValue()))
        .sorted(years ? Comparator.comparing(FacetCount.Value::value) : MOST_FREQUENT)
        .limit(years ? Long.MAX_VALUE : FacetCount.MAX_VALUES)
        .toList();
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    List<Column> columns = new ArrayList<>();
    for (Facet facet : counts.keySet()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.facet(facet));
      if (values.getValueCount() > 0) {
        columns.add(new Column(facet, values));
      }
    }
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) throws IOException {
        articles++;
        for (Column column : columns) {
          column.count(doc);
        }
      }

      @Override
      public void finish() throws IOException {
        for (Column column : columns) {
          column.addTo(FacetCounter.this);
        }
      }
    };
  }

  private void add(FacetCounter other) {
    articles += other.articles;
    other.counts.forEach((facet, values) -> values.forEach((value, n) -> add(facet, value, n)));
  }

  private void add(Facet facet, String value, long n) {
    counts.computeIfAbsent(facet, f -> new HashMap<>()).merge(value, n, Long::sum);
  }

  /** One facet in one segment. */
  private static final class Column {
    private final Facet facet;
    private final SortedSetDocValues values;
    private final @Nullable SortedDocValues single;
    private final int[] byOrdinal;

    Column(Facet facet, SortedSetDocValues values) {
      this.facet = facet;
      this.values = values;
      this.single = DocValues.unwrapSingleton(values);
      this.byOrdinal = new int[Math.toIntExact(values.getValueCount())];
    }

    void count(int doc) throws IOException {
      if (single != null) {
        if (single.advanceExact(doc)) {
          byOrdinal[single.ordValue()]++;
        }
      } else if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byOrdinal[(int) values.nextOrd()]++;
        }
      }
    }

    void addTo(FacetCounter counter) throws IOException {
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] > 0) {
          counter.add(facet, values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal]);
        }
      }
    }
  }
}
