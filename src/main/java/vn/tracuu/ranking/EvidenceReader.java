package vn.tracuu.ranking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;
import vn.tracuu.text.WordCode;

/**
 * Reads the {@link Evidence} for one query out of articles' word sequences, one article after the
 * other. An occurrence counts by how its marks agree with the typed ones, so that a text full of
 * {@code nghỉ quyết} is no answer to {@code nghị quyết}.
 *
 * <p>For one thread; it keeps its counters from article to article.
 */
public final class EvidenceReader {
  private static final Saturation USUAL = new Saturation(1.2f, 0.75f);
  private static final Saturation EARLY = new Saturation(0.5f, 0.9f);

  /** The length of a usual lead, in words. */
  private static final float LEAD_LENGTH = 40;

  /** The length of a usual title or document name, in words. */
  private static final float NAME_LENGTH = 12;

  private final TypedWords words;
  private final float averageLength;
  private final Map<Zone, Counts> counts = new EnumMap<>(Zone.class);

  /** How often each typed word and pair stands in one zone, agreement of marks counted in. */
  private static final class Counts {
    final float[] words;
    final float[] pairs;

    Counts(int words, int pairs) {
      this.words = new float[words];
      this.pairs = new float[pairs];
    }

    void clear() {
      Arrays.fill(words, 0);
      Arrays.fill(pairs, 0);
    }
  }

  /**
   * @param averageLength the mean length of the articles, in words
   */
  public EvidenceReader(TypedWords words, float averageLength) {
    this.words = words;
    this.averageLength = averageLength;
    for (Zone zone : Zone.values()) {
      counts.put(zone, new Counts(words.words(), words.pairs()));
    }
  }

  /**
   * The evidence in one article, indexed by {@link Evidence#ordinal}.
   *
   * @param offset where its word sequence begins in the bytes
   */
  public float[] read(byte[] sequence, int offset) {
    counts.forEach((zone, counted) -> count(sequence, offset, zone, counted));
    float[] evidence = new float[Evidence.values().length];
    float length =
        (WordSequence.size(sequence, offset, Zone.TITLE)
                + WordSequence.size(sequence, offset, Zone.LEAD)
                + WordSequence.size(sequence, offset, Zone.BODY))
            / averageLength;
    addWords(evidence, length, WordSequence.size(sequence, offset, Zone.LEAD) / LEAD_LENGTH);
    addPairs(
        evidence,
        length,
        WordSequence.size(sequence, offset, Zone.TITLE) / NAME_LENGTH,
        WordSequence.size(sequence, offset, Zone.PART_OF) / NAME_LENGTH);
    return evidence;
  }

  private void count(byte[] sequence, int offset, Zone zone, Counts counted) {
    counted.clear();
    int start = WordSequence.start(sequence, offset, zone);
    int end = start + WordSequence.size(sequence, offset, zone);
    int before = -1;
    float beforeCounts = 0;
    for (int i = start; i < end; i++) {
      int code = WordSequence.at(sequence, offset, i);
      int word = code == WordCode.BREAK ? -1 : words.word(code);
      if (word >= 0) {
        float agreement = words.agreement(word, code);
        counted.words[word] += agreement;
        int pair = before < 0 ? -1 : words.pair(before, word);
        if (pair >= 0) {
          counted.pairs[pair] += Math.min(beforeCounts, agreement);
        }
        beforeCounts = agreement;
      }
      before = word;
    }
  }

  private void addWords(float[] evidence, float length, float leadLength) {
    float[] title = of(Zone.TITLE).words;
    float[] lead = of(Zone.LEAD).words;
    float[] body = of(Zone.BODY).words;
    for (int w = 0; w < title.length; w++) {
      float rarity = words.wordRarity(w);
      float frequency = title[w] + lead[w] + body[w];
      add(evidence, Evidence.WORDS, rarity * USUAL.of(frequency, length));
      add(evidence, Evidence.WORDS_EARLY, rarity * EARLY.of(frequency, length));
      add(evidence, Evidence.LEAD_WORDS, rarity * EARLY.of(lead[w], leadLength));
    }
  }

  private void addPairs(float[] evidence, float length, float titleLength, float partOfLength) {
    float[] title = of(Zone.TITLE).pairs;
    float[] lead = of(Zone.LEAD).pairs;
    float[] body = of(Zone.BODY).pairs;
    float[] partOf = of(Zone.PART_OF).pairs;
    for (int p = 0; p < title.length; p++) {
      float rarity = words.pairRarity(p);
      float frequency = title[p] + lead[p] + body[p];
      add(evidence, Evidence.PAIRS_PRESENT, rarity * Math.min(1, frequency));
      add(evidence, Evidence.PAIRS_FREQUENT, rarity * EARLY.of(frequency, length));
      add(
          evidence,
          Evidence.TITLE_PAIRS,
          words.pairRarityInTitles(p) * USUAL.of(title[p], titleLength));
      add(
          evidence,
          Evidence.PART_OF_PAIRS,
          words.pairRarityInPartOf(p) * USUAL.of(partOf[p], partOfLength));
    }
  }

  private Counts of(Zone zone) {
    return Objects.requireNonNull(counts.get(zone));
  }

  private static void add(float[] evidence, Evidence kind, float value) {
    evidence[kind.ordinal()] += value;
  }
}
