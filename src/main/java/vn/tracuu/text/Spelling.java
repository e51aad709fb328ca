package vn.tracuu.text;

import java.util.Set;

/**
 * The shape of a Vietnamese syllable: an onset, one to three vowels, a coda.
 *
 * <p>It decides only whether a tone mark may leave its vowel, so it is lenient about which vowels
 * go together ({@code nghoèo} is a syllable, if no word), and strict about consonants, which is
 * what tells {@code café} and {@code resumé} from {@code cà phê}.
 */
final class Spelling {
  /**
   * The onsets of the orthography; {@code qu} and {@code gi} are here by their consonant, their
   * vowel letter counts as a vowel.
   */
  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "\u0111", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");

  /**
   * The codas of the orthography, and k, as names of the highlands have it (\u0110\u1EAFk
   * L\u1EAFk).
   */
  private static final Set<String> CODAS =
      Set.of("", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t");

  private static final int MAX_CONSONANTS = 3;

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
        && vowels <= MAX_CONSONANTS
        && length - coda <= MAX_CONSONANTS - 1
        && ONSETS.contains(new String(letters, 0, vowels))
        && CODAS.contains(new String(letters, coda, length - coda));
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
