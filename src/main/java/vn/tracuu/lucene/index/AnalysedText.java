package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.tracuu.lucene.analysis.FoldFilter;
import vn.tracuu.lucene.analysis.PairFilter;
import vn.tracuu.lucene.analysis.SyllableTokenizer;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer;
import vn.tracuu.lucene.analysis.VietnameseAnalyzer.Terms;
import vn.tracuu.text.WordCode;

/**
 * A text's exact tokens, found once and played back for each of the fields that are made of them.
 * The terms are those that {@link VietnameseAnalyzer} gives; finding words and their canonical
 * forms is most of the work, and this saves two thirds of it.
 *
 * <p>Holds about 2 bytes a character of the text and 16 a word. Its streams may be read one after
 * the other by one thread.
 */
final class AnalysedText {
  private static final Analyzer EXACT = new VietnameseAnalyzer(Terms.EXACT);

  private char[] terms;
  private int[] ends = new int[64];
  private int[] offsets = new int[128];
  private int[] flags = new int[64];
  private int[] increments = new int[64];
  private char[] scratch = new char[64];
  private int size;

  private AnalysedText(int expectedChars) {
    terms = new char[Math.max(expectedChars, 64)];
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
    return new Playback(size);
  }

  /** Syllables without marks. */
  TokenStream folded() {
    return folded(size);
  }

  /** Syllables without marks, of the first {@code count} words only. */
  TokenStream folded(int count) {
    return new FoldFilter(new Playback(count));
  }

  /** Pairs of neighbouring syllables without marks. */
  TokenStream pairs() {
    return pairs(size);
  }

  /** Pairs of neighbouring syllables without marks, among the first {@code count} words only. */
  TokenStream pairs(int count) {
    return new PairFilter(new FoldFilter(new Playback(count)));
  }

  /** The number of words. */
  int size() {
    return size;
  }

  /** How many words end at or before {@code offset} of the text. */
  int wordsBefore(int offset) {
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

  /** Whether a sentence or block begins with the word at {@code index}. */
  boolean afterBreak(int index) {
    return (flags[index] & SyllableTokenizer.AFTER_BREAK) != 0;
  }

  /** The {@linkplain WordCode code} of the word at {@code index}. */
  int code(int index) {
    int start = index == 0 ? 0 : ends[index - 1];
    int length = ends[index] - start;
    if (scratch.length < length) {
      scratch = new char[length];
    }
    System.arraycopy(terms, start, scratch, 0, length);
    return WordCode.ofForm(scratch, length);
  }

  private void record(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
    FlagsAttribute flag = tokens.addAttribute(FlagsAttribute.class);
    PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
    tokens.reset();
    int end = 0;
    while (tokens.incrementToken()) {
      makeRoom(end + term.length());
      System.arraycopy(term.buffer(), 0, terms, end, term.length());
      end += term.length();
      ends[size] = end;
      offsets[2 * size] = offset.startOffset();
      offsets[2 * size + 1] = offset.endOffset();
      flags[size] = flag.getFlags();
      increments[size++] = increment.getPositionIncrement();
    }
    tokens.end();
  }

  private void makeRoom(int chars) {
    if (chars > terms.length) {
      terms = Arrays.copyOf(terms, Math.max(chars, 2 * terms.length));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      offsets = Arrays.copyOf(offsets, 4 * size);
      flags = Arrays.copyOf(flags, 2 * size);
      increments = Arrays.copyOf(increments, 2 * size);
    }
  }

  /** The first recorded tokens, once more. */
  private final class Playback extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final FlagsAttribute flag = addAttribute(FlagsAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final int count;
    private int next;

    Playback(int count) {
      this.count = count;
    }

    @Override
    public boolean incrementToken() {
      if (next == count) {
        return false;
      }
      int start = next == 0 ? 0 : ends[next - 1];
      term.copyBuffer(terms, start, ends[next] - start);
      offset.setOffset(offsets[2 * next], offsets[2 * next + 1]);
      flag.setFlags(flags[next]);
      increment.setPositionIncrement(increments[next]);
      next++;
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }

    /** A second value of a field goes on behind the last word of the first. */
    @Override
    public void end() throws IOException {
      super.end();
      int last = count == 0 ? 0 : offsets[2 * count - 1];
      offset.setOffset(last, last);
    }
  }
}
