package vn.tracuu.search.feature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.QueryTerms;
import vn.tracuu.text.WordCode;

/**
 * The words of a query by their codes, as they occur in forward records ({@link
 * vn.tracuu.schema.WordSequence}): each word has an index and a rarity (idf), and so has each pair
 * of neighbouring words.
 *
 * <p>Immutable; for all threads.
 */
public final class QueryTermTable {
  private static final int NONE = -1;

  /** How much an occurrence counts when it has all typed marks and more. */
  private static final float COMPATIBLE = 0.5f;

  /**
   * How much an occurrence counts whose marks contradict the typed ones: still a likely misprint,
   * and folding found it.
   */
  public static final float CONTRADICTING = 0.2f;

  /** How much a word counts that no article need have. */
  private static final float SOFT = 0.5f;

  /** By typed marks: what an occurrence with each of the {@link WordCode#MARKS} counts. */
  private static final float[][] AGREEMENT = new float[WordCode.MARKS][];

  static {
    for (int typed = 0; typed < AGREEMENT.length; typed++) {
      AGREEMENT[typed] = agreement(typed);
    }
  }

  private final int[] table;
  private final int[] wordAt;

  /** A bit for the lowest ten bits of each typed word's folding (Bloom 1970). */
  private final long[] bits = new long[1 << 4];

  /** For each word what an occurrence counts, by its marks. */
  private final float[][] agreement;

  private final float[] wordRarity;
  private final float[] wordShare;
  private final int[] pairAt;
  private final float[] pairRarity;

  private QueryTermTable(int words, int pairs) {
    int capacity = Integer.highestOneBit(Math.max(4, 4 * words));
    table = new int[capacity];
    wordAt = new int[capacity];
    agreement = new float[words][];
    wordRarity = new float[words];
    wordShare = new float[words];
    pairAt = new int[words * words];
    Arrays.fill(pairAt, NONE);
    pairRarity = new float[pairs];
  }

  /** The words of a query, and how rare the collection has them. */
  public static QueryTermTable of(IndexStatistics statistics, QueryTerms terms) throws IOException {
    QueryTermTable words = new QueryTermTable(terms.syllables().size(), terms.pairs().size());
    List<String> syllables = new ArrayList<>(terms.syllables());
    expect(statistics, terms, Fields.TEXT);
    for (int w = 0; w < syllables.size(); w++) {
      String syllable = syllables.get(w);
      Set<String> forms = terms.forms().getOrDefault(syllable, Set.of());
      words.add(w, forms, terms.exact().contains(syllable));
      float weight = terms.soft().contains(syllable) ? SOFT : 1;
      words.wordRarity[w] = weight * rarity(statistics, syllable, forms);
      words.wordShare[w] = statistics.share(Fields.TEXT.folded(), syllable);
    }
    int p = 0;
    for (String pair : terms.pairs()) {
      int blank = pair.indexOf(' ');
      int first = syllables.indexOf(pair.substring(0, blank));
      int second = syllables.indexOf(pair.substring(blank + 1));
      words.pairAt[first * syllables.size() + second] = p;
      words.pairRarity[p++] = statistics.rarity(Fields.TEXT.pairs(), pair);
    }
    return words;
  }

  /** Announces the terms whose figures will be asked for, so that they are looked up together. */
  public static void expect(IndexStatistics statistics, QueryTerms terms, Fields.Searched text)
      throws IOException {
    statistics.expect(text.folded(), terms.syllables());
    if (text.equals(Fields.TEXT)) {
      statistics.expect(Fields.TEXT_EXACT, terms.marked());
    }
    statistics.expect(text.pairs(), terms.pairs());
  }

  /** A word that was typed with marks is as rare as it is with these marks. */
  private static float rarity(IndexStatistics statistics, String syllable, Set<String> forms)
      throws IOException {
    long found = 0;
    for (String form : forms) {
      found +=
          form.equals(syllable)
              ? statistics.articlesWith(Fields.TEXT.folded(), syllable)
              : statistics.articlesWith(Fields.TEXT_EXACT, form);
    }
    return statistics.rarity(Fields.TEXT.folded(), found);
  }

  public int words() {
    return wordRarity.length;
  }

  public int pairs() {
    return pairRarity.length;
  }

  public float wordRarity(int word) {
    return wordRarity[word];
  }

  /** A word's share of all words of the collection, whatever its marks. */
  float wordShare(int word) {
    return wordShare[word];
  }

  public float pairRarity(int pair) {
    return pairRarity[pair];
  }

  /**
   * Finds the words that may be typed ones: all that are, and few others. A few instructions for
   * each of the millions that are read, and no branch, for which of them it is cannot be predicted.
   *
   * @param codes words from the place {@code start} to before {@code end}
   * @param places takes the places of those found
   * @return how many were found
   */
  int likely(int[] codes, int start, int end, int[] places) {
    long[] typed = bits;
    int found = 0;
    for (int place = start; place < end; place++) {
      int folding = WordCode.folding(codes[place]);
      places[found] = place;
      found += (int) (typed[folding >>> 6 & 15] >>> folding) & 1;
    }
    return found;
  }

  /** The index of the typed word that folds like {@code code}, or -1. */
  public int word(int code) {
    int folding = WordCode.folding(code);
    for (int i = folding & (table.length - 1); table[i] != 0; i = (i + 1) & (table.length - 1)) {
      if (table[i] == folding) {
        return wordAt[i];
      }
    }
    return NONE;
  }

  /**
   * The index of the pair of two typed words, or -1 if they do not stand side by side in the query.
   */
  public int pair(int first, int second) {
    return pairAt[first * wordRarity.length + second];
  }

  /**
   * How much an occurrence of {@code word} counts, by its marks: 1 if they are as typed or none was
   * typed; the best of all forms under which the word was typed. 0 if it is no occurrence at all,
   * because the typed marks are meant.
   */
  public float agreement(int word, int code) {
    return agreement[word][WordCode.marks(code)];
  }

  /** The same of a word that was typed in several forms: the best. */
  private static float[] agreement(int[] typed) {
    float[] best = AGREEMENT[WordCode.marks(typed[0])];
    for (int i = 1; i < typed.length; i++) {
      float[] other = AGREEMENT[WordCode.marks(typed[i])];
      best = best.clone();
      for (int marks = 0; marks < best.length; marks++) {
        best[marks] = Math.max(best[marks], other[marks]);
      }
    }
    return best;
  }

  /** What is not wholly as typed counts nothing. */
  private static float[] exactly(int[] typed) {
    float[] exactly = new float[WordCode.MARKS];
    for (int code : typed) {
      exactly[WordCode.marks(code)] = 1;
    }
    return exactly;
  }

  private static float[] agreement(int typed) {
    float[] counts = new float[WordCode.MARKS];
    for (int marks = 0; marks < counts.length; marks++) {
      counts[marks] =
          switch (WordCode.agreement(typed, marks)) {
            case EXACT, NEUTRAL -> 1;
            case COMPATIBLE -> COMPATIBLE;
            case CONTRADICTING -> CONTRADICTING;
          };
    }
    return counts;
  }

  private void add(int word, Set<String> forms, boolean exact) {
    int[] typed = forms.stream().mapToInt(WordCode::of).toArray();
    agreement[word] = exact ? exactly(typed) : agreement(typed);
    int folding = WordCode.folding(typed[0]);
    bits[folding >>> 6 & 15] |= 1L << folding;
    int i = folding & (table.length - 1);
    while (table[i] != 0) {
      i = (i + 1) & (table.length - 1);
    }
    table[i] = folding;
    wordAt[i] = word;
  }
}
