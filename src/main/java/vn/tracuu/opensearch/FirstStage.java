package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.StaleCursorException;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.Cursor;
import vn.tracuu.ranking.OtherWords;
import vn.tracuu.ranking.SelectionConditions;
import vn.tracuu.schema.Fields;

/**
 * What the nodes do of a search: they find the candidates, in the order that was asked for, count
 * what matches, and send of the likeliest what the second stage reads. For one thread.
 */
final class FirstStage {
  /** Up to this many hits are counted one by one. */
  private static final int COUNTED_EXACTLY = 1_000;

  private final Served served;
  private final SearchRequest request;
  private final Candidates sought;
  private final OtherWords others;
  private final boolean numbers;
  private final @Nullable Cursor cursor;
  private final long start = System.nanoTime();

  /**
   * @param articles the hashes of the ids of those that joined
   * @param candidates they, and behind them the others
   */
  record Joined(List<Integer> articles, List<Candidate> candidates) {}

  /**
   * @param numbers whether the query has document numbers
   * @param cursor behind which candidate to go on, or null
   */
  FirstStage(
      Served served,
      SearchRequest request,
      Candidates sought,
      OtherWords others,
      boolean numbers,
      @Nullable Cursor cursor) {
    this.served = served;
    this.request = request;
    this.sought = sought;
    this.others = others;
    this.numbers = numbers;
    this.cursor = cursor;
  }

  /**
   * What the nodes answer to a condition.
   *
   * @param sections takes what they find among sections, if candidates are scored anew
   * @throws StaleCursorException if they cannot read the cursor: nobody here wrote it
   */
  JsonNode answer(Condition condition, SectionSearch sections) throws IOException {
    try {
      return found(condition, isRanked() ? sections : null);
    } catch (RefusedException e) {
      if (cursor != null && e.status() == 400) {
        throw new StaleCursorException("the cursor leads nowhere: ask again without it", e);
      }
      throw e;
    }
  }

  /** What the nodes find: by the pairs of the words where that suffices, else by the words. */
  private JsonNode found(Condition condition, @Nullable SectionSearch sections) throws IOException {
    Condition byPairs =
        request.order() == Order.RELEVANCE && others.isEmpty() ? sought.byPairs() : null;
    if (byPairs == null) {
      return search(body(condition), sections);
    }
    Condition narrowed = SelectionConditions.narrowed(byPairs, request.selection());
    JsonNode answer = search(goesOn() ? likeliest(narrowed) : body(narrowed), sections);
    JsonNode hits = answer.path("hits").path("hits");
    boolean suffice =
        Candidates.pairsSuffice(hits.size(), i -> hits.path(i).path("_score").asDouble());
    return suffice && !goesOn() ? answer : served.search(body(suffice ? narrowed : condition));
  }

  /** Searches, and among sections in the same request. */
  private JsonNode search(ObjectNode body, @Nullable SectionSearch sections) throws IOException {
    Optional<ObjectNode> besides = sections == null ? Optional.empty() : sections.body();
    if (sections == null || besides.isEmpty()) {
      return served.search(body);
    }
    List<JsonNode> answers = served.searches(List.of(body, besides.get()));
    sections.take(answers.getLast());
    return answers.getFirst();
  }

  /** Asks for no more than the scores of those that are scored anew. */
  private ObjectNode likeliest(Condition condition) {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", window()).put("_source", false).put("track_total_hits", false);
    body.put("stored_fields", "_none_");
    body.set("query", QueryJson.of(condition));
    return body;
  }

  private ObjectNode body(Condition condition) {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", wanted()).put("_source", false).put("stored_fields", "_none_");
    limitTime(body);
    body.set("query", QueryJson.of(condition));
    addFields(body.putArray("docvalue_fields"));
    addOrder(body);
    if (request.facets().isEmpty() || sought.isQuestion()) {
      body.put("track_total_hits", COUNTED_EXACTLY);
    } else {
      body.put("track_total_hits", true);
      FacetCounts.ask(body, request.facets());
    }
    return body;
  }

  /** How many articles match a condition. */
  long count(Condition condition) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.put("size", 0).put("track_total_hits", true).set("query", QueryJson.of(condition));
    limitTime(body);
    return served.search(body).path("hits").path("total").path("value").asLong();
  }

  /** Whether the time of the search is used up. */
  boolean isLate() {
    return isLimited() && left() <= 0;
  }

  private boolean isLimited() {
    return !request.timeLimit().equals(SearchRequest.NO_TIME_LIMIT);
  }

  /** In milliseconds. */
  private long left() {
    return TimeUnit.NANOSECONDS.toMillis(start + request.timeLimit().toNanos() - System.nanoTime());
  }

  private void limitTime(ObjectNode body) {
    if (isLimited()) {
      body.put("timeout", Math.max(1, left()) + "ms");
    }
  }

  private void addFields(ArrayNode fields) {
    fields.add(Fields.ID);
    if (isRanked()) {
      fields.add(Fields.WORDS);
    }
    if (numbers) {
      fields.add(Fields.BEARS).add(Fields.CITED_TIMES);
    }
    if (sought.isQuestion()) {
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
  boolean goesOn() {
    return cursor != null && (request.order() != Order.RELEVANCE || cursor.offset() >= window());
  }

  /** Whether its candidates are scored anew. */
  boolean isRanked() {
    return request.order() == Order.RELEVANCE && !goesOn();
  }

  private int wanted() {
    if (cursor != null && goesOn()) {
      return request.size() + cursor.joined().size();
    }
    int end = (cursor == null ? request.offset() : cursor.offset()) + request.size();
    return request.order() == Order.RELEVANCE ? Math.max(window(), end) : end;
  }

  /**
   * The candidates of the first stage, and before them those of some articles that match as well
   * but were not likely enough as a whole.
   */
  Joined joined(Condition condition, List<Candidate> candidates, Set<String> articles)
      throws IOException {
    Set<String> joining = new HashSet<>(articles);
    likeliest(candidates).forEach(candidate -> joining.remove(candidate.id()));
    if (joining.isEmpty()) {
      return new Joined(List.of(), candidates);
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
    List<Integer> hashes = joined.stream().map(FirstStage::hash).toList();
    candidates.stream().filter(c -> !joining.contains(c.id())).forEach(joined::add);
    return new Joined(hashes, joined);
  }

  /**
   * The candidates of a page that goes on behind those that are scored anew, without the articles
   * that were shown with these.
   */
  Joined further(List<Candidate> candidates) {
    List<Integer> joined = cursor == null ? List.of() : cursor.joined();
    return new Joined(joined, candidates.stream().filter(c -> !joined.contains(hash(c))).toList());
  }

  private static int hash(Candidate candidate) {
    return candidate.id().hashCode();
  }

  /** Which of some articles what was typed finds, and not only other words. */
  Set<String> foundByTyped(List<String> articles) throws IOException {
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

  /** How many candidates are scored anew. */
  int window() {
    return sought.window();
  }

  /** Those that are scored anew. */
  List<Candidate> likeliest(List<Candidate> candidates) {
    return candidates.subList(0, Math.min(window(), candidates.size()));
  }
}
