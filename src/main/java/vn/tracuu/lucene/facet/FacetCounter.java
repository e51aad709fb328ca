package vn.tracuu.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;

/**
 * Counts the values of facets over articles, a batch of them and a {@linkplain FacetColumn column}
 * at a time. For one thread.
 */
public final class FacetCounter implements Collector {
  /** Articles that are counted together. */
  private static final int BATCH = 512;

  private final Map<Facet, Counts> counts = new EnumMap<>(Facet.class);
  private long articles;

  public FacetCounter(Set<Facet> facets, FacetOrdinals ordinals) throws IOException {
    for (Facet facet : facets) {
      counts.put(facet, new Counts(ordinals.of(facet)));
    }
  }

  /** The values of a facet, and how many articles have each. */
  private static final class Counts {
    private final FacetOrdinals.Values values;
    private final int[] articles;

    Counts(FacetOrdinals.Values values) {
      this.values = values;
      articles = new int[values.size()];
    }

    void add(Counts other) {
      for (int i = 0; i < articles.length; i++) {
        articles[i] += other.articles[i];
      }
    }

    FacetCount.Value value(int number) throws IOException {
      return new FacetCount.Value(values.text(number), articles[number]);
    }

    List<FacetCount.Value> all() throws IOException {
      List<FacetCount.Value> all = new ArrayList<>();
      for (int i = 0; i < articles.length; i++) {
        if (articles[i] > 0) {
          all.add(value(i));
        }
      }
      return all;
    }

    /** The most frequent ones; of equal ones those that come first in the order of values. */
    List<FacetCount.Value> most(int count) throws IOException {
      PriorityQueue<Integer> least =
          new PriorityQueue<>(
              Comparator.<Integer>comparingInt(i -> articles[i])
                  .thenComparing(Comparator.reverseOrder()));
      for (int i = 0; i < articles.length; i++) {
        if (articles[i] > 0 && (least.size() < count || articles[i] > articles[least.element()])) {
          least.add(i);
          if (least.size() > count) {
            least.remove();
          }
        }
      }
      List<FacetCount.Value> most = new ArrayList<>();
      while (!least.isEmpty()) {
        most.add(value(least.remove()));
      }
      return most.reversed();
    }
  }

  /** A counter for every slice of a search; the counts are those of all. */
  public static CollectorManager<FacetCounter, FacetCounter> manager(
      Set<Facet> facets, FacetOrdinals ordinals) {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() throws IOException {
        return new FacetCounter(facets, ordinals);
      }

      @Override
      public FacetCounter reduce(Collection<FacetCounter> counters) throws IOException {
        Iterator<FacetCounter> each = counters.iterator();
        FacetCounter all = each.hasNext() ? each.next() : newCollector();
        each.forEachRemaining(all::add);
        return all;
      }
    };
  }

  /** The counts over some articles; {@code docs} in ascending order. */
  public static FacetCounter over(
      IndexSearcher searcher, Set<Facet> facets, FacetOrdinals ordinals, int[] docs)
      throws IOException {
    FacetCounter counter = new FacetCounter(facets, ordinals);
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

  /** The counts over the articles whose bits are set. */
  public static FacetCounter over(
      IndexSearcher searcher, Set<Facet> facets, FacetOrdinals ordinals, FixedBitSet articles)
      throws IOException {
    FacetCounter counter = new FacetCounter(facets, ordinals);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafCollector collector = counter.getLeafCollector(leaf);
      BitSetIterator docs = new BitSetIterator(articles, 0);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (int d = docs.advance(leaf.docBase); d < end; d = docs.nextDoc()) {
        collector.collect(d - leaf.docBase);
      }
      collector.finish();
    }
    return counter;
  }

  /** How many articles were counted. */
  public long articles() {
    return articles;
  }

  /** The counts of each facet, in the order of {@link Facet}. */
  public List<FacetCount> counts() throws IOException {
    List<FacetCount> all = new ArrayList<>();
    for (Map.Entry<Facet, Counts> facet : counts.entrySet()) {
      Counts counted = facet.getValue();
      boolean years = facet.getKey() == Facet.YEAR;
      all.add(
          new FacetCount(
              facet.getKey(), years ? counted.all() : counted.most(FacetCount.MAX_VALUES)));
    }
    return all;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    return new Batches(leaf);
  }

  private void add(FacetCounter other) {
    articles += other.articles;
    counts.forEach(
        (facet, counted) -> counted.add(Objects.requireNonNull(other.counts.get(facet))));
  }

  /** Gathers the articles of one segment. */
  private final class Batches implements LeafCollector {
    private final LeafReaderContext segment;
    private final int[] docs = new int[BATCH];
    private int size;

    Batches(LeafReaderContext segment) {
      this.segment = segment;
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) {
      docs[size++] = doc;
      if (size == BATCH) {
        count();
      }
    }

    @Override
    public void collect(DocIdStream stream) {
      count();
      for (size = stream.intoArray(docs); size > 0; size = stream.intoArray(docs)) {
        count();
      }
    }

    @Override
    public void finish() {
      count();
    }

    private void count() {
      articles += size;
      for (Counts counted : counts.values()) {
        counted.values.column(segment).count(docs, size, counted.articles);
      }
      size = 0;
    }
  }
}
