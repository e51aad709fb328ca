package vn.tracuu.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.Synonyms;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.feature.NumberFeatures;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.search.feature.SynonymExpansion;
import vn.tracuu.search.plan.CandidatePlan;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.QueryMetadata;
import vn.tracuu.search.plan.QueryNumber;
import vn.tracuu.search.plan.QueryProvision;
import vn.tracuu.search.plan.QueryTerms;
import vn.tracuu.search.plan.TypedProvision;
import vn.tracuu.search.show.HitBuilder;

/**
 * One plan of a request: what is retrieved by it, in which order, and what is shown of that. For
 * one thread.
 */
final class PlannedSearch<C extends Candidate> {
  private final Retrieval<C> retrieval;
  private final IndexStatistics statistics;
  private final SearchRequest request;
  private final @Nullable Cursor cursor;
  private final CandidatePlan plan;
  private final QueryTermTable words;
  private final SynonymExpansion synonyms;
  private final List<QueryNumber> numbers;
  private final @Nullable QueryProvision provision;
  private final CandidateRequest candidates;

  /**
   * @param written what was written out in the query
   */
  PlannedSearch(
      Retrieval<C> retrieval,
      SearchRequest request,
      @Nullable Cursor cursor,
      CandidatePlan plan,
      List<Synonyms.Replaced> written,
      List<QueryNumber> numbers,
      @Nullable QueryProvision provision)
      throws IOException {
    this.retrieval = retrieval;
    this.request = request;
    this.cursor = cursor;
    this.plan = plan;
    this.numbers = numbers;
    this.provision = provision;
    IndexView index = retrieval.index();
    statistics = index.statistics();
    if (statistics.articlesWith(Fields.PASSAGE.folded()) > 0) {
      QueryTermTable.expect(statistics, plan.terms(), Fields.PASSAGE);
    }
    words = QueryTermTable.of(statistics, plan.terms());
    synonyms = SynonymExpansion.of(statistics, index.synonyms(), plan, written, words);
    boolean hasNumbers = !numbers.isEmpty() || plan.metadata() != null;
    candidates = new CandidateRequest(statistics, request, cursor, plan, synonyms, hasNumbers);
  }

  CandidatePlan plan() {
    return plan;
  }

  CandidateRequest candidates() {
    return candidates;
  }

  /** The candidates in the order in which pages go through them. */
  SectionJoin.Joined<C> listed(Retrieved<C> found) throws IOException {
    if (cursor != null && candidates.goesOn()) {
      return SectionJoin.behind(cursor, found.candidates());
    }
    return candidates.isReranked() && !found.sections().isEmpty()
        ? new SectionJoin<>(retrieval, candidates).joined(found)
        : new SectionJoin.Joined<>(List.of(), found.candidates());
  }

  List<Ranked<C>> ranked(List<C> listed, List<SectionHit<C>> sections) throws IOException {
    return candidates.isReranked()
        ? new Reranker<>(retrieval, plan.rerankDepth(), words, synonyms, features())
            .rerank(listed, sections)
        : listed.stream().map(candidate -> Ranked.unscored(candidate, 0)).toList();
  }

  List<Hit> hits(List<Ranked<C>> shown) throws IOException {
    if (request.idsOnly()) {
      return ShownHits.bare(retrieval, shown);
    }
    QueryTerms terms = plan.terms();
    for (SynonymExpansion.Weighted other : synonyms.weighted()) {
      terms = terms.and(other.terms());
    }
    QueryTermTable marked = synonyms.isEmpty() ? words : QueryTermTable.of(statistics, terms);
    HitBuilder maker = new HitBuilder(plan.query(), terms, marked, numbers, synonyms, place());
    return new ShownHits<>(retrieval, maker, features(), request.explain()).of(shown);
  }

  private NumberFeatures features() {
    QueryMetadata metadata = plan.metadata();
    return new NumberFeatures(
        numbers, place(), provision != null, metadata == null ? Set.of() : metadata.terms());
  }

  private @Nullable TypedProvision place() {
    return provision == null ? null : provision.place();
  }
}
