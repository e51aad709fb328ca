package vn.tracuu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds the articles of matching sections to the candidates. A long article may be unlikely as a
 * whole and still answer by one section: a law of six hundred articles answers by one of them.
 */
final class SectionJoin<C extends Candidate> {
  private final Retrieval<C> retrieval;
  private final CandidateRequest request;

  /**
   * Candidates and the articles that joined them.
   *
   * @param keys the hash codes of the {@linkplain Candidate#key keys} of those that joined
   * @param candidates those that joined, and behind them the first stage's
   */
  record Joined<C extends Candidate>(List<Integer> keys, List<C> candidates) {}

  SectionJoin(Retrieval<C> retrieval, CandidateRequest request) {
    this.retrieval = retrieval;
    this.request = request;
  }

  /**
   * The candidates of a page behind the reranked ones, without the articles that joined these and
   * were shown with them.
   */
  static <C extends Candidate> Joined<C> behind(Cursor cursor, List<C> candidates) {
    List<Integer> joined = cursor.joined();
    return new Joined<>(
        joined, candidates.stream().filter(c -> !joined.contains(c.key().hashCode())).toList());
  }

  /** The candidates, and before them the articles of sections that would not be reranked else. */
  Joined<C> joined(Retrieved<C> found) throws IOException {
    List<C> joining = matching(unknown(found));
    Set<Object> keys = joining.stream().map(Candidate::key).collect(Collectors.toSet());
    List<C> all = new ArrayList<>(joining);
    found.candidates().stream().filter(c -> !keys.contains(c.key())).forEach(all::add);
    return new Joined<>(joining.stream().map(c -> c.key().hashCode()).toList(), all);
  }

  private List<C> unknown(Retrieved<C> found) {
    Map<Object, C> articles = new LinkedHashMap<>();
    found.sections().forEach(hit -> articles.putIfAbsent(hit.article().key(), hit.article()));
    found.candidates().stream()
        .limit(request.rerankDepth())
        .forEach(candidate -> articles.remove(candidate.key()));
    return List.copyOf(articles.values());
  }

  /** The section has the words already; the rest must be true of the article. */
  private List<C> matching(List<C> articles) throws IOException {
    return articles.isEmpty()
        ? List.of()
        : retrieval.matching(articles, request.narrowed(request.plan().requiredBesidesWords()));
  }
}
