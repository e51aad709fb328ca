package vn.tracuu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.engine.Hit;
import vn.tracuu.search.feature.NumberFeatures;
import vn.tracuu.search.show.HitBuilder;

/** Fetches the articles of a page and makes its hits. */
final class ShownHits<C extends Candidate> {
  private final Retrieval<C> retrieval;
  private final HitBuilder maker;
  private final NumberFeatures numbers;
  private final boolean explain;

  /**
   * @param explain whether hits come with the figures of their scores
   */
  ShownHits(Retrieval<C> retrieval, HitBuilder maker, NumberFeatures numbers, boolean explain) {
    this.retrieval = retrieval;
    this.maker = maker;
    this.numbers = numbers;
    this.explain = explain;
  }

  /** Hits with nothing but id and score. */
  static <C extends Candidate> List<Hit> bare(Retrieval<C> retrieval, List<Ranked<C>> ranked)
      throws IOException {
    List<String> ids = retrieval.ids(candidates(ranked));
    List<Hit> hits = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      hits.add(HitBuilder.bare(ids.get(i), ranked.get(i).score()));
    }
    return hits;
  }

  /** Hits with all that is shown of them. */
  List<Hit> of(List<Ranked<C>> ranked) throws IOException {
    List<StoredArticle> articles = retrieval.articles(candidates(ranked), Hit.MAX_CITES);
    List<Hit> hits = new ArrayList<>(ranked.size());
    for (int i = 0; i < articles.size(); i++) {
      Ranked<C> shown = ranked.get(i);
      hits.add(
          maker.hit(
              articles.get(i).article(),
              shown.score(),
              articles.get(i).cited(),
              numbers.in(retrieval.frequencies(List.of(shown.candidate()))),
              explain ? shown.explanation() : null));
    }
    return hits;
  }

  private static <C extends Candidate> List<C> candidates(List<Ranked<C>> ranked) {
    return ranked.stream().map(Ranked::candidate).toList();
  }
}
