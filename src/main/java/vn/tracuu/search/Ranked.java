package vn.tracuu.search;

import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Explanation;
import vn.tracuu.search.feature.FeatureScore;

/**
 * A candidate in its final place.
 *
 * @param score its final score
 * @param bySynonym whether only synonyms of the typed words match it
 * @param numberScore what the document numbers of the query added
 * @param features what gave it its score; null if it was not reranked
 */
record Ranked<C extends Candidate>(
    C candidate,
    float score,
    boolean bySynonym,
    float numberScore,
    @Nullable FeatureScore features) {
  /** A candidate that was not reranked. */
  static <C extends Candidate> Ranked<C> unscored(C candidate, float score) {
    return new Ranked<>(candidate, score, false, 0, null);
  }

  /** The figures of its score. */
  Explanation explanation() {
    return features == null
        ? Explanation.ofCandidate(score)
        : features.explanation(score, numberScore);
  }
}
