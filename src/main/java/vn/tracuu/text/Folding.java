package vn.tracuu.text;

/**
 * What is left of a word when all marks are taken off, as most people type it: {@code quyết ->
 * quyet}, {@code đổi -> doi}, {@code café -> cafe}.
 *
 * <p>Folding works on {@linkplain CanonicalForm canonical forms}, so that {@code lý} and {@code lí}
 * fold alike. Folding is a fixed point and never makes a word longer. Stateless; safe for all
 * threads.
 */
public final class Folding {
  private Folding() {}

  /** Folds any word: its canonical form without marks. */
  public static String of(String word) {
    char[] form = CanonicalForm.of(word).toCharArray();
    return new String(form, 0, fold(form, form.length));
  }

  /**
   * Folds the canonical form {@code form[0, length)} in place.
   *
   * @return the new length in UTF-16 units, at most {@code length}
   */
  public static int fold(char[] form, int length) {
    int n = length;
    if (n > 1 && Tone.ofDigit(form[n - 1]) != Tone.LEVEL && Character.isLetter(form[n - 2])) {
      n--;
    }
    int kept = 0;
    for (int i = 0; i < n; i++) {
      char c = form[i];
      if (c < 0x80) {
        form[kept++] = c;
      } else if (c < 0x300 || c >= 0x370) { // what NFC left uncomposed is a mark, too
        form[kept++] = Letters.base(c);
      }
    }
    return kept;
  }
}
