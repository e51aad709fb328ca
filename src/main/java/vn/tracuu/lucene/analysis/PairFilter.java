package vn.tracuu.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.tracuu.text.Segmenter;

/**
 * Makes each two neighbouring tokens one: {@code nghi quyet so -> "nghi quyet", "quyet so"}. No
 * pair reaches over the end of a sentence or block ({@link SyllableTokenizer#AFTER_BREAK}), nor
 * over a hole that a filter before left. A text of a single word has no pair.
 *
 * <p>Where letters and figures stand together without anything between them, as in a code ({@code
 * CO2}, {@code A1}), a second token says so: {@code "co+2"} beside {@code "co 2"}.
 *
 * <p>A pair stands at the position of its first token and has the offsets from the start of the
 * first to the end of the second.
 */
public final class PairFilter extends TokenFilter {
  private static final char SEPARATOR = ' ';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

  private char[] first = new char[64];
  private int firstLength;
  private int firstStart;
  private int firstEnd;
  private boolean hasFirst;
  private char[] second = new char[64];
  private char[] glued = new char[64];
  private int gluedLength;
  private int gluedStart;
  private int gluedEnd;

  /** Positions from the last pair that went out to the first token of the next. */
  private int pending;

  public PairFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (gluedLength > 0) {
      sendGlued();
      return true;
    }
    while (input.incrementToken()) {
      int increment = position.getPositionIncrement();
      boolean joins = hasFirst && increment == 1 && !isAfterBreak();
      int secondLength = copySecond();
      int secondStart = offset.startOffset();
      int secondEnd = offset.endOffset();
      if (joins) {
        joinTerm(secondLength);
        if (firstEnd == secondStart) {
          keepGlued(secondEnd);
        }
        offset.setOffset(firstStart, offset.endOffset());
        position.setPositionIncrement(pending);
        pending = 0;
      }
      pending += increment;
      shift(secondLength, secondStart);
      firstEnd = secondEnd;
      if (joins) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    hasFirst = false;
    pending = 0;
    gluedLength = 0;
  }

  /** The last token begins no pair, but it has its position. */
  @Override
  public void end() throws IOException {
    super.end();
    position.setPositionIncrement(pending + position.getPositionIncrement());
  }

  /** Keeps the pair that goes out as the code that it is. */
  private void keepGlued(int end) {
    gluedLength = term.length();
    if (glued.length < gluedLength) {
      glued = new char[2 * gluedLength];
    }
    System.arraycopy(term.buffer(), 0, glued, 0, gluedLength);
    glued[firstLength] = Segmenter.GLUE;
    gluedStart = firstStart;
    gluedEnd = end;
  }

  private void sendGlued() {
    clearAttributes();
    term.copyBuffer(glued, 0, gluedLength);
    offset.setOffset(gluedStart, gluedEnd);
    position.setPositionIncrement(0);
    gluedLength = 0;
  }

  private boolean isAfterBreak() {
    return (flags.getFlags() & SyllableTokenizer.AFTER_BREAK) != 0;
  }

  private int copySecond() {
    int length = term.length();
    if (second.length < length) {
      second = new char[2 * length];
    }
    System.arraycopy(term.buffer(), 0, second, 0, length);
    return length;
  }

  private void joinTerm(int secondLength) {
    int length = firstLength + 1 + secondLength;
    char[] joined = term.resizeBuffer(length);
    System.arraycopy(first, 0, joined, 0, firstLength);
    joined[firstLength] = SEPARATOR;
    System.arraycopy(second, 0, joined, firstLength + 1, secondLength);
    term.setLength(length);
  }

  private void shift(int secondLength, int secondStart) {
    char[] spare = first;
    first = second;
    second = spare;
    firstLength = secondLength;
    firstStart = secondStart;
    hasFirst = true;
  }
}
