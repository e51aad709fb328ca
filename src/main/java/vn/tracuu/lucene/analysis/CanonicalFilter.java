package vn.tracuu.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.tracuu.text.CanonicalForm;

/** Replaces each token by its {@linkplain CanonicalForm canonical form}. */
public final class CanonicalFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] form = new char[64];

  public CanonicalFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    if (form.length < CanonicalForm.maxLength(length)) {
      form = new char[CanonicalForm.maxLength(length)];
    }
    term.copyBuffer(form, 0, CanonicalForm.write(term.buffer(), length, form));
    return true;
  }
}
