package vn.tracuu.search;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tracuu.engine.Hit;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.ArticleRequest.Data;
import vn.tracuu.search.feature.NumberFeatures;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.RetrievalQuery;
import vn.tracuu.search.show.HitBuilder;

/** Articles about the same, by their {@link MoreLikeThis}; and single articles by id. */
public record SimilarArticles<C extends Candidate>(Retrieval<C> retrieval) {
  /**
   * The hits of the articles most like one, best first.
   *
   * @param count the most of them, from 1; the article itself is not among them
   * @return empty if there is no article with that id
   */
  public Optional<List<Hit>> of(String id, int count) throws IOException {
    List<C> own = candidates(new RetrievalQuery.ConstantTerm(Fields.ID, id, 1), 1);
    return own.isEmpty() ? Optional.empty() : Optional.of(like(own, count));
  }

  private List<Hit> like(List<C> own, int count) throws IOException {
    StoredArticle article = retrieval.articles(own, MoreLikeThis.MAX_NUMBERS).getFirst();
    IndexStatistics statistics = retrieval.index().statistics();
    RetrievalQuery like = MoreLikeThis.condition(statistics, article.article(), article.cited());
    List<C> found = candidates(like, count + MoreLikeThis.SPARE);
    List<long[]> pairs = pairs(found);
    List<Ranked<C>> shown =
        MoreLikeThis.copiesLast(pairs(own).getFirst(), indexes(found), pairs::get).stream()
            .limit(count)
            .map(found::get)
            .map(candidate -> Ranked.unscored(candidate, candidate.score()))
            .toList();
    return new ShownHits<>(
            retrieval, HitBuilder.unasked(statistics), new NumberFeatures(List.of()), false)
        .of(shown);
  }

  private List<C> candidates(RetrievalQuery query, int depth) throws IOException {
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
        articles,
        (i, record, offset, length) -> pairs[i] = MoreLikeThis.pairs(record, offset, length));
    return List.of(pairs);
  }
}
