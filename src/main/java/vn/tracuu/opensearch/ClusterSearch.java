package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Explanation;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.StaleCursorException;
import vn.tracuu.opensearch.SecondStage.Ranked;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.Cursor;
import vn.tracuu.ranking.Evidence;
import vn.tracuu.ranking.HitMaker;
import vn.tracuu.ranking.NumberEvidence;
import vn.tracuu.ranking.NumberIndex;
import vn.tracuu.ranking.OtherWords;
import vn.tracuu.ranking.QueryTerms;
import vn.tracuu.ranking.SelectionConditions;
import vn.tracuu.ranking.SoughtNumber;
import vn.tracuu.ranking.Statistics;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.schema.Fields;

/**
 * One search from request to page. The nodes find the candidates of the first stage and send the
 * word sequences of the likeliest; the second stage runs here; then the articles of the page are
 * fetched. For one thread, once.
 */
final class ClusterSearch {
  /** Up to this many hits are counted one by one. */
  private static final int COUNTED_EXACTLY = 1_000;

  private final Served served;
  private final SearchRequest request;
  private final String generation;
  private final QueryTerms terms;
  private final TypedWords words;
  private final OtherWords others;
  private final Statistics statistics;
  private final NumberIndex numberIndex;
  private final List<SoughtNumber> numbers;
  private final boolean question;

  /** How many candidates are ranked anew. */
  private final int window;

  private final @Nullable Cursor cursor;

  ClusterSearch(Served served, SearchRequest request) throws IOException {
    this.served = served;
    this.request = request;
    generation = served.info().generation();
    cursor = Cursor.read(request, generation);
    statistics = served.statistics().forOneQuery();
    terms = QueryTerms.of(request.query());
    words = TypedWords.of(statistics, terms);
    question = QueryTerms.isQuestion(request.query());
    window = Candidates.window(request.query());
    numberIndex = new NumberIndex(statistics, new ClusterEntries(served.cluster(), served.index()));
    numbers = SoughtNumber.in(request.query(), numberIndex);
    others = OtherWords.of(statistics, served.synonyms(), request.query(), words);
  }

  SearchPage page() throws IOException {
    Condition condition =
        SelectionConditions.narrowed(
            others.orThese(statistics, Candidates.of(statistics, request.query())),
            request.selection());
    JsonNode answer = firstStage(condition);
    List<Candidate> candidates = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> candidates.add(Candidate.of(hit)));
    int offset = cursor == null ? request.offset() : cursor.offset();
    int skipped = goesOn() ? 0 : offset;
    List<Ranked> ranked = ranked(condition, candidates);
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
        timedOut ? null : next(candidates, found, exact, offset, shown.size()),
        findings(),
        List.of(),
        generation,
        timedOut);
  }

  /** What nodes cannot read in a cursor, nobody here wrote. */
  private JsonNode firstStage(Condition condition) throws IOException {
    try {
      return found(condition);
    } catch (RefusedException e) {
      if (cursor != null && e.status() == 400) {
        throw new StaleCursorException("the cursor leads nowhere: ask again without it", e);
      }
      throw e;
    }
  }

  /** What the nodes find: by the pairs of the words where that suffices, else by the words. */
  private JsonNode found(Condition condition) throws IOException {
    Condition byPairs =
        request.order() == Order.RELEVANCE && others.isEmpty()
            ? Candidates.byPairs(statistics, request.query())
            : null;
    if (byPairs == null) {
      return served.search(body(condition));
    }
    Condition narrowed = SelectionConditions.narrowed(byPairs, request.selection());
    JsonNode answer = served.search(goesOn() ? likeliest(narrowed) : body(narrowed));
    JsonNode hits = answer.path("hits").path("hits");
    boolean suffice =
        Candidates.pairsSuffice(hits.size(), i -> hits.path(i).path("_score").asDouble());
    return suffice && !goesOn() ? answer : served.search(body(suffice ? narrowed : condition));
  }

  /** Asks for no more than the scores of those that are scored anew. */
  private ObjectNode likeliest(Condition condition) {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", window).put("_source", false).put("track_total_hits", false);
    body.put("stored_fields", "_none_");
    body.set("query", QueryJson.of(condition));
    return body;
  }

  private ObjectNode body(Condition condition) {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", wanted()).put("_source", false).put("stored_fields", "_none_");
    if (!request.timeLimit().equals(SearchRequest.NO_TIME_LIMIT)) {
      body.put("timeout", request.timeLimit().toMillis() + "ms");
    }
    body.set("query", QueryJson.of(condition));
    addFields(body.putArray("docvalue_fields"));
    addOrder(body);
    if (request.facets().isEmpty() || question) {
      body.put("track_total_hits", COUNTED_EXACTLY);
    } else {
      body.put("track_total_hits", true);
      FacetCounts.ask(body, request.facets());
    }
    return body;
  }

  private void addFields(ArrayNode fields) {
    fields.add(Fields.ID);
    if (isRanked()) {
      fields.add(Fields.WORDS);
    }
    if (!numbers.isEmpty()) {
      fields.add(Fields.BEARS).add(Fields.CITED_TIMES);
    }
    if (question) {
      request.facets().forEach(facet -> fields.add(Fields.facet(facet)));
    }
  }

  private void addOrder(ObjectNode body) {
    ArrayNode sort = body.putArray("sort");
    if (request.order() == Order.RELEVANCE) {
      sort.add("_score");
    } else {
      sort.addObject()
          .putObject(Fields.DAY)
          .put("order", request.order() == Order.NEWEST ? "desc" : "asc")
          .put("missing", "_last");
    }
    sort.addObject().put(Fields.ID, "asc");
    if (cursor != null && goesOn()) {
      ArrayNode after = body.putArray("search_after");
      if (request.order() == Order.RELEVANCE) {
        after.add(Float.intBitsToFloat((int) cursor.score()));
      } else {
        after.add(cursor.score());
      }
      after.add(cursor.id());
    }
  }

  /** Whether this page goes on where the nodes stopped for the one before. */
  private boolean goesOn() {
    return cursor != null && (request.order() != Order.RELEVANCE || cursor.offset() >= window);
  }

  private boolean isRanked() {
    return request.order() == Order.RELEVANCE && !goesOn();
  }

  private int wanted() {
    if (goesOn()) {
      return request.size();
    }
    int end = (cursor == null ? request.offset() : cursor.offset()) + request.size();
    return request.order() == Order.RELEVANCE ? Math.max(window, end) : end;
  }

  private List<Ranked> ranked(Condition condition, List<Candidate> candidates) throws IOException {
    if (!isRanked()) {
      return candidates.stream().map(c -> new Ranked(c, 0, false, 0)).toList();
    }
    SectionSearch sections = new SectionSearch(served, statistics, terms);
    List<Candidate> joined =
        sections.isEmpty() ? candidates : joined(condition, candidates, sections.articles());
    return new SecondStage(
            statistics,
            window,
            words,
            others,
            this::foundByTyped,
            sections,
            new NumberEvidence(numbers))
        .rank(joined);
  }

  /**
   * The candidates of the first stage, and before them those of some articles that match as well
   * but were not likely enough as a whole.
   */
  private List<Candidate> joined(
      Condition condition, List<Candidate> candidates, Set<String> articles) throws IOException {
    Set<String> joining = new HashSet<>(articles);
    likeliest(candidates).forEach(candidate -> joining.remove(candidate.id()));
    if (joining.isEmpty()) {
      return candidates;
    }
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", joining.size()).put("_source", false).put("track_total_hits", false);
    body.put("stored_fields", "_none_");
    ObjectNode bool = body.putObject("query").putObject("bool");
    ArrayNode filters = bool.putArray("filter").add(QueryJson.of(condition));
    joining.forEach(filters.addObject().putObject("terms").putArray(Fields.ID)::add);
    addFields(body.putArray("docvalue_fields"));
    body.putArray("sort").addObject().put(Fields.ID, "asc");
    List<Candidate> joined = new ArrayList<>();
    served.search(body).path("hits").path("hits").forEach(hit -> joined.add(Candidate.of(hit)));
    candidates.stream().filter(c -> !joining.contains(c.id())).forEach(joined::add);
    return joined;
  }

  /** Which of some articles what was typed finds, and not only other words. */
  private Set<String> foundByTyped(List<String> articles) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", articles.size()).put("_source", false).put("track_total_hits", false);
    body.put("stored_fields", "_none_");
    ArrayNode filters = body.putObject("query").putObject("bool").putArray("filter");
    filters.add(QueryJson.of(others.typed()));
    articles.forEach(filters.addObject().putObject("terms").putArray(Fields.ID)::add);
    body.putArray("docvalue_fields").add(Fields.ID);
    Set<String> found = new HashSet<>();
    served.search(body).path("hits").path("hits").forEach(hit -> found.add(Candidate.of(hit).id()));
    return found;
  }

  private List<Hit> hits(List<Ranked> shown) throws IOException {
    if (request.idsOnly()) {
      return shown.stream().map(r -> HitMaker.bare(r.id(), r.score())).toList();
    }
    Map<String, Served.Found> articles = served.articles(shown.stream().map(Ranked::id).toList());
    HitMaker maker = new HitMaker(request.query(), terms, words, numbers, others);
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
              request.explain() ? explanation(ranked) : null));
    }
    return hits;
  }

  private static Explanation explanation(Ranked ranked) {
    float[] evidence =
        ranked.evidence().length == 0 ? new float[Evidence.values().length] : ranked.evidence();
    return HitMaker.explanation(evidence, ranked.numberScore());
  }

  /** Of a question no word is required: its facets are of the likeliest articles. */
  private List<FacetCount> facets(JsonNode answer, List<Candidate> candidates) {
    return question
        ? FacetCounts.over(likeliest(candidates), request.facets())
        : FacetCounts.read(answer, request.facets());
  }

  private long counted(long total, List<Candidate> candidates) {
    if (request.facets().isEmpty()) {
      return 0;
    }
    return question ? likeliest(candidates).size() : total;
  }

  private List<Candidate> likeliest(List<Candidate> candidates) {
    return candidates.subList(0, Math.min(window, candidates.size()));
  }

  private @Nullable String next(
      List<Candidate> candidates, long total, boolean exact, int offset, int shown) {
    int behind = offset + shown;
    if (shown < request.size() || (exact && total <= behind)) {
      return null;
    }
    int last = goesOn() ? shown - 1 : Math.min(behind, candidates.size()) - 1;
    JsonNode sort = candidates.get(last).hit().path("sort");
    long value =
        request.order() == Order.RELEVANCE
            ? Float.floatToIntBits(candidates.get(last).score())
            : sort.path(0).asLong();
    return new Cursor(behind, value, 0, candidates.get(last).id()).write(request, generation);
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
