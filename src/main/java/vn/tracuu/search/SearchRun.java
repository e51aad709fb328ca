package vn.tracuu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Correction;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.Query;
import vn.tracuu.query.Synonyms;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.feature.NumberFeatures;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.search.feature.SynonymExpansion;
import vn.tracuu.search.plan.CandidatePlan;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.NumberIndex;
import vn.tracuu.search.plan.QueryNumber;
import vn.tracuu.search.plan.QueryTerms;
import vn.tracuu.search.plan.RetrievalQuery;
import vn.tracuu.search.show.HitBuilder;
import vn.tracuu.suggest.Corrections;

/**
 * One search from request to page, whichever engine retrieves: the plan, its candidates, the
 * articles that join them by their sections, the final order, and what is shown of the page. For
 * one thread, once.
 *
 * @param <C> the engine's candidates
 */
public final class SearchRun<C extends Candidate> {
  private final Retrieval<C> retrieval;
  private final IndexView index;
  private final IndexStatistics statistics;
  private final SearchRequest request;
  private final @Nullable Cursor cursor;
  private final CandidatePlan plan;
  private final QueryTermTable words;
  private final SynonymExpansion synonyms;
  private final NumberIndex numberIndex;
  private final List<QueryNumber> numbers;
  private final CandidateRequest candidates;

  /**
   * Plans a search.
   *
   * @throws vn.tracuu.engine.StaleCursorException if the cursor belongs to another query or
   *     generation
   */
  public SearchRun(Retrieval<C> retrieval, SearchRequest request) throws IOException {
    this.retrieval = retrieval;
    this.request = request;
    index = retrieval.index();
    statistics = index.statistics();
    cursor = Cursor.read(request, index.info().id());
    Synonyms.Variant written = index.synonyms().writtenOut(request.query());
    plan = new CandidatePlan(statistics, written.query());
    if (statistics.articlesWith(Fields.PASSAGE.folded()) > 0) {
      QueryTermTable.expect(statistics, plan.terms(), Fields.PASSAGE);
    }
    words = QueryTermTable.of(statistics, plan.terms());
    numberIndex = new NumberIndex(statistics, index.numbers());
    numbers = QueryNumber.in(request.query(), numberIndex);
    synonyms = 
        SynonymExpansion.of(statistics, index.synonyms(), plan, written.replaced(), words);
    candidates =
        new CandidateRequest(statistics, request, cursor, plan, synonyms, !numbers.isEmpty());
  }

  /** Runs it. */
  public SearchPage page() throws IOException {
    if (retrieval.isLate()) {
      return late();
    }
    Retrieved<C> found = retrieval.candidates(candidates);
    SectionJoin.Joined<C> listed = listed(found);
    List<Ranked<C>> shown = cut(ranked(listed.candidates(), found.sections()));
    boolean exact = found.totalIsExact() && !retrieval.timedOut();
    Cursor next = retrieval.timedOut() ? null : next(listed, found, shown.size());
    return new SearchPage(
        found.total(),
        exact,
        hits(shown),
        found.facets(),
        found.counted(),
        next == null ? null : next.write(request, index.info().id()),
        findings(),
        corrections(),
        index.info().generation(),
        retrieval.timedOut());
  }

  /** Nothing, because the time limit was over before anything could be retrieved. */
  private SearchPage late() {
    List<FacetCount> none =
        request.facets().stream().map(facet -> new FacetCount(facet, List.of())).toList();
    return new SearchPage(
        0, false, List.of(), none, 0, null, List.of(), List.of(), index.info().generation(), true);
  }

  /** The candidates in the order in which pages go through them. */
  private SectionJoin.Joined<C> listed(Retrieved<C> found) throws IOException {
    if (cursor != null && candidates.goesOn()) {
      return SectionJoin.behind(cursor, found.candidates());
    }
    return candidates.isReranked() && !found.sections().isEmpty()
        ? new SectionJoin<>(retrieval, candidates).joined(found)
        : new SectionJoin.Joined<>(List.of(), found.candidates());
  }

  private List<Ranked<C>> ranked(List<C> listed, List<SectionHit<C>> sections) throws IOException {
    return candidates.isReranked()
        ? new Reranker<>(retrieval, plan.rerankDepth(), words, synonyms, numbers)
            .rerank(listed, sections)
        : listed.stream().map(candidate -> Ranked.unscored(candidate, 0)).toList();
  }

  private List<Ranked<C>> cut(List<Ranked<C>> ranked) {
    int skipped = candidates.goesOn() ? 0 : candidates.offset();
    int end = Math.min(ranked.size(), skipped + request.size());
    return ranked.subList(Math.min(skipped, end), end);
  }

  private List<Hit> hits(List<Ranked<C>> shown) throws IOException {
    if (request.idsOnly()) {
      return ShownHits.bare(retrieval, shown);
    }
    QueryTerms terms = plan.terms();
    for (SynonymExpansion.Weighted other : synonyms.weighted()) {
      terms = terms.and(other.terms());
    }
    QueryTermTable marked = synonyms.isEmpty() ? words : QueryTermTable.of(statistics, terms);
    HitBuilder maker = new HitBuilder(plan.query(), terms, marked, numbers, synonyms);
    return new ShownHits<>(retrieval, maker, new NumberFeatures(numbers), request.explain())
        .of(shown);
  }

  /** Where the next page starts; null behind the last one. */
  private @Nullable Cursor next(SectionJoin.Joined<C> listed, Retrieved<C> found, int shown) {
    int behind = candidates.offset() + shown;
    if (shown < request.size() || (found.totalIsExact() && found.total() <= behind)) {
      return null;
    }
    List<C> all = listed.candidates();
    int last = candidates.goesOn() ? shown - 1 : Math.min(behind, all.size()) - 1;
    return new Cursor(behind, all.get(last).position(), listed.keys());
  }

  private List<NumberFinding> findings() throws IOException {
    Set<String> seen = new HashSet<>();
    List<NumberFinding> findings = new ArrayList<>();
    for (QueryNumber number : numbers) {
      if (seen.add(number.completeNumber())) {
        findings.add(number.finding(numberIndex));
      }
    }
    return findings;
  }

  /** On the first page only: a reader who goes on has found what was meant. */
  private List<Correction> corrections() throws IOException {
    boolean further = candidates.offset() > 0 || request.idsOnly();
    return further || retrieval.timedOut() || retrieval.isLate()
        ? List.of()
        : new Corrections(index.holdings(), index.phrases(), this::matching).of(request.query());
  }

  /** How many of the selected articles match another query. */
  private long matching(Query other) throws IOException {
    CandidatePlan otherPlan =
        new CandidatePlan(statistics, index.synonyms().writtenOut(other).query());
    QueryTermTable.expect(statistics, otherPlan.terms(), Fields.TEXT);
    RetrievalQuery query = candidates.narrowed(otherPlan.all());
    return retrieval.count(query);
  }
}
