package vn.tracuu.search.feature;

import java.util.ArrayList;
import java.util.List;
import vn.tracuu.engine.Explanation;

/**
 * The features that gave an article its score: those of the text that scores best, be it the whole
 * article, one of its sections, or either read with synonyms. Immutable.
 */
public final class FeatureScore {
  /** No features: nothing was read. */
  public static final FeatureScore NONE =
      new FeatureScore(Explanation.Of.ARTICLE, new float[RankingFeature.values().length], 1);

  /** A score that differs by less is the same, but for rounding. */
  private static final float ROUNDING = 1e-5f;

  private final Explanation.Of of;
  private final float[] features;
  private final float factor;
  private final float score;

  private FeatureScore(Explanation.Of of, float[] features, float factor) {
    this.of = of;
    this.features = features;
    this.factor = factor;
    score = factor * RankingFeature.sum(features);
  }

  /**
   * The score of one text.
   *
   * @param of which text it is
   * @param features indexed by {@link RankingFeature#ordinal}
   * @param factor what its score is multiplied by
   */
  public static FeatureScore of(Explanation.Of of, float[] features, float factor) {
    return new FeatureScore(of, features, factor);
  }

  /** The better of two; this one if they are equal. */
  public FeatureScore or(FeatureScore other) {
    return other.score > score ? other : this;
  }

  /** The score. */
  public float score() {
    return score;
  }

  /**
   * The figures of a score.
   *
   * @param total the final score, which may have been lowered
   * @param numbers what the query's document numbers added
   */
  public Explanation explanation(float total, float numbers) {
    float sum = score + numbers;
    float lowered = sum > 0 && Math.abs(total / sum - 1) > ROUNDING ? total / sum : 1;
    List<Explanation.Part> parts = new ArrayList<>();
    for (RankingFeature kind : RankingFeature.values()) {
      parts.add(
          new Explanation.Part(
              kind.name(), features[kind.ordinal()], kind.weight() * factor * lowered));
    }
    parts.add(new Explanation.Part("NUMBERS", numbers, lowered));
    return new Explanation(of, parts);
  }
}
