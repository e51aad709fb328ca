package vn.tracuu.search;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tracuu.engine.Hit;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.HitMaker;
import vn.tracuu.ranking.Likeness;
import vn.tracuu.ranking.NumberEvidence;
import vn.tracuu.ranking.Statistics;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.ArticleRequest.Data;

/** Articles about the same, by their {@link Likeness}; and single articles by id. */
public record SimilarArticles<C extends Candidate>(Retrieval<C> retrieval) {
  /**
   * The hits of the articles most like one, best first.
   *
   * @param count the most of them, from 1; the article itself is not among them
   * @return empty if there is no article with that id
   */
  public Optional<List<Hit>> of(String id, int count) throws IOException {
    List<C> own = candidates(new Condition.Present(Fields.ID, id, 1), 1);
    return own.isEmpty() ? Optional.empty() : Optional.of(like(own, count));
  }

  private List<Hit> like(List<C> own, int count) throws IOException {
    StoredArticle article = retrieval.articles(own, Likeness.MAX_NUMBERS).getFirst();
    Statistics statistics = retrieval.index().statistics();
    Condition like = Likeness.condition(statistics, article.article(), article.cited());
    List<C> found = candidates(like, count + Likeness.SPARE);
    List<long[]> pairs = pairs(found);
    List<Ranked<C>> shown =
        Likeness.copiesLast(pairs(own).getFirst(), indexes(found), pairs::get).stream()
            .limit(count)
            .map(found::get)
            .map(candidate -> Ranked.unscored(candidate, candidate.score()))
            .toList();
    return new ShownHits<>(
            retrieval, HitMaker.unasked(statistics), new NumberEvidence(List.of()), false)
        .of(shown);
  }

  private List<C> candidates(Condition query, int depth) throws IOException {
    return retrieval
        .articles(
            new ArticleRequest(
                query,
                ArticleRequest.Order.SCORE,
                depth,
                Set.of(),
                EnumSet.of(Data.FORWARD_RECORD, Data.CITED_NUMBERS)))
        .candidates();
  }

  private static List<Integer> indexes(List<?> list) {
    return IntStream.range(0, list.size()).boxed().toList();
  }

  private List<long[]> pairs(List<C> articles) throws IOException {
    long[][] pairs = new long[articles.size()][0];
    retrieval.forwardRecords(
        articles, (i, record, offset, length) -> pairs[i] = Likeness.pairs(record, offset, length));
    return List.of(pairs);
  }
}
