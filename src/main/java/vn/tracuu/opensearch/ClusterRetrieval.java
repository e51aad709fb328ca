package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.Order;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.StaleCursorException;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.ArticleRequest;
import vn.tracuu.search.CandidateRequest;
import vn.tracuu.search.IndexView;
import vn.tracuu.search.Retrieval;
import vn.tracuu.search.Retrieved;
import vn.tracuu.search.SectionHit;
import vn.tracuu.search.StoredArticle;
import vn.tracuu.search.feature.TermFrequencies;
import vn.tracuu.search.plan.CandidatePlan;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.RetrievalQuery;

/**
 * Retrieves from one generation in a cluster. The nodes send the data that reranking reads together
 * with the candidates, so a search is one round trip to them and one for the articles of the page.
 */
final class ClusterRetrieval implements Retrieval<ClusterCandidate> {
  private final Served served;
  private final IndexView index;
  private final Duration timeLimit;
  private final long start = System.nanoTime();
  private @Nullable CandidateRequest request;
  private boolean timedOut;

  ClusterRetrieval(Served served, Duration timeLimit) {
    this.served = served;
    this.timeLimit = timeLimit;
    IndexStatistics statistics = served.statistics().forOneQuery();
    index =
        new IndexView(
            served.info(),
            statistics,
            new ClusterEntries(served.cluster(), served.index()),
            new ClusterHoldings(statistics, this::count),
            served.offers().phrases(),
            served.synonyms());
  }

  @Override
  public IndexView index() {
    return index;
  }

  @Override
  public boolean isLate() {
    return isLimited() && left() <= 0;
  }

  @Override
  public boolean timedOut() {
    return timedOut;
  }

  private boolean isLimited() {
    return !timeLimit.equals(SearchRequest.NO_TIME_LIMIT);
  }

  /** In milliseconds. */
  private long left() {
    return TimeUnit.NANOSECONDS.toMillis(start + timeLimit.toNanos() - System.nanoTime());
  }

  private ObjectNode limited(ObjectNode body) {
    if (isLimited()) {
      body.put("timeout", Math.max(1, left()) + "ms");
    }
    return body;
  }

  @Override
  public Retrieved<ClusterCandidate> candidates(CandidateRequest wanted) throws IOException {
    request = wanted;
    List<SectionHit<ClusterCandidate>> sections = new ArrayList<>();
    JsonNode answer;
    try {
      answer = found(wanted, sections);
    } catch (RefusedException e) {
      if (wanted.after() != null && e.status() == 400) {
        throw new StaleCursorException("the cursor leads nowhere: ask again without it", e);
      }
      throw e;
    }
    timedOut = answer.path("timed_out").asBoolean();
    List<ClusterCandidate> candidates = hits(answer, wanted.order());
    List<ClusterCandidate> likeliest =
        candidates.subList(0, Math.min(wanted.rerankDepth(), candidates.size()));
    boolean counted = wanted.countsCandidates();
    List<FacetCount> facets =
        counted
            ? FacetCounts.over(likeliest, wanted.facets())
            : FacetCounts.read(answer, wanted.facets());
    return retrieved(
        answer, candidates, sections, facets, counted ? likeliest.size() : total(answer));
  }

  private static Retrieved<ClusterCandidate> retrieved(
      JsonNode answer,
      List<ClusterCandidate> candidates,
      List<SectionHit<ClusterCandidate>> sections,
      List<FacetCount> facets,
      long counted) {
    return new Retrieved<>(
        candidates,
        sections,
        total(answer),
        answer.path("hits").path("total").path("relation").asText().equals("eq"),
        facets,
        facets.isEmpty() ? 0 : counted);
  }

  private static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  private static List<ClusterCandidate> hits(JsonNode answer, Order order) {
    List<ClusterCandidate> hits = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> hits.add(ClusterCandidate.of(hit, order)));
    return hits;
  }

  /** By the pairs of the words where that suffices, else by the words. */
  private JsonNode found(CandidateRequest wanted, List<SectionHit<ClusterCandidate>> sections)
      throws IOException {
    RetrievalQuery pairs = wanted.byPairs();
    if (pairs == null) {
      return search(SearchBody.candidates(wanted, wanted.query()), wanted, sections);
    }
    boolean further = wanted.after() != null;
    ObjectNode body =
        further ? SearchBody.of(pairs, wanted.rerankDepth()) : SearchBody.candidates(wanted, pairs);
    JsonNode answer = search(body, wanted, sections);
    JsonNode hits = answer.path("hits").path("hits");
    boolean suffice =
        CandidatePlan.pairsSuffice(hits.size(), i -> hits.path(i).path("_score").asDouble());
    if (suffice && !further) {
      return answer;
    }
    RetrievalQuery query = suffice ? pairs : wanted.query();
    return served.search(limited(SearchBody.candidates(wanted, query)));
  }

  /** Searches, and among sections in the same round trip. */
  private JsonNode search(
      ObjectNode body, CandidateRequest wanted, List<SectionHit<ClusterCandidate>> sections)
      throws IOException {
    RetrievalQuery passages =
        wanted.isReranked() ? wanted.plan().sectionQuery() : new RetrievalQuery.MatchNone();
    if (passages instanceof RetrievalQuery.MatchNone) {
      return served.search(limited(body));
    }
    ObjectNode besides = SearchBody.sections(passages, wanted.plan().sections());
    List<JsonNode> answers = served.searches(List.of(limited(body), besides));
    for (JsonNode hit : answers.getLast().path("hits").path("hits")) {
      ClusterCandidate section = ClusterCandidate.section(hit);
      sections.add(new SectionHit<>(ClusterCandidate.known(section.id()), section));
    }
    return answers.getFirst();
  }

  @Override
  public Retrieved<ClusterCandidate> articles(ArticleRequest wanted) throws IOException {
    JsonNode answer = served.search(SearchBody.articles(wanted));
    Order order = wanted.order() == ArticleRequest.Order.SCORE ? Order.RELEVANCE : Order.NEWEST;
    List<FacetCount> facets = FacetCounts.read(answer, wanted.facets());
    List<ClusterCandidate> found = hits(answer, order);
    return new Retrieved<>(found, List.of(), found.size(), false, facets, 0);
  }

  @Override
  public long count(RetrievalQuery query) throws IOException {
    ObjectNode body = SearchBody.of(query, 0).put("track_total_hits", true);
    return total(served.search(limited(body)));
  }

  @Override
  public List<ClusterCandidate> matching(List<ClusterCandidate> candidates, RetrievalQuery query)
      throws IOException {
    List<String> ids = candidates.stream().map(ClusterCandidate::id).toList();
    ObjectNode body = SearchBody.among(ids, query);
    boolean incomplete = candidates.stream().anyMatch(c -> c.hit().isMissingNode());
    if (request != null && incomplete) {
      SearchBody.addData(body, request);
    }
    return hits(served.search(body), Order.RELEVANCE);
  }

  @Override
  public void forwardRecords(List<ClusterCandidate> documents, ForwardRecordVisitor visitor)
      throws IOException {
    for (int i = 0; i < documents.size(); i++) {
      byte[] record = documents.get(i).forwardRecord();
      if (record.length > 0) {
        visitor.visit(i, record, 0, record.length);
      }
    }
  }

  @Override
  public TermFrequencies frequencies(List<ClusterCandidate> candidates) {
    return ClusterCandidate.frequencies(candidates);
  }

  @Override
  public int[] places(List<ClusterCandidate> candidates) {
    return candidates.stream().mapToInt(ClusterCandidate::place).toArray();
  }

  @Override
  public List<String> ids(List<ClusterCandidate> candidates) {
    return candidates.stream().map(ClusterCandidate::id).toList();
  }

  @Override
  public List<StoredArticle> articles(List<ClusterCandidate> candidates, int cited)
      throws IOException {
    Map<String, StoredArticle> found = served.articles(ids(candidates));
    List<StoredArticle> articles = new ArrayList<>(candidates.size());
    for (ClusterCandidate candidate : candidates) {
      StoredArticle article = found.get(candidate.id());
      if (article == null) {
        throw new IOException("the index lost the article " + candidate.id() + " during a search");
      }
      List<String> numbers = article.cited().stream().limit(cited).toList();
      articles.add(new StoredArticle(article.article(), numbers));
    }
    return articles;
  }

  @Override
  public List<List<String>> citedNumbers(List<ClusterCandidate> candidates) {
    return candidates.stream().map(c -> c.values(Fields.CITED)).toList();
  }
}
