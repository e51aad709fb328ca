package vn.tracuu.lucene.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.tracuu.text.Folding;

/** Keeps the canonical forms that bear marks. Its input is a {@link CanonicalFilter}. */
public final class MarkedFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] folded = new char[64];

  public MarkedFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() {
    int length = term.length();
    if (folded.length < length) {
      folded = new char[2 * length];
    }
    System.arraycopy(term.buffer(), 0, folded, 0, length);
    return !Arrays.equals(folded, 0, Folding.fold(folded, length), term.buffer(), 0, length);
  }
}
