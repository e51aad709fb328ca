package vn.tracuu.lucene.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Correction;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.Phrases;
import vn.tracuu.lucene.suggest.Corrections;
import vn.tracuu.query.Synonyms;

/**
 * One search from request to page: candidates, their final order, facets, and what is shown of the
 * hits. For one thread, once.
 */
final class SearchRun {
  /**
   * Up to this many hits are counted one by one; beyond, Lucene may skip articles that cannot rank.
   */
  private static final int COUNTED_EXACTLY = 1_000;

  private final Statistics statistics;
  private final IndexSearcher searcher;
  private final IndexSearcher limited;
  private final SearchRequest request;
  private final String generation;
  private final QueryTerms terms;
  private final TypedWords words;
  private final OtherWords others;
  private final NumberIndex numberIndex;
  private final List<SoughtNumber> numbers;
  private final @Nullable Cursor cursor;
  private final Phrases phrases;

  SearchRun(
      Statistics statistics,
      SearchRequest request,
      String generation,
      Phrases phrases,
      Synonyms synonyms)
      throws IOException {
    this.phrases = phrases;
    this.statistics = statistics;
    this.searcher = statistics.searcher();
    this.limited = limited(searcher, request.timeLimit());
    this.request = request;
    this.generation = generation;
    cursor = Cursor.read(request, generation);
    terms = QueryTerms.of(request.query());
    words = TypedWords.of(statistics, terms);
    others = OtherWords.of(statistics, synonyms, request.query(), words);
    numberIndex = new NumberIndex(statistics);
    numbers = SoughtNumber.in(request.query(), numberIndex);
  }

  SearchPage page() throws IOException {
    Query query =
        SelectionQuery.of(
            others.orThese(statistics, CandidateQuery.of(statistics, request.query())),
            request.selection());
    TopDocs top = request.order() == Order.RELEVANCE ? best(query) : sorted(query);
    List<Reranker.Ranked> shown = shown(ranked(query, top.scoreDocs));
    FacetCounter facets = facets(query, top.scoreDocs);
    boolean counted = !request.facets().isEmpty() && !isQuestion();
    boolean exact = counted || top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return new SearchPage(
        counted ? facets.articles() : top.totalHits.value(),
        exact && !limited.timedOut(),
        new HitMaker(statistics, request, terms, words, numbers, others).hits(shown),
        facets.counts(),
        facets.articles(),
        next(top, shown.size()),
        findings(),
        corrections(top.totalHits.value()),
        generation,
        limited.timedOut());
  }

  /** Of the first page only: who pages on has found what was meant. */
  private List<Correction> corrections(long total) throws IOException {
    return offset() > 0 || request.idsOnly() || limited.timedOut()
        ? List.of()
        : new Corrections(searcher, phrases, typed -> limited.count(matching(typed)))
            .of(request.query(), total);
  }

  private Query matching(vn.tracuu.query.Query typed) throws IOException {
    return SelectionQuery.of(CandidateQuery.of(statistics, typed), request.selection());
  }

  private boolean isQuestion() {
    return QueryTerms.isQuestion(request.query());
  }

  /** How many hits stand before the page. */
  private int offset() {
    return cursor == null ? request.offset() : cursor.offset();
  }

  private List<Reranker.Ranked> shown(List<Reranker.Ranked> ranked) {
    int skipped = goesOn() ? 0 : offset();
    int end = Math.min(ranked.size(), skipped + request.size());
    return ranked.subList(Math.min(skipped, end), end);
  }

  /** A page behind the candidates that are ranked anew goes on where the first stage stopped. */
  private boolean goesOn() {
    return cursor != null
        && (request.order() != Order.RELEVANCE || cursor.offset() >= Reranker.WINDOW);
  }

  private TopDocs best(Query query) throws IOException {
    ScoreDoc after = cursor != null && goesOn() ? cursor.after(Order.RELEVANCE) : null;
    return limited.search(query, new TopScoreDocCollectorManager(wanted(), after, COUNTED_EXACTLY));
  }

  private TopDocs sorted(Query query) throws IOException {
    boolean newest = request.order() == Order.NEWEST;
    long none = newest ? Long.MIN_VALUE : Long.MAX_VALUE; // articles without a date stand last
    SortField day =
        LongField.newSortField(Fields.DAY, newest, SortedNumericSelector.Type.MIN, none);
    Sort sort = new Sort(day, new SortField(Fields.ID, SortField.Type.STRING));
    ScoreDoc after = cursor == null ? null : cursor.after(request.order());
    return limited.search(
        new ConstantScoreQuery(query),
        new TopFieldCollectorManager(sort, wanted(), (FieldDoc) after, COUNTED_EXACTLY));
  }

  private int wanted() {
    if (goesOn()) {
      return request.size();
    }
    int end = offset() + request.size();
    return request.order() == Order.RELEVANCE ? Math.max(Reranker.WINDOW, end) : end;
  }

  private List<Reranker.Ranked> ranked(Query query, ScoreDoc[] candidates) throws IOException {
    if (request.order() != Order.RELEVANCE || goesOn()) {
      return Arrays.stream(candidates).map(c -> new Reranker.Ranked(c.doc, 0)).toList();
    }
    ScoreDoc[] joined =
        PassageJoin.joined(limited, CandidateQuery.passages(statistics, terms), query, candidates);
    return new Reranker(statistics, terms, words, others)
        .rerank(joined, new NumberEvidence(searcher, numbers));
  }

  /**
   * Counts what matches. Of a question no word is required, so nearly everything matches a little;
   * its facets are of the likeliest articles.
   */
  private FacetCounter facets(Query query, ScoreDoc[] candidates) throws IOException {
    if (request.facets().isEmpty()) {
      return new FacetCounter(Set.of());
    }
    if (isQuestion()) {
      int likeliest = Math.min(Reranker.WINDOW, candidates.length);
      int[] docs = Arrays.stream(candidates, 0, likeliest).mapToInt(c -> c.doc).sorted().toArray();
      return FacetCounter.over(searcher, request.facets(), docs);
    }
    return limited.search(new ConstantScoreQuery(query), FacetCounter.manager(request.facets()));
  }

  private @Nullable String next(TopDocs top, int shown) {
    int behind = offset() + shown;
    boolean more =
        top.totalHits.value() > behind || top.totalHits.relation() != TotalHits.Relation.EQUAL_TO;
    if (shown < request.size() || !more || limited.timedOut()) {
      return null;
    }
    int last = goesOn() ? shown - 1 : Math.min(behind, top.scoreDocs.length) - 1;
    return Cursor.behind(behind, top.scoreDocs[last]).write(request, generation);
  }

  private List<NumberFinding> findings() throws IOException {
    Set<String> seen = new HashSet<>();
    List<NumberFinding> findings = new ArrayList<>();
    for (SoughtNumber number : numbers) {
      if (seen.add(number.completeNumber())) {
        findings.add(number.finding(numberIndex));
      }
    }
    return findings;
  }

  /** A time limit belongs to a searcher, so a limited search has a searcher of its own. */
  private static IndexSearcher limited(IndexSearcher searcher, Duration timeLimit) {
    if (timeLimit.equals(SearchRequest.NO_TIME_LIMIT)) {
      return searcher;
    }
    IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
    limited.setTimeout(new QueryTimeoutImpl(timeLimit.toMillis()));
    return limited;
  }
}
