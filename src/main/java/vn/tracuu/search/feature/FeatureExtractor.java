package vn.tracuu.search.feature;

import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;

/**
 * Reads the {@link RankingFeature} for one query out of articles' word sequences, one article after
 * the other. An occurrence counts by how its marks agree with the typed ones, so that a text full
 * of {@code nghỉ quyết} is no answer to {@code nghị quyết}.
 *
 * <p>For one thread; it keeps its counters from article to article.
 */
public final class FeatureExtractor {
  private static final Bm25Saturation EARLY = new Bm25Saturation(0.5f, 0.9f);

  /** The weights of words are those of a query of so many different ones. */
  private static final float USUAL_QUERY = 16;

  /** Up to so many different words all count the same. */
  private static final float SHORT_QUERY = 6;

  private static final int KINDS = RankingFeature.values().length;

  private final QueryTermTable words;
  private final float averageLength;

  /** The sequence that is read; used again for the next. */
  private int[] codes = new int[0];

  /** Where likely words stand; used again for the next. */
  private int[] places = new int[0];

  /**
   * In a short query each word says more than in a long question, most of whose words make it a
   * sentence and are found anywhere.
   */
  private final float shortness;

  private final TermOccurrenceCounter title;
  private final TermOccurrenceCounter lead;
  private final TermOccurrenceCounter body;
  private final TermOccurrenceCounter partOf;

  /**
   * @param averageLength the mean length of the articles, in words
   */
  public FeatureExtractor(QueryTermTable words, float averageLength) {
    this.words = words;
    this.averageLength = averageLength;
    shortness = USUAL_QUERY / Math.max(SHORT_QUERY, words.words());
    title = new TermOccurrenceCounter(words);
    lead = new TermOccurrenceCounter(words);
    body = new TermOccurrenceCounter(words);
    partOf = new TermOccurrenceCounter(words);
  }

  /**
   * The evidence in one article, indexed by {@link RankingFeature#ordinal}.
   *
   * @param offset where its word sequence begins in {@code stored}
   * @param bytes how many bytes it has
   */
  public float[] read(byte[] stored, int offset, int bytes) {
    codes = WordSequence.read(stored, offset, bytes, codes);
    places = places.length < codes.length ? new int[codes.length] : places;
    count(Zone.TITLE, title);
    count(Zone.LEAD, lead);
    count(Zone.BODY, body);
    count(Zone.PART_OF, partOf);
    float[] evidence = new float[KINDS];
    float length = size(Zone.TITLE) + size(Zone.LEAD) + size(Zone.BODY);
    addWords(evidence, length);
    addPairs(evidence, length / averageLength);
    addNames(evidence);
    return evidence;
  }

  private void count(Zone zone, TermOccurrenceCounter counted) {
    counted.clear();
    int start = WordSequence.start(codes, zone);
    counted.count(codes, start, start + WordSequence.size(codes, zone), places);
  }

  private float size(Zone zone) {
    return WordSequence.size(codes, zone);
  }

  private void addWords(float[] evidence, float length) {
    for (int w = 0; w < words.words(); w++) {
      float frequency = title.words[w] + lead.words[w] + body.words[w];
      if (frequency > 0) {
        float rarity = words.wordRarity(w);
        add(
            evidence,
            RankingFeature.WORDS,
            shortness * Dph.of(frequency, length + 1, words.wordShare(w)));
        add(
            evidence,
            RankingFeature.WORDS_EARLY,
            shortness * rarity * EARLY.of(frequency, length / averageLength));
        add(evidence, RankingFeature.LEAD_WORDS, rarity * Math.min(1, lead.words[w]));
      }
    }
  }

  private void addPairs(float[] evidence, float length) {
    for (int p = 0; p < words.pairs(); p++) {
      float rarity = words.pairRarity(p);
      float frequency = title.pairs[p] + lead.pairs[p] + body.pairs[p];
      float near = title.near[p] + lead.near[p] + body.near[p];
      add(evidence, RankingFeature.PAIRS_PRESENT, rarity * Math.min(1, frequency));
      add(evidence, RankingFeature.PAIRS_NEAR, rarity * EARLY.of(near, length));
      add(evidence, RankingFeature.LEAD_PAIRS, rarity * Math.min(1, lead.pairs[p]));
    }
    add(
        evidence,
        RankingFeature.LONGEST_RUN,
        Math.max(title.longestRun, Math.max(lead.longestRun, body.longestRun)));
  }

  private void addNames(float[] evidence) {
    add(evidence, RankingFeature.TITLE_COVERED, share(title.pairs, size(Zone.TITLE)));
    add(evidence, RankingFeature.PART_OF_COVERED, share(partOf.words, size(Zone.PART_OF)));
  }

  private static float share(float[] frequencies, float length) {
    float all = 0;
    for (float frequency : frequencies) {
      all += frequency;
    }
    return all / Math.max(1, length);
  }

  private static void add(float[] evidence, RankingFeature kind, float value) {
    evidence[kind.ordinal()] += value;
  }
}
