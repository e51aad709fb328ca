package vn.tracuu.text;

/**
 * The shape of a Vietnamese syllable: an onset, one to three vowels, a coda.
 *
 * <p>It decides only whether a tone mark may leave its vowel, so it is lenient about which vowels
 * go together ({@code nghoèo} is a syllable, if no word), and strict about consonants, which is
 * what tells {@code café} and {@code resumé} from {@code cà phê}.
 */
final class Spelling {
  /**
   * The onsets of one letter; {@code qu} and {@code gi} are here by their consonant, their vowel
   * letter counts as a vowel.
   */
  private static final String ONSETS = "bcd\u0111ghklmnpqrstvx"; // đ

  /** What h follows in the onsets of two letters: ch gh kh nh ph th. */
  private static final String ONSETS_BEFORE_H = "cgknpt";

  /** The codas of one letter, and k, as names of the highlands have it (Đắk Lắk). */
  private static final String CODAS = "ckmnpt";

  /** {@code giuo} and {@code quye} come to four vowel letters. */
  private static final int MAX_VOWELS = 4;

  private Spelling() {}

  /**
   * Whether {@code letters[0, length)}, in lower case and without tone, has the shape of a
   * syllable.
   */
  static boolean isSyllable(char[] letters, int length) {
    int vowels = 0;
    while (vowels < length && !Letters.isVowel(letters[vowels])) {
      vowels++;
    }
    int coda = vowels;
    while (coda < length && Letters.isVowel(letters[coda])) {
      coda++;
    }
    return coda > vowels
        && coda - vowels <= MAX_VOWELS
        && isOnset(letters, vowels)
        && isCoda(letters, coda, length);
  }

  private static boolean isOnset(char[] letters, int length) {
    return switch (length) {
      case 0 -> true;
      case 1 -> ONSETS.indexOf(letters[0]) >= 0;
      case 2 ->
          switch (letters[1]) {
            case 'h' -> ONSETS_BEFORE_H.indexOf(letters[0]) >= 0;
            case 'g' -> letters[0] == 'n';
            case 'r' -> letters[0] == 't';
            default -> false;
          };
      case 3 -> letters[0] == 'n' && letters[1] == 'g' && letters[2] == 'h';
      default -> false;
    };
  }

  private static boolean isCoda(char[] letters, int from, int to) {
    return switch (to - from) {
      case 0 -> true;
      case 1 -> CODAS.indexOf(letters[from]) >= 0;
      case 2 ->
          switch (letters[from + 1]) {
            case 'h' -> letters[from] == 'c' || letters[from] == 'n';
            case 'g' -> letters[from] == 'n';
            default -> false;
          };
      default -> false;
    };
  }

  /**
   * Whether the letters are h k l m s t or qu, and then a lone y, which those allow to be written i
   * as well.
   */
  static boolean endsInLoneY(char[] letters, int length) {
    if (length < 2 || letters[length - 1] != 'y') {
      return false;
    }
    return length == 2
        ? "hklmst".indexOf(letters[0]) >= 0
        : length == 3 && letters[0] == 'q' && letters[1] == 'u';
  }
}
