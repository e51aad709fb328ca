package vn.tracuu.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.tracuu.text.Folding;

/**
 * Takes all marks off canonical forms: {@linkplain Folding folds} each token. Its input is a {@link
 * CanonicalFilter}.
 */
public final class FoldFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  public FoldFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    term.setLength(Folding.fold(term.buffer(), term.length()));
    return true;
  }
}
