package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.tracuu.lucene.analysis.PairFilter;
import vn.tracuu.lucene.analysis.SyllableTokenizer;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer.Terms;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.text.Folding;
import vn.tracuu.text.WordCode;

/**
 * A text's exact tokens, found once and played back for each of the fields that are made of them.
 * The terms are those that {@link VietnameseAnalyzer} gives; finding words and their canonical
 * forms is most of the work, and this saves two thirds of it.
 *
 * <p>Holds about 4 bytes a character of the text and 28 a word. Its streams may be read one after
 * the other by one thread.
 */
final class AnalysedText implements WordSequence.Words {
  private static final Analyzer EXACT = new VietnameseAnalyzer(Terms.EXACT);

  private final Recorded exact;
  private final Recorded folded;
  private int[] codes = new int[64];
  private int[] offsets = new int[128];
  private int[] flags = new int[64];
  private int[] increments = new int[64];
  private int size;

  private AnalysedText(int expectedChars) {
    exact = new Recorded(expectedChars);
    folded = new Recorded(expectedChars);
  }

  /** The terms of one kind, one behind the other. */
  private static final class Recorded {
    private char[] letters;
    private int[] ends = new int[64];

    Recorded(int expectedChars) {
      letters = new char[Math.max(expectedChars, 64)];
    }

    int start(int index) {
      return index == 0 ? 0 : ends[index - 1];
    }

    int length(int index) {
      return ends[index] - start(index);
    }

    void set(int index, char[] term, int length) {
      int start = start(index);
      if (start + length > letters.length) {
        letters = Arrays.copyOf(letters, Math.max(start + length, 2 * letters.length));
      }
      if (index == ends.length) {
        ends = Arrays.copyOf(ends, 2 * index);
      }
      System.arraycopy(term, 0, letters, start, length);
      ends[index] = start + length;
    }
  }

  /** Analyses {@code text}. */
  static AnalysedText of(String text) {
    AnalysedText analysed = new AnalysedText(text.length());
    try (TokenStream tokens = EXACT.tokenStream("", text)) {
      analysed.record(tokens);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can always be read", e);
    }
    return analysed;
  }

  /** Canonical syllables, marks kept. */
  TokenStream exact() {
    return exact(0, size);
  }

  /** The same, of the words from one index to before another. */
  TokenStream exact(int from, int to) {
    return new Playback(exact, from, to);
  }

  /** Syllables without marks. */
  TokenStream folded() {
    return folded(0, size);
  }

  /** Syllables without marks, of the words from one index to before another. */
  TokenStream folded(int from, int to) {
    return new Playback(folded, from, to);
  }

  /** Pairs of neighbouring syllables without marks, among the words in that range. */
  TokenStream pairs(int from, int to) {
    return new PairFilter(folded(from, to));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int wordsBefore(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[2 * middle + 1] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean afterBreak(int index) {
    return (flags[index] & SyllableTokenizer.AFTER_BREAK) != 0;
  }

  @Override
  public int code(int index) {
    return codes[index];
  }

  private void record(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
    FlagsAttribute flag = tokens.addAttribute(FlagsAttribute.class);
    PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
    tokens.reset();
    while (tokens.incrementToken()) {
      makeRoom();
      record(term);
      offsets[2 * size] = offset.startOffset();
      offsets[2 * size + 1] = offset.endOffset();
      flags[size] = flag.getFlags();
      increments[size++] = increment.getPositionIncrement();
    }
    tokens.end();
  }

  /** The form as it is, then folded in place. */
  private void record(CharTermAttribute term) {
    char[] form = term.buffer();
    exact.set(size, form, term.length());
    folded.set(size, form, Folding.fold(form, term.length()));
    codes[size] =
        WordCode.of(
            exact.letters,
            exact.start(size),
            exact.length(size),
            folded.letters,
            folded.start(size),
            folded.length(size));
  }

  private void makeRoom() {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, 2 * size);
      offsets = Arrays.copyOf(offsets, 4 * size);
      flags = Arrays.copyOf(flags, 2 * size);
      increments = Arrays.copyOf(increments, 2 * size);
    }
  }

  /** Some of the recorded tokens, once more. */
  private final class Playback extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final FlagsAttribute flag = addAttribute(FlagsAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final Recorded terms;
    private final int from;
    private final int to;
    private int next;

    Playback(Recorded terms, int from, int to) {
      this.terms = terms;
      this.from = from;
      this.to = to;
      next = from;
    }

    @Override
    public boolean incrementToken() {
      if (next == to) {
        return false;
      }
      term.copyBuffer(terms.letters, terms.start(next), terms.length(next));
      offset.setOffset(offsets[2 * next], offsets[2 * next + 1]);
      flag.setFlags(flags[next]);
      increment.setPositionIncrement(increments[next]);
      next++;
      return true;
    }

    @Override
    public void reset() {
      next = from;
    }

    /** A second value of a field goes on behind the last word of the first. */
    @Override
    public void end() throws IOException {
      super.end();
      int last = to == 0 ? 0 : offsets[2 * to - 1];
      offset.setOffset(last, last);
    }
  }
}
