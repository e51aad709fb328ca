package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LongField;
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
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.Clause;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.Cursor;
import vn.tracuu.ranking.OtherWords;
import vn.tracuu.ranking.SelectionConditions;
import vn.tracuu.schema.Fields;

/**
 * The candidates of a page, in the order of the first stage or in the one that was asked for, and
 * where the next page goes on. For one thread, once.
 */
final class CandidateSearch {
  private final LuceneStatistics statistics;
  private final IndexSearcher limited;
  private final SearchRequest request;
  private final @Nullable Cursor cursor;
  private final Candidates sought;
  private final OtherWords others;
  private final @Nullable FixedBitSet matching;
  private final FirstStage stage;
  private @Nullable Query query;
  private @Nullable LikelySections sections;

  /**
   * @param limited a searcher that gives up when the time of the request is over
   * @param cursor behind which candidate to go on, or null
   */
  CandidateSearch(
      LuceneStatistics statistics,
      IndexSearcher limited,
      SearchRequest request,
      @Nullable Cursor cursor,
      Candidates sought,
      OtherWords others)
      throws IOException {
    this.statistics = statistics;
    this.limited = limited;
    this.request = request;
    this.cursor = cursor;
    this.sought = sought;
    this.others = others;
    matching = findMatching();
    stage = firstStage();
  }

  /** What articles have to match; made once, where somebody asks. */
  Query query() throws IOException {
    Query made = query;
    if (made == null) {
      made = selected(others.orThese(statistics, sought.all()));
      query = made;
    }
    return made;
  }

  /** The articles that match, where that is known without a search. */
  @Nullable FixedBitSet matching() {
    return matching;
  }

  /** The candidates; those of a page that goes on begin behind the page before. */
  TopDocs find() throws IOException {
    return request.order() == Order.RELEVANCE ? best() : sorted();
  }

  /** A condition among the articles that were selected. */
  Query selected(Condition condition) throws IOException {
    return statistics.query(SelectionConditions.narrowed(condition, request.selection()));
  }

  /** How many hits stand before the page. */
  int offset() {
    return cursor == null ? request.offset() : cursor.offset();
  }

  /** A page behind the candidates that are ranked anew goes on where the first stage stopped. */
  boolean goesOn() {
    return cursor != null
        && (request.order() != Order.RELEVANCE || cursor.offset() >= sought.window());
  }

  /** How many articles match, where {@code top} were found. */
  TotalHits total(TopDocs top) throws IOException {
    return matching == null || limited.timedOut()
        ? stage.total(top)
        : new TotalHits(matching.cardinality(), TotalHits.Relation.EQUAL_TO);
  }

  private FirstStage firstStage() throws IOException {
    boolean none = request.order() != Order.RELEVANCE || !others.isEmpty();
    return new FirstStage(
        limited,
        sought.window(),
        this::query,
        () -> none ? null : selectedOrNull(sought.byPairs()),
        none ? null : havingPairs());
  }

  private @Nullable Query selectedOrNull(@Nullable Condition condition) throws IOException {
    return condition == null ? null : selected(condition);
  }

  /** The articles that have all words and a pair of them; null where that is not all. */
  private FirstStage.@Nullable Likeliest havingPairs() throws IOException {
    if (matching == null) {
      Query having = selectedOrNull(sought.havingPairs());
      return having == null ? null : FirstStage.Likeliest.of(limited, having);
    }
    Condition.Combination pairs = sought.pairs();
    return pairs == null ? null : new LikeliestByTerms(statistics, limited, matching, pairs)::best;
  }

  /** The articles that match, where that is known without a search: those with all bare words. */
  private @Nullable FixedBitSet findMatching() throws IOException {
    boolean bareWords =
        request.query().root() instanceof Clause.Words
            && !sought.isQuestion()
            && others.isEmpty()
            && request.selection().isAll();
    return bareWords && statistics.wordArticles().areKept()
        ? statistics.wordArticles().withAll(Fields.TEXT, sought.terms().syllables())
        : null;
  }

  private TopDocs best() throws IOException {
    return cursor != null && goesOn()
        ? stage.after(after(cursor, Order.RELEVANCE), wanted())
        : stage.best(wanted());
  }

  private TopDocs sorted() throws IOException {
    boolean newest = request.order() == Order.NEWEST;
    long none = newest ? Long.MIN_VALUE : Long.MAX_VALUE; // articles without a date stand last
    SortField day =
        LongField.newSortField(Fields.DAY, newest, SortedNumericSelector.Type.MIN, none);
    Sort sort = new Sort(day, new SortField(Fields.ID, SortField.Type.STRING));
    ScoreDoc after = cursor == null ? null : after(cursor, request.order());
    return limited.search(
        new ConstantScoreQuery(query()),
        new TopFieldCollectorManager(sort, wanted(), (FieldDoc) after, FirstStage.COUNTED_EXACTLY));
  }

  private int wanted() {
    if (cursor != null && goesOn()) {
      return request.size() + cursor.joined().size();
    }
    int end = offset() + request.size();
    return request.order() == Order.RELEVANCE ? Math.max(sought.window(), end) : end;
  }

  /** The candidates with the articles that join them; behind those ranked anew, in final order. */
  LikelySections.Joined listed(ScoreDoc[] candidates) throws IOException {
    if (cursor != null && goesOn()) {
      List<Integer> joined = cursor.joined();
      return new LikelySections.Joined(
          joined, Arrays.stream(candidates).filter(c -> !joined.contains(c.doc)).toList());
    }
    return isRanked() && !sections().isEmpty()
        ? sections().join(candidates, conditions())
        : new LikelySections.Joined(List.of(), List.of(candidates));
  }

  /** Whether its candidates are ranked anew. */
  boolean isRanked() {
    return request.order() == Order.RELEVANCE && !goesOn();
  }

  /** Looked for once. */
  LikelySections sections() throws IOException {
    if (sections == null) {
      sections = LikelySections.of(limited, sought.window(), likeliestSections());
    }
    return sections;
  }

  private ScoreDoc[] likeliestSections() throws IOException {
    Condition.Combination any = sought.anyOfPassages();
    if (any == null) {
      return new ScoreDoc[0];
    }
    boolean all = sought.terms().areFew();
    if (all && !statistics.wordArticles().areKept()) {
      Query having = statistics.query(sought.passages());
      return FirstStage.Likeliest.of(limited, having).best(sought.sections());
    }
    FixedBitSet among =
        all ? statistics.wordArticles().withAll(Fields.PASSAGE, sought.terms().syllables()) : null;
    return new LikeliestByTerms(statistics, limited, among, any).best(sought.sections());
  }

  /** What an article must match besides the bare words; null if nothing. */
  private @Nullable Query conditions() throws IOException {
    Condition conditions = sought.conditions();
    return conditions instanceof Condition.Everything && request.selection().isAll()
        ? null
        : selected(conditions);
  }

  /** Where the next page goes on; null behind the last one. */
  @Nullable Cursor next(LikelySections.Joined listed, TotalHits total, int shown) {
    int behind = offset() + shown;
    boolean more = total.value() > behind || total.relation() != TotalHits.Relation.EQUAL_TO;
    if (shown < request.size() || !more || limited.timedOut()) {
      return null;
    }
    List<ScoreDoc> list = listed.candidates();
    int last = goesOn() ? shown - 1 : Math.min(behind, list.size()) - 1;
    return behind(behind, list.get(last), listed.articles());
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
}
