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
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Correction;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.suggest.IndexHoldings;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Synonyms;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.Cursor;
import vn.tracuu.ranking.HitMaker;
import vn.tracuu.ranking.NumberEvidence;
import vn.tracuu.ranking.NumberIndex;
import vn.tracuu.ranking.OtherWords;
import vn.tracuu.ranking.QueryTerms;
import vn.tracuu.ranking.SelectionConditions;
import vn.tracuu.ranking.SoughtNumber;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.schema.Fields;
import vn.tracuu.suggest.Corrections;

/**
 * One search from request to page: candidates, their final order, facets, and what is shown of the
 * hits. For one thread, once.
 */
final class SearchRun {
  private final LuceneStatistics statistics;
  private final IndexSearcher searcher;
  private final IndexSearcher limited;
  private final SearchRequest request;
  private final String generation;
  private final QueryTerms terms;
  private final boolean isQuestion;

  /** How many candidates are ranked anew. */
  private final int window;

  private final TypedWords words;
  private final OtherWords others;
  private final NumberIndex numberIndex;
  private final List<SoughtNumber> numbers;
  private final @Nullable FixedBitSet matching;
  private final @Nullable Cursor cursor;
  private @Nullable LikelySections sections;
  private final Phrases phrases;

  SearchRun(
      LuceneStatistics statistics,
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
    isQuestion = QueryTerms.isQuestion(request.query());
    window = Candidates.window(request.query());
    words = TypedWords.of(statistics, terms);
    others = OtherWords.of(statistics, synonyms, request.query(), words);
    numberIndex = new NumberIndex(statistics, new TermEntries(searcher.getIndexReader()));
    numbers = SoughtNumber.in(request.query(), numberIndex);
    matching = matching();
  }

  SearchPage page() throws IOException {
    Query query = selected(others.orThese(statistics, Candidates.of(statistics, typed())));
    FirstStage stage = firstStage(query);
    TopDocs top = request.order() == Order.RELEVANCE ? best(stage) : sorted(query);
    LikelySections.Joined listed = listed(top.scoreDocs);
    List<Reranker.Ranked> shown = shown(ranked(listed));
    FacetCounter facets = facets(query, top.scoreDocs);
    boolean counted = !request.facets().isEmpty() && !isQuestion;
    TotalHits total =
        counted ? new TotalHits(facets.articles(), TotalHits.Relation.EQUAL_TO) : total(stage, top);
    return new SearchPage(
        total.value(),
        total.relation() == TotalHits.Relation.EQUAL_TO && !limited.timedOut(),
        request.idsOnly() ? LuceneHits.bare(searcher, shown) : hits(shown),
        facets.counts(),
        facets.articles(),
        next(listed, total, shown.size()),
        findings(),
        corrections(total.value()),
        generation,
        limited.timedOut());
  }

  /** Of the first page only: who pages on has found what was meant. */
  private List<Correction> corrections(long total) throws IOException {
    return offset() > 0 || request.idsOnly() || limited.timedOut()
        ? List.of()
        : new Corrections(
                new IndexHoldings(searcher), phrases, typed -> limited.count(matching(typed)))
            .of(request.query(), total);
  }

  private Query matching(vn.tracuu.query.Query typed) throws IOException {
    return selected(Candidates.of(statistics, typed));
  }

  private Query selected(Condition condition) throws IOException {
    return statistics.query(SelectionConditions.narrowed(condition, request.selection()));
  }

  private vn.tracuu.query.Query typed() {
    return request.query();
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
    return cursor != null && (request.order() != Order.RELEVANCE || cursor.offset() >= window);
  }

  private TotalHits total(FirstStage stage, TopDocs top) throws IOException {
    return matching == null || limited.timedOut()
        ? stage.total(top)
        : new TotalHits(matching.cardinality(), TotalHits.Relation.EQUAL_TO);
  }

  private FirstStage firstStage(Query query) throws IOException {
    boolean none = request.order() != Order.RELEVANCE || !others.isEmpty();
    return new FirstStage(
        limited,
        window,
        query,
        () -> none ? null : selectedOrNull(Candidates.byPairs(statistics, typed())),
        none ? null : havingPairs());
  }

  private @Nullable Query selectedOrNull(@Nullable Condition condition) throws IOException {
    return condition == null ? null : selected(condition);
  }

  /** The articles that have all words and a pair of them; null where that is not all. */
  private FirstStage.@Nullable Likeliest havingPairs() throws IOException {
    if (matching == null) {
      Query having = selectedOrNull(Candidates.havingPairs(statistics, typed()));
      return having == null ? null : FirstStage.Likeliest.of(limited, having);
    }
    Condition.Combination pairs = Candidates.pairs(statistics, typed());
    return pairs == null ? null : new LikeliestAmong(statistics, limited, matching, pairs)::best;
  }

  /** The articles that match, where that is known without a search: those with all bare words. */
  private @Nullable FixedBitSet matching() throws IOException {
    boolean bareWords =
        typed().root() instanceof Clause.Words
            && !isQuestion
            && others.isEmpty()
            && request.selection().isAll();
    return bareWords && statistics.wordArticles().areKept()
        ? statistics.wordArticles().withAll(terms.syllables())
        : null;
  }

  private TopDocs best(FirstStage stage) throws IOException {
    return cursor != null && goesOn()
        ? stage.after(after(cursor, Order.RELEVANCE), wanted())
        : stage.best(wanted());
  }

  private TopDocs sorted(Query query) throws IOException {
    boolean newest = request.order() == Order.NEWEST;
    long none = newest ? Long.MIN_VALUE : Long.MAX_VALUE; // articles without a date stand last
    SortField day =
        LongField.newSortField(Fields.DAY, newest, SortedNumericSelector.Type.MIN, none);
    Sort sort = new Sort(day, new SortField(Fields.ID, SortField.Type.STRING));
    ScoreDoc after = cursor == null ? null : after(cursor, request.order());
    return limited.search(
        new ConstantScoreQuery(query),
        new TopFieldCollectorManager(sort, wanted(), (FieldDoc) after, FirstStage.COUNTED_EXACTLY));
  }

  private int wanted() {
    if (cursor != null && goesOn()) {
      return request.size() + cursor.joined().size();
    }
    int end = offset() + request.size();
    return request.order() == Order.RELEVANCE ? Math.max(window, end) : end;
  }

  /** The candidates with the articles that join them; behind those ranked anew, in final order. */
  private LikelySections.Joined listed(ScoreDoc[] candidates) throws IOException {
    if (cursor != null && goesOn()) {
      List<Integer> joined = cursor.joined();
      return new LikelySections.Joined(
          joined, Arrays.stream(candidates).filter(c -> !joined.contains(c.doc)).toList());
    }
    return isRanked() && !sections().isEmpty()
        ? sections().join(candidates, conditions())
        : new LikelySections.Joined(List.of(), List.of(candidates));
  }

  private List<Reranker.Ranked> ranked(LikelySections.Joined listed) throws IOException {
    return isRanked()
        ? reranker()
            .rerank(
                listed.candidates().toArray(ScoreDoc[]::new),
                new NumberEvidence(numbers),
                sections())
        : listed.candidates().stream().map(c -> new Reranker.Ranked(c.doc, 0)).toList();
  }

  private boolean isRanked() {
    return request.order() == Order.RELEVANCE && !goesOn();
  }

  /** Looked for once. */
  private LikelySections sections() throws IOException {
    if (sections == null) {
      Query sought = statistics.query(Candidates.passages(statistics, terms));
      sections = LikelySections.of(limited, window, Candidates.sections(terms), sought);
    }
    return sections;
  }

  /** What an article must match besides the bare words; null if nothing. */
  private @Nullable Query conditions() throws IOException {
    Condition conditions = Candidates.conditions(statistics, typed());
    return conditions instanceof Condition.Everything && request.selection().isAll()
        ? null
        : selected(conditions);
  }

  /**
   * Counts what matches. Of a question no word is required, so nearly everything matches a little;
   * its facets are of the likeliest articles.
   */
  private FacetCounter facets(Query query, ScoreDoc[] candidates) throws IOException {
    if (request.facets().isEmpty()) {
      return new FacetCounter(Set.of(), statistics.facets());
    }
    if (isQuestion) {
      int likeliest = Math.min(window, candidates.length);
      int[] docs = Arrays.stream(candidates, 0, likeliest).mapToInt(c -> c.doc).sorted().toArray();
      return FacetCounter.over(searcher, request.facets(), statistics.facets(), docs);
    }
    if (matching != null) {
      return FacetCounter.over(searcher, request.facets(), statistics.facets(), matching);
    }
    return limited.search(
        new ConstantScoreQuery(query), FacetCounter.manager(request.facets(), statistics.facets()));
  }

  private @Nullable String next(LikelySections.Joined listed, TotalHits total, int shown) {
    int behind = offset() + shown;
    boolean more = total.value() > behind || total.relation() != TotalHits.Relation.EQUAL_TO;
    if (shown < request.size() || !more || limited.timedOut()) {
      return null;
    }
    List<ScoreDoc> list = listed.candidates();
    int last = goesOn() ? shown - 1 : Math.min(behind, list.size()) - 1;
    return behind(behind, list.get(last), listed.articles()).write(request, generation);
  }

  private Reranker reranker() {
    return new Reranker(statistics, window, terms, words, others);
  }

  private List<Hit> hits(List<Reranker.Ranked> shown) throws IOException {
    return new LuceneHits(
            searcher,
            new HitMaker(request.query(), terms, words, numbers, others),
            new NumberEvidence(numbers),
            request.explain() ? reranker() : null)
        .of(shown);
  }

  /** The candidate that a cursor stands behind. */
  private static ScoreDoc after(Cursor cursor, Order order) {
    return order == Order.RELEVANCE
        ? new ScoreDoc(cursor.doc(), Float.intBitsToFloat((int) cursor.score()))
        : new FieldDoc(
            cursor.doc(), Float.NaN, new Object[] {cursor.score(), new BytesRef(cursor.id())});
  }

  /** The cursor behind a list's last candidate. */
  private static Cursor behind(int offset, ScoreDoc last, List<Integer> joined) {
    if (last instanceof FieldDoc sorted && sorted.fields != null) {
      return new Cursor(
          offset,
          (Long) sorted.fields[0],
          last.doc,
          joined,
          ((BytesRef) sorted.fields[1]).utf8ToString());
    }
    return new Cursor(offset, Float.floatToIntBits(last.score), last.doc, joined, "");
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
