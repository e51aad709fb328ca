package vn.tracuu.schema;

import java.util.function.Consumer;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/**
 * The pairs of neighbours in a text, without marks, found where no engine analyses it: the terms of
 * {@link Fields.Searched#pairs} in their order, but for those of codes.
 */
public final class FoldedPairs {
  private FoldedPairs() {}

  /** Gives each pair of {@code text}, as often as it stands there. */
  public static void in(String text, Consumer<String> pairs) {
    char[] chars = text.toCharArray();
    char[] word = new char[Segmenter.MAX_WORD];
    char[] form = new char[CanonicalForm.maxLength(Segmenter.MAX_WORD)];
    Segmenter segmenter = new Segmenter();
    segmenter.reset(chars, chars.length);
    String before = "";
    while (segmenter.next()) {
      int length = segmenter.end() - segmenter.start();
      System.arraycopy(chars, segmenter.start(), word, 0, length);
      int folded = Folding.fold(form, CanonicalForm.write(word, length, form));
      String now = new String(form, 0, folded);
      if (!before.isEmpty() && !segmenter.afterBreak()) {
        pairs.accept(before + " " + now);
      }
      before = now;
    }
  }
}
