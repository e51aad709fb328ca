package vn.tracuu.lucene.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import vn.tracuu.text.Segmenter;

/**
 * Makes a token of every word that {@link Segmenter} finds, as it is written. A token that begins a
 * new sentence or block carries the flag {@link #AFTER_BREAK}.
 *
 * <p>The whole text of a field value is read into one buffer: values are articles, bounded when
 * they are ingested.
 */
public final class SyllableTokenizer extends Tokenizer {
  /** Flag of a token that begins a sentence or block. */
  public static final int AFTER_BREAK = 1;

  private static final int FIRST_BUFFER = 4_096;

  /** A buffer larger than this (in UTF-16 units) is not kept for the next text. */
  private static final int MAX_KEPT_BUFFER = 1 << 20;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
  private final Segmenter segmenter = new Segmenter();

  private char[] text = new char[FIRST_BUFFER];
  private int length = -1;

  @Override
  public boolean incrementToken() throws IOException {
    if (length < 0) {
      readAll();
    }
    clearAttributes();
    if (!segmenter.next()) {
      return false;
    }
    int start = segmenter.start();
    int end = segmenter.end();
    term.copyBuffer(text, start, end - start);
    offset.setOffset(correctOffset(start), correctOffset(end));
    if (segmenter.afterBreak()) {
      flags.setFlags(AFTER_BREAK);
    }
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(Math.max(length, 0));
    offset.setOffset(last, last);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = -1;
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (text.length > MAX_KEPT_BUFFER) {
      text = new char[FIRST_BUFFER];
    }
  }

  private void readAll() throws IOException {
    int n = 0;
    for (int read = input.read(text, 0, text.length);
        read >= 0;
        read = input.read(text, n, text.length - n)) {
      n += read;
      if (n == text.length) {
        text = Arrays.copyOf(text, 2 * n);
      }
    }
    length = n;
    segmenter.reset(text, n);
  }
}
