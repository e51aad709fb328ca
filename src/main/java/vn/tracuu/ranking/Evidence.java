package vn.tracuu.ranking;

/**
 * The kinds of evidence that an article answers a query, and how much each counts: the one place
 * for the figures that rank. A score is the sum of all evidence, each times its weight.
 *
 * <p>The weights were fitted on judged questions; what each of them gains stands in {@code
 * src/docs/ranking.md}.
 */
public enum Evidence {
  /** Which pairs of neighbouring words the text has at all, by rarity. */
  PAIRS_PRESENT(0.090f),
  /** How often it has them, for its length: saturates early, long texts are held back. */
  PAIRS_FREQUENT(0.082f),
  /** How often the two words of a pair stand near one another, in either order. */
  PAIRS_NEAR(0.041f),
  /** How far the words' frequencies are from chance ({@link Divergence}), the fewer the more. */
  WORDS(0.064f),
  /** How often the text has the words, saturating early; the fewer the more. */
  WORDS_EARLY(0.167f),
  /** Which words the lead has: what an article is about stands there. */
  LEAD_WORDS(0.227f),
  /** Pairs in the title. */
  TITLE_PAIRS(0.103f),
  /** Pairs in the name of the document that the article is a part of ("theo Luật Du lịch"). */
  PART_OF_PAIRS(0.130f);

  private static final Evidence[] KINDS = values();

  private final float weight;

  Evidence(float weight) {
    this.weight = weight;
  }

  /** How much one of it counts. */
  public float weight() {
    return weight;
  }

  /** The score of an article: all of its evidence, each times its weight. */
  public static float sum(float[] evidence) {
    float sum = 0;
    for (Evidence kind : KINDS) {
      sum += kind.weight * evidence[kind.ordinal()];
    }
    return sum;
  }
}
