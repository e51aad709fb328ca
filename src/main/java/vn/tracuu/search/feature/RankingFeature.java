package vn.tracuu.search.feature;

/**
 * The kinds of evidence that an article answers a query, and how much each counts: the one place
 * for the figures that rank. A score is the sum of all evidence, each times its weight.
 *
 * <p>The weights were fitted on judged questions; what each of them gains stands in {@code
 * src/docs/ranking.md}.
 */
public enum RankingFeature {
  /** Which pairs of neighbouring words the text has at all, by rarity. */
  PAIRS_PRESENT(0.087f),
  /** How often the two words of a pair stand near one another, in either order. */
  PAIRS_NEAR(0.048f),
  /**
   * The most typed words in a row: what was copied from the text, or is a term of several words.
   */
  LONGEST_RUN(0.203f),
  /** How far the words' frequencies are from chance ({@link Dph}), the fewer the more. */
  WORDS(0.080f),
  /** How often the text has the words, saturating early; the fewer the more. */
  WORDS_EARLY(0.167f),
  /** Which words the lead has: what an article is about stands there. */
  LEAD_WORDS(0.122f),
  /** Which pairs the lead has. */
  LEAD_PAIRS(0.024f),
  /** How much of the title was asked for: its pairs that were typed, for each word of it. */
  TITLE_COVERED(2.000f),
  /**
   * How much of the name of the document that the article is a part of ("theo Luật Du lịch") was
   * asked for: its words that were typed, for each word of it.
   */
  PART_OF_COVERED(2.395f);

  private static final RankingFeature[] KINDS = values();

  private final float weight;

  RankingFeature(float weight) {
    this.weight = weight;
  }

  /** How much one of it counts. */
  public float weight() {
    return weight;
  }

  /** The score of an article: all of its evidence, each times its weight. */
  public static float sum(float[] evidence) {
    float sum = 0;
    for (RankingFeature kind : KINDS) {
      sum += kind.weight * evidence[kind.ordinal()];
    }
    return sum;
  }
}
