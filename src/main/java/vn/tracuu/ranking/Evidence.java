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
  PAIRS_PRESENT(0.093f),
  /** How often it has them, for its length: saturates early, long texts are held back. */
  PAIRS_FREQUENT(0.129f),
  /** How often the text has the words, for its length. */
  WORDS(0.333f),
  /** The same, saturating early. */
  WORDS_EARLY(0.168f),
  /** Pairs in the title. */
  TITLE_PAIRS(0.096f),
  /** Words in the lead: what an article is about stands there. */
  LEAD_WORDS(0.381f),
  /** Pairs in the name of the document that the article is a part of ("theo Luật Du lịch"). */
  PART_OF_PAIRS(0.117f);

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
