package vn.tracuu.text.legacy;

import java.util.BitSet;

/**
 * Whether a text already has Vietnamese letters that only Unicode can give it: those above U+00FF,
 * and combining marks. One is enough, for legacy text read as Latin-1 has none.
 */
final class CleanUnicode {
  private static final BitSet LETTERS = new BitSet();

  static {
    "\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0" // ĂăĐđĨĩŨũƠơƯư
        .chars()
        .forEach(LETTERS::set);
    LETTERS.set(Marked.GRAVE, Marked.DOT + 1);
    LETTERS.set(0x1EA0, 0x1EFA); // Ạ to ỹ
  }

  private CleanUnicode() {}

  static boolean isSeenIn(String text) {
    return text.chars().anyMatch(LETTERS::get);
  }

  /** Whether {@code letter} is one that Vietnamese Unicode text is written with. */
  static boolean isVietnamese(int letter) {
    return LETTERS.get(letter)
        || (letter < 0x80 && Character.isLetter(letter))
        || "\u00E0\u00E1\u00E2\u00E3\u00E8\u00E9\u00EA\u00EC\u00ED\u00F2\u00F3\u00F4\u00F5\u00F9\u00FA\u00FD"
                .indexOf(Character.toLowerCase(letter)) // àáâãèéêìíòóôõùúý
            >= 0;
  }
}
