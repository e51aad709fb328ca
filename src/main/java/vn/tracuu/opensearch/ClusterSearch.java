package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Correction;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.opensearch.SecondStage.Ranked;
import vn.tracuu.query.Query;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.Cursor;
import vn.tracuu.ranking.HitMaker;
import vn.tracuu.ranking.NumberEvidence;
import vn.tracuu.ranking.NumberIndex;
import vn.tracuu.ranking.OtherWords;
import vn.tracuu.ranking.SelectionConditions;
import vn.tracuu.ranking.SoughtNumber;
import vn.tracuu.ranking.Statistics;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.schema.Fields;
import vn.tracuu.suggest.Corrections;

/**
 * One search from request to page. The nodes find the candidates of the first stage and send the
 * word sequences of the likeliest; the second stage runs here; then the articles of the page are
 * fetched. For one thread, once.
 */
final class ClusterSearch {
  private final Served served;
  private final SearchRequest request;
  private final String generation;
  private final Candidates sought;
  private final TypedWords words;
  private final OtherWords others;
  private final Statistics statistics;
  private final NumberIndex numberIndex;
  private final List<SoughtNumber> numbers;
  private final FirstStage firstStage;
  private final SectionSearch sections;
  private final @Nullable Cursor cursor;

  ClusterSearch(Served served, SearchRequest request) throws IOException {
    this.served = served;
    this.request = request;
    generation = served.info().generation();
    cursor = Cursor.read(request, generation);
    statistics = served.statistics().forOneQuery();
    sought = new Candidates(statistics, request.query());
    if (statistics.articlesWith(Fields.PASSAGE.folded()) > 0) {
      TypedWords.expect(statistics, sought.terms(), Fields.PASSAGE);
    }
    words = TypedWords.of(statistics, sought.terms());
    sections = new SectionSearch(statistics, sought, words);
    numberIndex = new NumberIndex(statistics, new ClusterEntries(served.cluster(), served.index()));
    numbers = SoughtNumber.in(request.query(), numberIndex);
    others = OtherWords.of(statistics, served.synonyms(), sought, words);
    firstStage = new FirstStage(served, request, sought, others, !numbers.isEmpty(), cursor);
  }

  SearchPage page() throws IOException {
    Condition condition =
        SelectionConditions.narrowed(others.orThese(statistics, sought.all()), request.selection());
    if (firstStage.isLate()) {
      return late();
    }
    JsonNode answer = firstStage.answer(condition, sections);
    List<Candidate> candidates = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> candidates.add(Candidate.of(hit)));
    int offset = cursor == null ? request.offset() : cursor.offset();
    int skipped = firstStage.goesOn() ? 0 : offset;
    FirstStage.Joined listed = listed(condition, candidates);
    List<Ranked> ranked = ranked(listed.candidates());
    int end = Math.min(ranked.size(), skipped + request.size());
    List<Ranked> shown = ranked.subList(Math.min(skipped, end), end);
    JsonNode total = answer.path("hits").path("total");
    boolean timedOut = answer.path("timed_out").asBoolean();
    boolean exact = total.path("relation").asText().equals("eq");
    long found = total.path("value").asLong();
    return new SearchPage(
        found,
        exact && !timedOut,
        hits(shown),
        facets(answer, candidates),
        counted(found, candidates),
        timedOut ? null : next(listed, found, exact, offset, shown.size()),
        findings(),
        corrections(timedOut),
        generation,
        timedOut);
  }

  /** Nothing, because its time was over before the nodes were asked. */
  private SearchPage late() {
    List<FacetCount> none = FacetCounts.over(List.of(), request.facets());
    return new SearchPage(
        0, false, List.of(), none, 0, null, List.of(), List.of(), generation, true);
  }

  /** The candidates with the articles that join them; behind those scored anew, in final order. */
  private FirstStage.Joined listed(Condition condition, List<Candidate> candidates)
      throws IOException {
    return firstStage.isRanked() && !sections.isEmpty()
        ? firstStage.joined(condition, candidates, sections.articles())
        : firstStage.further(candidates);
  }

  private List<Ranked> ranked(List<Candidate> candidates) throws IOException {
    if (!firstStage.isRanked()) {
      return candidates.stream().map(c -> Ranked.candidate(c, 0)).toList();
    }
    return new SecondStage(
            statistics,
            firstStage.window(),
            words,
            others,
            firstStage::foundByTyped,
            sections,
            new NumberEvidence(numbers))
        .rank(candidates);
  }

  private List<Hit> hits(List<Ranked> shown) throws IOException {
    if (request.idsOnly()) {
      return shown.stream().map(r -> HitMaker.bare(r.id(), r.score())).toList();
    }
    Map<String, Served.Found> articles = served.articles(shown.stream().map(Ranked::id).toList());
    HitMaker maker = new HitMaker(request.query(), sought.terms(), words, numbers, others);
    NumberEvidence evidence = new NumberEvidence(numbers);
    List<Hit> hits = new ArrayList<>(shown.size());
    for (Ranked ranked : shown) {
      Served.Found found = articles.get(ranked.id());
      if (found == null) {
        throw new IOException("the index lost the article " + ranked.id() + " while it was asked");
      }
      hits.add(
          maker.hit(
              found.article(),
              ranked.score(),
              found.cited().stream().limit(Hit.MAX_CITES).toList(),
              evidence.in(Candidate.frequencies(List.of(ranked.candidate()))),
              request.explain() ? ranked.explanation() : null));
    }
    return hits;
  }

  /** Of a question no word is required: its facets are of the likeliest articles. */
  private List<FacetCount> facets(JsonNode answer, List<Candidate> candidates) {
    return sought.isQuestion()
        ? FacetCounts.over(firstStage.likeliest(candidates), request.facets())
        : FacetCounts.read(answer, request.facets());
  }

  private long counted(long total, List<Candidate> candidates) {
    if (request.facets().isEmpty()) {
      return 0;
    }
    return sought.isQuestion() ? firstStage.likeliest(candidates).size() : total;
  }

  private @Nullable String next(
      FirstStage.Joined listed, long total, boolean exact, int offset, int shown) {
    int behind = offset + shown;
    if (shown < request.size() || (exact && total <= behind)) {
      return null;
    }
    List<Candidate> candidates = listed.candidates();
    int last = firstStage.goesOn() ? shown - 1 : Math.min(behind, candidates.size()) - 1;
    JsonNode sort = candidates.get(last).hit().path("sort");
    long value =
        request.order() == Order.RELEVANCE
            ? Float.floatToIntBits(candidates.get(last).score())
            : sort.path(0).asLong();
    return new Cursor(behind, value, 0, listed.articles(), candidates.get(last).id())
        .write(request, generation);
  }

  /** Of the first page only: who pages on has found what was meant. */
  private List<Correction> corrections(boolean timedOut) throws IOException {
    boolean further = cursor != null ? cursor.offset() > 0 : request.offset() > 0;
    return further || request.idsOnly() || timedOut || firstStage.isLate()
        ? List.of()
        : new Corrections(
                new ClusterHoldings(statistics, firstStage::count),
                served.offers().phrases(),
                this::matching)
            .of(request.query());
  }

  /** How many articles match another query, chosen as this one's. */
  private long matching(Query other) throws IOException {
    Candidates candidates = new Candidates(statistics, other);
    TypedWords.expect(statistics, candidates.terms(), Fields.TEXT);
    return firstStage.count(SelectionConditions.narrowed(candidates.all(), request.selection()));
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
}
