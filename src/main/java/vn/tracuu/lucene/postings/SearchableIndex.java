package vn.tracuu.lucene.postings;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;
import vn.tracuu.lucene.facet.FacetOrdinals;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.RetrievalQuery;

/**
 * One open generation: the figures that ranking asks for, and what is kept of its terms. Figures
 * come from the searcher and not from its reader, because only the searcher leaves deleted articles
 * out.
 *
 * <p>What was asked is remembered, for {@link #MAX_TERMS} terms of a field and then anew: people
 * use the same words, and looking up a term costs more than scoring an article. Safe for all
 * threads.
 */
public final class SearchableIndex implements IndexStatistics {
  /** The most terms of a field that are remembered: some 5 MB for three segments. */
  private static final int MAX_TERMS = 10_000;

  /** How many bytes of articles and their scores are remembered. */
  private static final long MAX_SCORED = 16L << 20;

  private final IndexSearcher searcher;
  private final Map<String, Map<String, Counts>> terms = new ConcurrentHashMap<>();
  private final Map<String, Field> fields = new ConcurrentHashMap<>();

  /**
   * @param articles how many articles have the term
   * @param occurrences how often they have it together
   * @param states where the segments have it
   */
  private record Counts(int articles, long occurrences, TermStates states) {}

  /**
   * @param articles how many articles have the field
   * @param terms how many terms they have together
   */
  private record Field(long articles, long terms) {}

  private final FacetOrdinals facets;
  private final TermBitSets termBitSets;
  private final LruCache<RetrievalQuery.Term, ScoredPostings> scored =
      new LruCache<>(MAX_SCORED, ScoredPostings::bytes);

  public SearchableIndex(IndexSearcher searcher) {
    this.searcher = searcher;
    facets = new FacetOrdinals(searcher.getIndexReader());
    termBitSets = new TermBitSets(searcher.getIndexReader());
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  public FacetOrdinals facets() {
    return facets;
  }

  public TermBitSets termBitSets() {
    return termBitSets;
  }

  @Override
  public int articlesWith(String field, String text) throws IOException {
    return counts(field, text).articles;
  }

  @Override
  public long occurrences(String field, String text) throws IOException {
    return counts(field, text).occurrences;
  }

  @Override
  public long articlesWith(String field) throws IOException {
    return field(field).articles;
  }

  @Override
  public long terms(String field) throws IOException {
    return field(field).terms;
  }

  /** A scored term as a Lucene query. */
  Query query(RetrievalQuery.Term term) throws IOException {
    Query query = query(term.field(), term.text());
    return term.boost() == 1 ? query : new BoostQuery(query, term.boost());
  }

  /** A query for the term, which need not look it up once more. */
  Query query(String field, String text) throws IOException {
    return new TermQuery(new Term(field, text), counts(field, text).states);
  }

  /** The living articles that have a term; remembered, so not to be asked where they are many. */
  ScoredPostings articlesHaving(RetrievalQuery.Term term) throws IOException {
    ScoredPostings known = scored.get(term);
    if (known == null) {
      int articles = articlesWith(term.field(), term.text());
      known = ScoredPostings.with(query(term), searcher, articles);
      scored.put(term, known); // two threads may both read the same
    }
    return known;
  }

  private Counts counts(String field, String text) throws IOException {
    Map<String, Counts> ofField = terms.computeIfAbsent(field, f -> new ConcurrentHashMap<>());
    Counts known = ofField.get(text);
    if (known == null) {
      known = count(new Term(field, text));
      if (ofField.size() >= MAX_TERMS) {
        ofField.clear();
      }
      ofField.put(text, known);
    }
    return known;
  }

  private Counts count(Term term) throws IOException {
    TermStates states = TermStates.build(searcher, term, true);
    if (states.docFreq() == 0) {
      return new Counts(0, 0, states);
    }
    TermStatistics living = searcher.termStatistics(term, states.docFreq(), states.totalTermFreq());
    return new Counts((int) living.docFreq(), living.totalTermFreq(), states);
  }

  private Field field(String name) throws IOException {
    Field known = fields.get(name);
    if (known == null) {
      known = of(searcher.collectionStatistics(name));
      fields.put(name, known);
    }
    return known;
  }

  private static Field of(@Nullable CollectionStatistics all) {
    return all == null ? new Field(0, 0) : new Field(all.docCount(), all.sumTotalTermFreq());
  }
}
