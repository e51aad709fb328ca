package vn.tracuu.search;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.search.feature.SynonymExpansion;
import vn.tracuu.search.plan.CandidatePlan;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.RetrievalQuery;
import vn.tracuu.search.plan.SelectionQueries;

/**
 * Asks an engine for the first stage of a typed query. Queries are made when they are asked for: an
 * engine needs few of them. For one thread.
 */
public final class CandidateRequest {
  private final IndexStatistics statistics;
  private final SearchRequest request;
  private final @Nullable Cursor cursor;
  private final CandidatePlan plan;
  private final SynonymExpansion synonyms;
  private final boolean numbers;
  private @Nullable RetrievalQuery query;

  /**
   * @param cursor where the page before ended, or null
   * @param numbers whether the query has document numbers
   */
  CandidateRequest(
      IndexStatistics statistics,
      SearchRequest request,
      @Nullable Cursor cursor,
      CandidatePlan plan,
      SynonymExpansion synonyms,
      boolean numbers) {
    this.statistics = statistics;
    this.request = request;
    this.cursor = cursor;
    this.plan = plan;
    this.synonyms = synonyms;
    this.numbers = numbers;
  }

  /** What the query looks for. */
  public CandidatePlan plan() {
    return plan;
  }

  /** What articles have to match, all of it scored. */
  public RetrievalQuery query() throws IOException {
    RetrievalQuery made = query;
    if (made == null) {
      made = narrowed(synonyms.expanded(statistics, plan.all()));
      query = made;
    }
    return made;
  }

  /**
   * The same articles, of which only those score that have pairs of the words; null where the words
   * must be scored. It suffices under {@link CandidatePlan#pairsSuffice}.
   */
  public @Nullable RetrievalQuery byPairs() throws IOException {
    return narrowedOrNull(usesPairs() ? plan.byPairs() : null);
  }

  /** Only the articles that {@link #byPairs} scores; null where that is not all of the query. */
  public @Nullable RetrievalQuery havingPairs() throws IOException {
    return narrowedOrNull(usesPairs() ? plan.havingPairs() : null);
  }

  /**
   * The pairs of {@link #havingPairs} alone, for an engine that knows which articles {@linkplain
   * #isBareWords have all words}.
   */
  public RetrievalQuery.@Nullable Bool pairs() throws IOException {
    return usesPairs() ? plan.pairs() : null;
  }

  /** Whether exactly those articles match that have all words of {@link CandidatePlan#terms}. */
  public boolean isBareWords() {
    return plan.isBareWords()
        && !plan.isQuestion()
        && synonyms.isEmpty()
        && request.selection().isAll();
  }

  private boolean usesPairs() {
    return request.order() == Order.RELEVANCE && synonyms.isEmpty();
  }

  /** A query among the articles that were selected. */
  RetrievalQuery narrowed(RetrievalQuery wanted) {
    return SelectionQueries.narrowed(wanted, request.selection());
  }

  private @Nullable RetrievalQuery narrowedOrNull(@Nullable RetrievalQuery wanted) {
    return wanted == null ? null : narrowed(wanted);
  }

  /** The order of the candidates. */
  public Order order() {
    return request.order();
  }

  /** How many candidates to retrieve. */
  public int depth() {
    if (cursor != null && goesOn()) {
      return request.size() + cursor.joined().size();
    }
    int end = offset() + request.size();
    return request.order() == Order.RELEVANCE ? Math.max(rerankDepth(), end) : end;
  }

  /** How many of them are reranked. */
  public int rerankDepth() {
    return plan.rerankDepth();
  }

  /** Whether candidates are reranked, so that their forward records and sections are needed. */
  public boolean isReranked() {
    return request.order() == Order.RELEVANCE && !goesOn();
  }

  /** Whether the query has document numbers, whose terms are then read of the candidates. */
  public boolean hasNumbers() {
    return numbers;
  }

  /** The position that the candidates start behind; null for the beginning. */
  public Cursor.@Nullable Position after() {
    return cursor != null && goesOn() ? cursor.position() : null;
  }

  /** What to count by. */
  public Set<Facet> facets() {
    return request.facets();
  }

  /**
   * Whether facets are counted over the candidates that can be reranked only: no word of a question
   * is required, so nearly every article matches a little.
   */
  public boolean countsCandidates() {
    return plan.isQuestion();
  }

  /** How many hits stand before the page. */
  int offset() {
    return cursor == null ? request.offset() : cursor.offset();
  }

  /** Whether the page starts behind the reranked candidates, where the first stage stopped. */
  boolean goesOn() {
    return cursor != null
        && (request.order() != Order.RELEVANCE || cursor.offset() >= rerankDepth());
  }
}
