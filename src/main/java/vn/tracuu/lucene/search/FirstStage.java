package vn.tracuu.lucene.search;

import java.io.IOException;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Order;
import vn.tracuu.lucene.postings.LuceneQueries;
import vn.tracuu.lucene.postings.SearchableIndex;
import vn.tracuu.lucene.postings.TermBitSets;
import vn.tracuu.lucene.postings.TopKDisjunction;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.CandidateRequest;
import vn.tracuu.search.Cursor;
import vn.tracuu.search.plan.CandidatePlan;
import vn.tracuu.search.plan.RetrievalQuery;

/**
 * Retrieves the candidates of a typed query. Where enough articles have pairs of the typed words,
 * the pairs alone say which are likely: the words need not be scored, and of bare words no article
 * without a pair is visited but to be counted. Else every word is scored. For one query, one
 * thread.
 */
final class FirstStage {
  /** Up to this many hits are counted exactly; beyond, Lucene may skip articles. */
  static final int COUNTED_EXACTLY = 1_000;

  private final SearchableIndex statistics;
  private final LuceneQueries queries;
  private final IndexSearcher limited;
  private final CandidateRequest request;
  private final @Nullable FixedBitSet matching;
  private @Nullable Query query;

  /**
   * @param limited a searcher that gives up when the time limit is over
   */
  FirstStage(
      SearchableIndex statistics,
      LuceneQueries queries,
      IndexSearcher limited,
      CandidateRequest request)
      throws IOException {
    this.statistics = statistics;
    this.queries = queries;
    this.limited = limited;
    this.request = request;
    TermBitSets words = statistics.termBitSets();
    matching =
        request.isBareWords() && words.areKept()
            ? words.withAll(Fields.TEXT, request.plan().terms().required())
            : null;
  }

  /** What articles have to match; made once, where it is needed. */
  Query query() throws IOException {
    Query made = query;
    if (made == null) {
      made = queries.of(request.query());
      query = made;
    }
    return made;
  }

  /** The articles that match, where that is known without a search. */
  @Nullable FixedBitSet matching() {
    return matching;
  }

  /** The candidates; those of a page that goes on start behind the page before. */
  TopDocs find() throws IOException {
    if (request.order() != Order.RELEVANCE) {
      return sorted();
    }
    Cursor.Position after = request.after();
    return after == null
        ? best(request.depth())
        : after(new ScoreDoc(after.doc(), after.score()), request.depth());
  }

  /** How many articles match, where {@code found} were found. */
  TotalHits total(TopDocs found) throws IOException {
    if (matching != null && !limited.timedOut()) {
      return new TotalHits(matching.cardinality(), TotalHits.Relation.EQUAL_TO);
    }
    boolean known =
        found.totalHits.relation() == TotalHits.Relation.EQUAL_TO
            || found.totalHits.value() > COUNTED_EXACTLY;
    return known ? found.totalHits : MatchCount.upTo(COUNTED_EXACTLY, limited, query());
  }

  /** The best sections of long articles, best first. */
  ScoreDoc[] sections() throws IOException {
    CandidatePlan plan = request.plan();
    RetrievalQuery.Bool any = plan.sectionTerms();
    if (any == null) {
      return new ScoreDoc[0];
    }
    boolean all = plan.terms().areFew();
    if (all && !statistics.termBitSets().areKept()) {
      return search(queries.of(plan.sectionQuery()), null, plan.sections(), plan.sections())
          .scoreDocs;
    }
    FixedBitSet among =
        all ? statistics.termBitSets().withAll(Fields.PASSAGE, plan.terms().required()) : null;
    return new TopKDisjunction(statistics, limited, among, any).best(plan.sections());
  }

  private TopDocs best(int wanted) throws IOException {
    int depth = request.rerankDepth();
    ScoreDoc[] having = wanted <= depth ? havingPairs(depth) : null;
    if (having != null) {
      return having.length < depth
          ? search(query(), null, wanted)
          : new TopDocs(
              new TotalHits(having.length, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO), having);
    }
    Query pairs = byPairs();
    if (pairs != null) {
      TopDocs best = search(pairs, null, wanted);
      if (suffices(best)) {
        return best;
      }
    }
    return search(query(), null, wanted);
  }

  /** The best of the articles that have all words and a pair; null where pairs do not tell. */
  private ScoreDoc @Nullable [] havingPairs(int depth) throws IOException {
    if (matching == null) {
      RetrievalQuery having = request.havingPairs();
      return having == null ? null : search(queries.of(having), null, depth, depth).scoreDocs;
    }
    RetrievalQuery.Bool pairs = request.pairs();
    return pairs == null
        ? null
        : new TopKDisjunction(statistics, limited, matching, pairs).best(depth);
  }

  private @Nullable Query byPairs() throws IOException {
    RetrievalQuery pairs = request.byPairs();
    return pairs == null ? null : queries.of(pairs);
  }

  private TopDocs after(ScoreDoc last, int wanted) throws IOException {
    Query pairs = byPairs();
    boolean suffice = pairs != null && suffices(search(pairs, null, request.rerankDepth()));
    return search(suffice && pairs != null ? pairs : query(), last, wanted);
  }

  /** Whether the pairs selected everything that will be reranked. */
  private static boolean suffices(TopDocs best) {
    ScoreDoc[] found = best.scoreDocs;
    return CandidatePlan.pairsSuffice(found.length, i -> found[i].score);
  }

  private TopDocs sorted() throws IOException {
    Cursor.Position after = request.after();
    FieldDoc last =
        after == null
            ? null
            : new FieldDoc(
                after.doc(), Float.NaN, new Object[] {after.sortValue(), new BytesRef(after.id())});
    return limited.search(
        new ConstantScoreQuery(query()),
        new TopFieldCollectorManager(
            SortOrders.byDay(request.order() == Order.NEWEST),
            request.depth(),
            last,
            COUNTED_EXACTLY));
  }

  private TopDocs search(Query query, @Nullable ScoreDoc after, int wanted) throws IOException {
    return search(query, after, wanted, COUNTED_EXACTLY);
  }

  private TopDocs search(Query query, @Nullable ScoreDoc after, int wanted, int counted)
      throws IOException {
    return limited.search(query, new TopScoreDocCollectorManager(wanted, after, counted));
  }
}
