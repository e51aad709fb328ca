package vn.tracuu.text.legacy;

/** Which letters a combining mark can stand on. */
final class Marked {
  static final char GRAVE = '\u0300';
  static final char ACUTE = '\u0301';
  static final char HAT = '\u0302';
  static final char TILDE = '\u0303';
  static final char BREVE = '\u0306';
  static final char HOOK = '\u0309';
  static final char HORN = '\u031B';
  static final char DOT = '\u0323';

  /** NFC: a ă â e ê i o ô ơ u ư y. */
  private static final String VOWELS = "a\u0103\u00E2e\u00EAio\u00F4\u01A1u\u01B0y";

  private Marked() {}

  static boolean isMark(char c) {
    return c >= GRAVE && c <= DOT;
  }

  /** Whether a Vietnamese letter comes of {@code letter}, in either case, under {@code mark}. */
  static boolean takes(char letter, char mark) {
    char small = Character.toLowerCase(letter);
    return switch (mark) {
      case HAT -> "aeo".indexOf(small) >= 0;
      case BREVE -> small == 'a';
      case HORN -> small == 'o' || small == 'u';
      default -> VOWELS.indexOf(small) >= 0;
    };
  }

  /** Whether the last character of {@code text} takes {@code mark}. */
  static boolean takes(StringBuilder text, char mark) {
    return !text.isEmpty() && takes(text.charAt(text.length() - 1), mark);
  }
}
