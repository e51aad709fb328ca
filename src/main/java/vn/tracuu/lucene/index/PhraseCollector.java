package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import vn.tracuu.lucene.index.Phrases.Phrase;
import vn.tracuu.text.WordCode;

/**
 * Collects the {@link Phrases} of an index: runs of 2 to 5 words that many articles have, that hold
 * together, and that are no piece of a longer one. What comes out depends on the living articles
 * only, not on how they lie in segments.
 *
 * <p>Reads the {@link WordSequence} of a sample of the articles three times; in a small collection
 * the sample is all of them, in a large one the counts are estimates. For one thread.
 */
final class PhraseCollector {
  /** One more than the longest phrase: a run that always goes on is a piece of a longer one. */
  private static final int LONGEST_RUN = 6;

  /** What fewer articles have is not frequent, in a small collection... */
  private static final int MIN_ARTICLES = 3;

  /** ... and in a large one, one article in so many. */
  private static final int ARTICLES_PER_MIN = 5_000;

  private static final int MAX_MIN = 100;

  /**
   * How many articles are read, up to twice as many: what is frequent is frequent in so many, and a
   * nightly build must not read a large collection for it. Which ones, their ids decide.
   */
  private static final int SAMPLE = 8_192;

  /** A run that a longer one contains this often is a piece of it. */
  private static final double PIECE = 0.8;

  /** How many times more often than by chance words must stand together. */
  private static final double MIN_LIFT = 8;

  private static final BytesRef EMPTY = new BytesRef();

  /** No word: a sentence's end, or a word that is no part of any phrase. */
  private static final int BREAK = -1;

  /** No phrase begins or ends with these. */
  private static final String FUNCTION_WORDS =
      "và của các những tại theo được cho với là có trong từ đến để khi thì mà do bị này đó về"
          + " trên hoặc nhưng cũng đã sẽ đang như bằng vào ra nếu một mỗi từng bởi vì rằng đây"
          + " ấy nào gì sau trước khoản điều điểm nêu số ngày tháng năm lại còn vẫn rất";

  /** Single letters number things ({@code điểm a}), but these are words, too. */
  private static final Set<String> LETTERS_THAT_ARE_WORDS = Set.of("y", "y1", "\u00F4", "o3");

  private final IndexReader reader;
  private final int min;

  /** One article in so many is read. */
  private final int sampled;

  private final CodeTable known = new CodeTable();

  // Of known words, by their numbers.
  private final List<String> forms = new ArrayList<>();
  private long[] wordTimes = new long[0];
  private boolean[] isFunctionWord = new boolean[0];

  private final PhraseCounts counts;
  private final List<int[]> runs = new ArrayList<>();
  private int[] codes = new int[0];
  private long words;

  private PhraseCollector(IndexReader reader, int articles) {
    this.reader = reader;
    sampled = Integer.highestOneBit(Math.max(1, articles / SAMPLE));
    int minOfAll = Math.min(MAX_MIN, 1 + articles / ARTICLES_PER_MIN);
    min = Math.max(MIN_ARTICLES, minOfAll / sampled);
    counts = new PhraseCounts(min, LONGEST_RUN);
  }

  /** The phrases of the living articles. */
  static Phrases collect(IndexReader reader) throws IOException {
    PhraseCollector collector = new PhraseCollector(reader, Passages.articles(reader));
    collector.readForms();
    collector.countShortRoughly();
    collector.countLongRoughly();
    collector.count();
    return Phrases.of(collector.selected());
  }

  /** Takes the numbers of an article's words, {@link #BREAK} between sentences. */
  private interface Visitor {
    void read(int article, int[] numbers, int length);
  }

  private void readForms() throws IOException {
    readForms(Fields.TEXT_EXACT);
    readForms(Fields.TEXT.folded()); // words without marks are their own folding
    wordTimes = new long[known.size()];
    isFunctionWord = new boolean[known.size()];
    for (String word : FUNCTION_WORDS.split(" ", -1)) {
      int number = known.find(WordCode.of(word));
      if (number >= 0) {
        isFunctionWord[number] = true;
      }
    }
  }

  private void readForms(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String form = each.docFreq() < min ? "" : term.utf8ToString();
      if (isWord(form)) {
        add(form);
      }
    }
  }

  /** Of two words with the same code, once in 16 million, the first one counts for both. */
  private void add(String form) {
    if (known.add(WordCode.of(form)) == forms.size()) {
      forms.add(form);
    }
  }

  private static boolean isWord(String form) {
    return !form.isEmpty()
        && Character.isLetter(form.charAt(0))
        && (form.length() > 1 || LETTERS_THAT_ARE_WORDS.contains(form));
  }

  /** Runs of two and three words, all of them. */
  private void countShortRoughly() throws IOException {
    eachArticle((article, numbers, length) -> {
      for (int i = 0; i + 1 < length; i++) {
        if (numbers[i] == BREAK || numbers[i + 1] == BREAK) {
          continue;
        }
        long pair = PhraseCounts.extend(PhraseCounts.begin(numbers[i]), numbers[i + 1]);
        counts.addRoughly(2, pair);
        if (i + 2 < length && numbers[i + 2] != BREAK) {
          counts.addRoughly(3, PhraseCounts.extend(pair, numbers[i + 2]));
        }
      }
    });
  }

  /** Longer runs, where all runs of three words within them may be frequent. */
  private void countLongRoughly() throws IOException {
    eachArticle((article, numbers, length) -> {
      int reach = 0; // the first place that no run from here on reaches
      for (int i = 0; i + 2 < length; i++) {
        reach = Math.max(reach, i + 2);
        while (reach < Math.min(length, i + LONGEST_RUN) && isFrequent(numbers, reach - 2)) {
          reach++;
        }
        long run = PhraseCounts.begin(numbers[i]);
        for (int n = 2; i + n <= reach; n++) {
          run = PhraseCounts.extend(run, numbers[i + n - 1]);
          if (n > 3) {
            counts.addRoughly(n, run);
          }
        }
      }
    });
  }

  private boolean isFrequent(int[] numbers, int start) {
    if (numbers[start] == BREAK || numbers[start + 1] == BREAK || numbers[start + 2] == BREAK) {
      return false;
    }
    long pair = PhraseCounts.extend(PhraseCounts.begin(numbers[start]), numbers[start + 1]);
    return counts.mayBeFrequent(3, PhraseCounts.extend(pair, numbers[start + 2]));
  }

  private void count() throws IOException {
    eachArticle((article, numbers, length) -> {
      for (int i = 0; i < length; i++) {
        if (numbers[i] != BREAK) {
          wordTimes[numbers[i]]++;
          words++;
          countRunsFrom(numbers, i, length, article);
        }
      }
    });
  }

  private void countRunsFrom(int[] numbers, int start, int length, int article) {
    if (isFunctionWord[numbers[start]]) {
      return;
    }
    long run = PhraseCounts.begin(numbers[start]);
    for (int n = 2; n <= LONGEST_RUN && start + n <= length; n++) {
      int number = numbers[start + n - 1];
      run = PhraseCounts.extend(run, number);
      if (number == BREAK || !counts.mayBeFrequent(n, run)) {
        return;
      }
      if (!isFunctionWord[number] && counts.add(run, article)) {
        runs.add(Arrays.copyOfRange(numbers, start, start + n));
      }
    }
  }

  private void eachArticle(Visitor visitor) throws IOException {
    int[] numbers = new int[4 * WordSequence.MAX_BODY];
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues sequences = DocValues.getBinary(leaf.reader(), Fields.WORDS);
      Bits live = leaf.reader().getLiveDocs();
      FixedBitSet own = sample(leaf.reader());
      for (int doc = sequences.nextDoc();
          doc != BinaryDocValues.NO_MORE_DOCS;
          doc = sequences.nextDoc()) {
        if (own.get(doc) && (live == null || live.get(doc))) {
          visitor.read(leaf.docBase + doc, numbers, read(sequences.binaryValue(), numbers));
        }
      }
    }
  }

  private FixedBitSet sample(LeafReader segment) throws IOException {
    FixedBitSet sample = new FixedBitSet(Math.max(1, segment.maxDoc()));
    SortedDocValues ids = DocValues.getSorted(segment, Fields.ID);
    for (int d = ids.nextDoc(); d != SortedDocValues.NO_MORE_DOCS; d = ids.nextDoc()) {
      BytesRef id = sampled == 1 ? EMPTY : ids.lookupOrd(ids.ordValue());
      if ((StringHelper.murmurhash3_x86_32(id, 0) & (sampled - 1)) == 0) {
        sample.set(d);
      }
    }
    return sample;
  }

  /** Title, lead and body, with breaks between them and for every word that is no part of any. */
  private int read(BytesRef stored, int[] numbers) {
    codes = WordSequence.read(stored, codes);
    int length = 0;
    for (WordSequence.Zone zone :
        List.of(WordSequence.Zone.TITLE, WordSequence.Zone.LEAD, WordSequence.Zone.BODY)) {
      int start = WordSequence.start(codes, zone);
      int end = Math.min(start + WordSequence.size(codes, zone), start + numbers.length - length);
      for (int i = start; i < end; i++) {
        int code = codes[i];
        numbers[length++] = code == WordCode.BREAK ? BREAK : known.find(code);
      }
      if (length < numbers.length) {
        numbers[length++] = BREAK;
      }
    }
    return length;
  }

  private List<Phrase> selected() {
    boolean[] dropped = new boolean[runs.size()];
    for (int number = 0; number < runs.size(); number++) {
      dropPieces(number, dropped);
    }
    List<Phrase> phrases = new ArrayList<>();
    for (int number = 0; number < runs.size(); number++) {
      int[] run = runs.get(number);
      if (!dropped[number]
          && run.length < LONGEST_RUN
          && counts.articles(number) >= min
          && holdsTogether(number)) {
        phrases.add(
            new Phrase(
                Arrays.stream(run).mapToObj(forms::get).toList(),
                counts.articles(number) * sampled));
      }
    }
    phrases.sort(Comparator.comparingInt(Phrase::articles).reversed().thenComparing(Phrase::text));
    return phrases.subList(0, Math.min(Phrases.MAX, phrases.size()));
  }

  /**
   * Marks the two runs that are this one without its first or last word, if they hardly stand
   * alone.
   */
  private void dropPieces(int number, boolean[] dropped) {
    int[] run = runs.get(number);
    if (run.length > 2 && counts.articles(number) >= min) {
      dropPiece(run, 0, counts.articles(number), dropped);
      dropPiece(run, 1, counts.articles(number), dropped);
    }
  }

  private void dropPiece(int[] run, int start, int articles, boolean[] dropped) {
    int piece = counts.find(hash(run, start, run.length - 1));
    if (piece >= 0 && articles >= PIECE * counts.articles(piece)) {
      dropped[piece] = true;
    }
  }

  /** Its first and its last word go with the rest more often than by chance. */
  private boolean holdsTogether(int number) {
    int[] run = runs.get(number);
    int n = run.length;
    return lift(number, times(run[0]), times(run, 1, n - 1)) >= MIN_LIFT
        && lift(number, times(run, 0, n - 1), times(run[n - 1])) >= MIN_LIFT;
  }

  private double lift(int number, long left, long right) {
    return (double) counts.times(number) * words / ((double) left * right);
  }

  private long times(int[] run, int start, int n) {
    if (n == 1) {
      return times(run[start]);
    }
    int part = counts.find(hash(run, start, n));
    return part < 0 ? times(run[start + (start == 0 ? 0 : n - 1)]) : counts.times(part);
  }

  private long times(int word) {
    return wordTimes[word];
  }

  private static long hash(int[] run, int start, int n) {
    long hash = PhraseCounts.begin(run[start]);
    for (int k = 1; k < n; k++) {
      hash = PhraseCounts.extend(hash, run[start + k]);
    }
    return hash;
  }
}
