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
import vn.tracuu.query.QueryParser;
import vn.tracuu.query.Synonyms;
import vn.tracuu.query.Topic;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.search.plan.CandidatePlan;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.NumberIndex;
import vn.tracuu.search.plan.QueryNumber;
import vn.tracuu.search.plan.QueryProvision;
import vn.tracuu.search.plan.RetrievalQuery;
import vn.tracuu.suggest.Corrections;

/**
 * One search from request to page, whichever engine retrieves: the plan, its candidates, the
 * articles that join them by their sections, the final order, and what is shown of the page. For
 * one thread, once.
 *
 * @param <C> the engine's candidates
 */
public final class SearchRun<C extends Candidate> {
  /** More hits without two words side by side are unlikely, and looking for them costs. */
  private static final int FEW_ACCIDENTS = 300;

  private final Retrieval<C> retrieval;
  private final IndexView index;
  private final IndexStatistics statistics;
  private final SearchRequest request;
  private final @Nullable Cursor cursor;
  private final @Nullable QueryProvision provision;
  private final List<Synonyms.Replaced> written;
  private final NumberIndex numberIndex;
  private final List<QueryNumber> numbers;

  /** The plan that is followed; another where it finds nothing, or only by accident. */
  private PlannedSearch<C> search;

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
    numberIndex = new NumberIndex(statistics, index.numbers());
    List<QueryNumber> typed = QueryNumber.in(request.query(), numberIndex);
    Query topic = Topic.of(request.query()).query();
    provision = QueryProvision.in(topic, typed, numberIndex, index.synonyms()).orElse(null);
    numbers = provision == null ? typed : provision.documents();
    Synonyms.Variant read =
        provision == null
            ? index.synonyms().writtenOut(request.query())
            : new Synonyms.Variant(request.query(), List.of());
    written = read.replaced();
    search = planned(new CandidatePlan(statistics, read.query(), provision));
  }

  private PlannedSearch<C> planned(CandidatePlan plan) throws IOException {
    return new PlannedSearch<>(retrieval, request, cursor, plan, written, numbers, provision);
  }

  /** Runs it. */
  public SearchPage page() throws IOException {
    if (retrieval.isLate()) {
      return late();
    }
    Retrieved<C> found = found();
    Corrections.Offer offer = corrections(found.total());
    List<Correction> corrections = offer.corrections();
    boolean only = found.total() == 0 && corrections.size() == 1;
    return cursor == null && (only || offer.certain())
        ? insteadOf(found, corrections.getFirst())
        : page(found, corrections);
  }

  /** What matches: of a question what reaches the highest bar that anything reaches. */
  private Retrieved<C> found() throws IOException {
    Retrieved<C> found = retrieval.candidates(search.candidates());
    CandidatePlan lower = search.plan().lower();
    while (found.total() == 0 && lower != null && !retrieval.timedOut()) {
      search = planned(lower);
      found = retrieval.candidates(search.candidates());
      lower = lower.lower();
    }
    if (isFoundByAccident(found)) {
      search = planned(search.plan().relaxed());
      found = retrieval.candidates(search.candidates());
    }
    return found;
  }

  /** Whether no two words of a short query stand side by side in any of a few articles. */
  private boolean isFoundByAccident(Retrieved<C> found) throws IOException {
    RetrievalQuery sideBySide = search.plan().sideBySide();
    return sideBySide != null
        && found.total() > 0
        && found.total() <= FEW_ACCIDENTS
        && written.isEmpty()
        && !retrieval.timedOut()
        && retrieval.count(search.candidates().narrowed(sideBySide)) == 0;
  }

  private SearchPage page(Retrieved<C> found, List<Correction> corrections) throws IOException {
    SectionJoin.Joined<C> listed = search.listed(found);
    List<Ranked<C>> shown = cut(search.ranked(listed.candidates(), found.sections()));
    boolean exact = found.totalIsExact() && !retrieval.timedOut();
    Cursor next = retrieval.timedOut() ? null : next(listed, found, shown.size());
    return new SearchPage(
        found.total(),
        exact,
        search.hits(shown),
        partial(shown),
        found.facets(),
        found.counted(),
        next == null ? null : next.write(request, index.info().id()),
        findings(),
        corrections,
        null,
        index.info().generation(),
        retrieval.timedOut());
  }

  /** The results of the one thing that can have been meant, said to be that. */
  private SearchPage insteadOf(Retrieved<C> found, Correction meant) throws IOException {
    SearchRequest other = request.asking(QueryParser.parse(meant.query()));
    SearchRun<C> run = new SearchRun<>(retrieval, other);
    SearchPage page = run.page(run.found(), List.of());
    return page.total() == 0 ? page(found, List.of(meant)) : page.insteadOf(meant, findings());
  }

  /** The likeliest candidates of a question that do not match it, where matches are few. */
  private List<Hit> partial(List<Ranked<C>> matches) throws IOException {
    boolean first = search.candidates().offset() == 0 && search.candidates().isReranked();
    int missing = request.size() - matches.size();
    if (!first || missing <= 0 || !search.plan().hasBar() || retrieval.timedOut()) {
      return List.of();
    }
    PlannedSearch<C> wider = planned(search.plan().ofCandidates());
    Retrieved<C> found = retrieval.candidates(wider.candidates());
    Set<Object> known = new HashSet<>();
    matches.forEach(match -> known.add(match.candidate().key()));
    List<Ranked<C>> others =
        wider.ranked(wider.listed(found).candidates(), found.sections()).stream()
            .filter(other -> !known.contains(other.candidate().key()))
            .limit(missing)
            .toList();
    return wider.hits(others);
  }

  /** Nothing, because the time limit was over before anything could be retrieved. */
  private SearchPage late() {
    List<FacetCount> none =
        request.facets().stream().map(facet -> new FacetCount(facet, List.of())).toList();
    return new SearchPage(
        0,
        false,
        List.of(),
        List.of(),
        none,
        0,
        null,
        List.of(),
        List.of(),
        null,
        index.info().generation(),
        true);
  }

  private List<Ranked<C>> cut(List<Ranked<C>> ranked) {
    int skipped = search.candidates().goesOn() ? 0 : search.candidates().offset();
    int end = Math.min(ranked.size(), skipped + request.size());
    return ranked.subList(Math.min(skipped, end), end);
  }

  /** Where the next page starts; null behind the last one. */
  private @Nullable Cursor next(SectionJoin.Joined<C> listed, Retrieved<C> found, int shown) {
    int behind = search.candidates().offset() + shown;
    if (shown < request.size() || (found.totalIsExact() && found.total() <= behind)) {
      return null;
    }
    List<C> all = listed.candidates();
    int last = search.candidates().goesOn() ? shown - 1 : Math.min(behind, all.size()) - 1;
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
  private Corrections.Offer corrections(long total) throws IOException {
    if (search.candidates().offset() > 0 || retrieval.timedOut() || retrieval.isLate()) {
      return Corrections.Offer.NONE;
    }
    Corrections corrections = new Corrections(index.holdings(), index.phrases(), this::matching);
    boolean answers = total == 0 || !request.idsOnly() || corrections.isKeystrokes(request.query());
    return answers ? corrections.of(request.query()) : Corrections.Offer.NONE;
  }

  /** How many of the selected articles match another query. */
  private long matching(Query other) throws IOException {
    CandidatePlan otherPlan =
        new CandidatePlan(statistics, index.synonyms().writtenOut(other).query());
    QueryTermTable.expect(statistics, otherPlan.terms(), Fields.TEXT);
    RetrievalQuery query = search.candidates().narrowed(otherPlan.all());
    return retrieval.count(query);
  }
}
