package vn.tracuu.lucene.search;

/**
 * How much each kind of evidence counts, as factors of its BM25 score. Measured with {@code
 * ./tracuu eval}; see {@code src/docs/ranking.md}.
 */
final class Weights {
  /** Pairs of syllables without marks: what carries most of the ranking. */
  static final float PAIRS = 1.0f;

  /** Single syllables without marks: they find what pairs miss. */
  static final float FOLDED = 0.3f;

  /** A syllable typed with marks, where the text has the very same marks. */
  static final float EXACT = 0.3f;

  static final float TITLE_PAIRS = 0.3f;

  /** Pairs in the name of the document that the article is a part of ("theo Luật Du lịch"). */
  static final float PART_OF_PAIRS = 0.3f;

  private Weights() {}
}
