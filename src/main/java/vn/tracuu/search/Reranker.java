package vn.tracuu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tracuu.engine.Explanation;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.feature.FeatureExtractor;
import vn.tracuu.search.feature.FeatureScore;
import vn.tracuu.search.feature.NumberFeatures;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.search.feature.SynonymExpansion;
import vn.tracuu.search.plan.CandidatePlan;
import vn.tracuu.search.plan.IndexStatistics;

/**
 * The second stage: scores the first candidates by all {@linkplain
 * vn.tracuu.search.feature.RankingFeature features} and orders them, equal scores by id. Candidates
 * behind the rerank depth keep the order of the first stage and stand below.
 */
final class Reranker<C extends Candidate> {
  private final Retrieval<C> retrieval;
  private final IndexStatistics statistics;
  private final int depth;
  private final QueryTermTable words;
  private final SynonymExpansion synonyms;
  private final NumberFeatures numbers;

  /** The places of the candidates in their documents, where numbers were asked for. */
  private Map<Object, Integer> places = Map.of();

  /**
   * @param depth how many candidates are reranked
   */
  Reranker(
      Retrieval<C> retrieval,
      int depth,
      QueryTermTable words,
      SynonymExpansion synonyms,
      NumberFeatures numbers) {
    this.retrieval = retrieval;
    this.statistics = retrieval.index().statistics();
    this.depth = depth;
    this.words = words;
    this.synonyms = synonyms;
    this.numbers = numbers;
  }

  /**
   * The candidates in their final order.
   *
   * @param sections matching sections, best first; an article scores as its best one if that is
   *     better than the whole
   */
  List<Ranked<C>> rerank(List<C> candidates, List<SectionHit<C>> sections) throws IOException {
    int end = Math.min(depth, candidates.size());
    List<Ranked<C>> ranked = new ArrayList<>(candidates.size());
    ranked.addAll(scored(candidates.subList(0, end), sections));
    places = numbers.isEmpty() ? Map.of() : places(candidates.subList(0, end));
    sort(ranked);
    float last = ranked.isEmpty() ? 0 : ranked.getLast().score();
    for (C behind : candidates.subList(end, candidates.size())) {
      float score = last * behind.score() / (candidates.get(end).score() + 1);
      ranked.add(Ranked.unscored(behind, score));
    }
    return ranked;
  }

  private List<Ranked<C>> scored(List<C> candidates, List<SectionHit<C>> sections)
      throws IOException {
    FeatureScore[] best = features(candidates);
    addSections(best, candidates, sections);
    float[] numberScores = numbers.scores(retrieval.frequencies(candidates), candidates.size());
    float[] scores = new float[candidates.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = best[i].score() + numberScores[i];
    }
    boolean[] typed = typed(candidates);
    SynonymExpansion.lower(scores, typed);
    List<Ranked<C>> scored = new ArrayList<>(scores.length);
    for (int i = 0; i < scores.length; i++) {
      scored.add(new Ranked<>(candidates.get(i), scores[i], !typed[i], numberScores[i], best[i]));
    }
    return scored;
  }

  private FeatureScore[] features(List<C> candidates) throws IOException {
    float averageLength = statistics.averageLength(Fields.TEXT.folded());
    FeatureExtractor reader = new FeatureExtractor(words, averageLength);
    List<FeatureExtractor> others =
        synonyms.weighted().stream()
            .map(o -> new FeatureExtractor(o.words(), averageLength))
            .toList();
    FeatureScore[] best = new FeatureScore[candidates.size()];
    Arrays.fill(best, FeatureScore.NONE);
    retrieval.forwardRecords(
        candidates,
        (i, record, offset, length) -> {
          float[] typed = reader.read(record, offset, length);
          best[i] = best[i].or(FeatureScore.of(Explanation.Of.ARTICLE, typed, 1));
          for (int o = 0; o < others.size(); o++) {
            float[] other = others.get(o).read(record, offset, length);
            float factor = synonyms.weighted().get(o).factor();
            best[i] = best[i].or(FeatureScore.of(Explanation.Of.OTHER_WORDS, other, factor));
          }
        });
    return best;
  }

  /** Words are as rare as among articles, because scores of sections compare with articles'. */
  private void addSections(FeatureScore[] best, List<C> candidates, List<SectionHit<C>> sections)
      throws IOException {
    Map<Object, Integer> places = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      places.put(candidates.get(i).key(), i);
    }
    List<SectionHit<C>> read = firstOfEach(sections, places.keySet());
    if (read.isEmpty()) {
      return;
    }
    FeatureExtractor reader =
        new FeatureExtractor(words, statistics.averageLength(Fields.PASSAGE.folded()));
    retrieval.forwardRecords(
        read.stream().map(SectionHit::section).toList(),
        (s, record, offset, length) -> {
          int i = places.getOrDefault(read.get(s).article().key(), 0);
          float[] section = reader.read(record, offset, length);
          best[i] = best[i].or(FeatureScore.of(Explanation.Of.SECTION, section, 1));
        });
  }

  /** The best sections of each of some articles. */
  private static <C extends Candidate> List<SectionHit<C>> firstOfEach(
      List<SectionHit<C>> sections, Set<Object> articles) {
    Map<Object, Integer> taken = new HashMap<>();
    return sections.stream()
        .filter(hit -> articles.contains(hit.article().key()))
        .filter(hit ->
            taken.merge(hit.article().key(), 1, Integer::sum)
                <= CandidatePlan.SECTIONS_OF_AN_ARTICLE)
        .toList();
  }

  /** Which candidates the typed words match, and not synonyms alone. */
  private boolean[] typed(List<C> candidates) throws IOException {
    boolean[] typed = new boolean[candidates.size()];
    Arrays.fill(typed, true);
    if (!synonyms.isEmpty() && typed.length > 0) {
      Set<Object> matching =
          retrieval.matching(candidates, synonyms.typed()).stream()
              .map(Candidate::key)
              .collect(Collectors.toSet());
      for (int i = 0; i < typed.length; i++) {
        typed[i] = matching.contains(candidates.get(i).key());
      }
    }
    return typed;
  }

  private void sort(List<Ranked<C>> ranked) throws IOException {
    try {
      ranked.sort(this::inOrder);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private int inOrder(Ranked<C> one, Ranked<C> other) {
    int order = Float.compare(other.score(), one.score());
    order = order != 0 ? order : Boolean.compare(one.bySynonym(), other.bySynonym());
    order = order != 0 || numbers.isEmpty() ? order : byPlace(one, other);
    return order != 0 ? order : byId(one, other);
  }

  /** Parts of one document stand in their order: Điều 2 before Điều 10. */
  private int byPlace(Ranked<C> one, Ranked<C> other) {
    return Integer.compare(
        places.getOrDefault(one.candidate().key(), 0),
        places.getOrDefault(other.candidate().key(), 0));
  }

  private Map<Object, Integer> places(List<C> candidates) throws IOException {
    int[] places = retrieval.places(candidates);
    Map<Object, Integer> byKey = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      byKey.put(candidates.get(i).key(), places[i]);
    }
    return byKey;
  }

  /** Ids are read only where scores are equal: reading them costs more than scoring. */
  private int byId(Ranked<C> one, Ranked<C> other) {
    try {
      List<String> ids = retrieval.ids(List.of(one.candidate(), other.candidate()));
      return Arrays.compareUnsigned(
          ids.getFirst().getBytes(StandardCharsets.UTF_8),
          ids.getLast().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
