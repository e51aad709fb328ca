package vn.tracuu.phrase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;
import vn.tracuu.text.WordCode;

/**
 * Counts the runs of 2 to {@value #LONGEST} neighbouring words that are frequent in a sample of
 * articles: first roughly, short ones before long ones, then those exactly that may be frequent.
 * Goes over the sample three times. For one thread.
 */
final class PhraseRuns {
  /** One more than the longest phrase: a run that always goes on is a piece of a longer one. */
  static final int LONGEST = 6;

  /** Where a sentence ends, among numbers of {@link PhraseWords}; no run goes over one. */
  private static final int BREAK = -2;

  /** Words and breaks of the sample up to which they are kept between the passes: 32 MB. */
  private static final long MAX_KEPT = 8 << 20;

  private static final List<Zone> ZONES = List.of(Zone.TITLE, Zone.LEAD, Zone.BODY);

  private final PhraseWords vocabulary;
  private final PhraseCounts counts;
  private final List<int[]> runs = new ArrayList<>();
  private final long[] times;
  private long words;

  private final List<Article> kept = new ArrayList<>();
  private long keptNumbers;

  // The article that is being read.
  private int[] numbers = new int[4 * WordSequence.MAX_BODY];
  private int length;

  /** An article as numbers of words. */
  @SuppressWarnings("ArrayRecordComponent") // written once, read in this class only
  private record Article(int number, int[] numbers) {}

  private PhraseRuns(PhraseWords vocabulary, int min) {
    this.vocabulary = vocabulary;
    counts = new PhraseCounts(min, LONGEST);
    times = new long[vocabulary.size()];
  }

  /**
   * The runs of a sample.
   *
   * @param min how often a run must stand to be counted exactly
   */
  static PhraseRuns of(PhraseSample sample, PhraseWords vocabulary, int min) throws IOException {
    PhraseRuns runs = new PhraseRuns(vocabulary, min);
    sample.forEach((article, sequence) -> runs.read(sequence).keep(article).countShortRoughly());
    runs.forEach(sample, article -> runs.countLongRoughly());
    runs.forEach(sample, runs::count);
    runs.kept.clear();
    return runs;
  }

  /** Keeps the article that was read for the next times, while all of them are not too many. */
  private PhraseRuns keep(int article) {
    keptNumbers += length;
    if (keptNumbers <= MAX_KEPT) {
      kept.add(new Article(article, Arrays.copyOf(numbers, length)));
    } else {
      kept.clear();
    }
    return this;
  }

  /** Goes over the sample again. */
  private void forEach(PhraseSample sample, IntConsumer count) throws IOException {
    if (keptNumbers > MAX_KEPT) {
      sample.forEach((article, sequence) -> {
        read(sequence);
        count.accept(article);
      });
      return;
    }
    for (Article article : kept) {
      numbers = article.numbers;
      length = article.numbers.length;
      count.accept(article.number);
    }
  }

  /** How many different runs were counted. */
  int size() {
    return runs.size();
  }

  /** The words of a run; not to be changed. */
  int[] run(int number) {
    return runs.get(number);
  }

  int articles(int number) {
    return counts.articles(number);
  }

  /** How often a run stands in all articles. */
  long times(int number) {
    return counts.times(number);
  }

  /** The number of the run that is a part of another one, or -1 if it was not counted. */
  int find(int[] run, int start, int size) {
    long hash = PhraseCounts.begin(run[start]);
    for (int k = 1; k < size; k++) {
      hash = PhraseCounts.extend(hash, run[start + k]);
    }
    return counts.find(hash);
  }

  /** How often a word of the vocabulary stands in all articles. */
  long timesOfWord(int number) {
    return times[number];
  }

  /**
   * How much more often than by chance the two parts of a run stand together: normalized pointwise
   * mutual information (Bouma 2009), 0 for chance and 1 for parts that never part.
   *
   * @param left how often the left part stands anywhere
   * @param right how often the right part does
   */
  double association(int number, long left, long right) {
    double together = times(number);
    return Math.log(together * words / ((double) left * right)) / Math.log(words / together);
  }

  /** How many words all articles have, those that are in no run included. */
  long words() {
    return words;
  }

  private PhraseRuns read(int[] sequence) {
    length = 0;
    for (Zone zone : ZONES) {
      int start = WordSequence.start(sequence, zone);
      int size = WordSequence.size(sequence, zone);
      if (length + size + 1 > numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * (length + size + 1));
      }
      for (int i = start; i < start + size; i++) {
        int code = sequence[i];
        numbers[length++] = code == WordCode.BREAK ? BREAK : vocabulary.number(code);
      }
      numbers[length++] = BREAK;
    }
    return this;
  }

  /** Runs of two and three words, all of them. */
  private void countShortRoughly() {
    for (int i = 0; i + 1 < length; i++) {
      if (numbers[i] < 0 || numbers[i + 1] < 0) {
        continue;
      }
      long pair = PhraseCounts.extend(PhraseCounts.begin(numbers[i]), numbers[i + 1]);
      counts.addRoughly(2, pair);
      if (i + 2 < length && numbers[i + 2] >= 0) {
        counts.addRoughly(3, PhraseCounts.extend(pair, numbers[i + 2]));
      }
    }
  }

  /** Longer runs, where all runs of three words within them may be frequent. */
  private void countLongRoughly() {
    int reach = 0; // the first place that no run from here on reaches
    for (int i = 0; i + 2 < length; i++) {
      reach = Math.max(reach, i + 2);
      while (reach < Math.min(length, i + LONGEST) && isFrequent(reach - 2)) {
        reach++;
      }
      if (reach < i + 4) {
        continue;
      }
      long run = PhraseCounts.begin(numbers[i]);
      for (int n = 2; i + n <= reach; n++) {
        run = PhraseCounts.extend(run, numbers[i + n - 1]);
        if (n > 3) {
          counts.addRoughly(n, run);
        }
      }
    }
  }

  private boolean isFrequent(int start) {
    if (numbers[start] < 0 || numbers[start + 1] < 0 || numbers[start + 2] < 0) {
      return false;
    }
    long pair = PhraseCounts.extend(PhraseCounts.begin(numbers[start]), numbers[start + 1]);
    return counts.mayBeFrequent(3, PhraseCounts.extend(pair, numbers[start + 2]));
  }

  private void count(int article) {
    for (int i = 0; i < length; i++) {
      words += numbers[i] == BREAK ? 0 : 1;
      if (numbers[i] >= 0) {
        times[numbers[i]]++;
        countFrom(i, article);
      }
    }
  }

  private void countFrom(int start, int article) {
    if (vocabulary.isFunctionWord(numbers[start])) {
      return;
    }
    long run = PhraseCounts.begin(numbers[start]);
    for (int n = 2; n <= LONGEST && start + n <= length; n++) {
      int number = numbers[start + n - 1];
      run = PhraseCounts.extend(run, number);
      if (number < 0 || !counts.mayBeFrequent(n, run)) {
        return;
      }
      if (!vocabulary.isFunctionWord(number) && counts.add(run, article)) {
        runs.add(Arrays.copyOfRange(numbers, start, start + n));
      }
    }
  }
}
