package vn.tracuu.text;

/**
 * The six tones as small numbers, 0 to 5, in the order of the VNI keyboard: level, sắc, huyền, hỏi,
 * ngã, nặng. A canonical form carries its tone as this digit behind the letters.
 */
final class Tone {
  static final int LEVEL = 0;
  static final int ACUTE = 1;
  static final int GRAVE = 2;
  static final int HOOK = 3;
  static final int TILDE = 4;
  static final int DOT = 5;

  private Tone() {}

  static char digit(int tone) {
    return (char) ('0' + tone);
  }

  /** The tone that {@code c} stands for at the end of a canonical form, or {@link #LEVEL}. */
  static int ofDigit(char c) {
    return c >= '1' && c <= '5' ? c - '0' : LEVEL;
  }
}
