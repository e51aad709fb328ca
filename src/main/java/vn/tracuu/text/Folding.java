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
    int kept = 0;
    for (int i = 0; i < length; i++) {
      char c = form[i];
      if (c < 0x80) {
        form[kept++] = c;
      } else if (kept == 0 || !isLooseMark(form, kept, c)) {
        form[kept++] = Letters.base(c);
      }
    }
    if (kept > 1 && Tone.ofDigit(form[kept - 1]) != Tone.LEVEL) {
      kept -= Character.isLetter(form[kept - 2]) ? 1 : 0;
    }
    if (Spelling.endsInLoneY(form, kept)) { // of a y that had a foreign mark, as in l\u0177
      form[kept - 1] = 'i';
    }
    return kept;
  }

  /**
   * Whether {@code c} is a mark on a letter of an alphabet that NFC left uncomposed. Marks in other
   * scripts stay: without them their neighbours could compose to another word.
   */
  private static boolean isLooseMark(char[] form, int end, char c) {
    return c >= 0x300 && c < 0x370 && !Letters.isOtherScript(letterBefore(form, end));
  }

  /** What a mark at {@code end} stands on: marks of other scripts may stand between. */
  private static char letterBefore(char[] form, int end) {
    int at = end;
    int before = Character.codePointBefore(form, at);
    while (at > Character.charCount(before) && isMark(before)) {
      at -= Character.charCount(before);
      before = Character.codePointBefore(form, at);
    }
    return form[at - 1];
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
