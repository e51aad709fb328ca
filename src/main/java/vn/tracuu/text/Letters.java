package vn.tracuu.text;

import java.text.Normalizer;

/**
 * What one UTF-16 unit says about a letter: its lower case without a tone, its tone, its bare base
 * letter.
 *
 * <p>A Vietnamese vowel carries up to two marks: a <em>quality</em> that makes it another letter
 * (breve ă, hat â ê ô, horn ơ ư) and a <em>tone</em>, which belongs to the whole syllable. The bar
 * of đ is a quality, too. The tables hold all composed letters below U+1F00; what lies above has no
 * Vietnamese reading and passes through in lower case.
 *
 * <p>Immutable static tables; safe for all threads.
 */
final class Letters {
  static final char A_BREVE = '\u0103'; // ă
  static final char A_HAT = '\u00E2'; // â
  static final char E_HAT = '\u00EA'; // ê
  static final char O_HAT = '\u00F4'; // ô
  static final char O_HORN = '\u01A1'; // ơ
  static final char U_HORN = '\u01B0'; // ư
  static final char D_BAR = '\u0111'; // đ

  private static final char HAT = '\u0302';
  private static final char BREVE = '\u0306';
  private static final char HORN = '\u031B';

  /** One more than the last composed Latin letter (Latin Extended Additional ends at U+1EFF). */
  private static final int LIMIT = 0x1F00;

  private static final char[] TONELESS = new char[LIMIT];
  private static final char[] BASE = new char[LIMIT];
  private static final byte[] TONE = new byte[LIMIT];

  static {
    for (char c = 0; c < LIMIT; c++) {
      fill(c);
    }
    // Look-alikes that keyboards and OCR put for Vietnamese letters: eth (U+00F0), African D
    // (U+0256), gha (U+01A3).
    lookAlike('\u00F0', D_BAR);
    lookAlike('\u00D0', D_BAR);
    lookAlike('\u0256', D_BAR);
    lookAlike('\u0189', D_BAR);
    lookAlike('\u01A3', U_HORN);
    lookAlike('\u01A2', U_HORN);
    BASE[D_BAR] = 'd';
    BASE[0x0110] = 'd'; // Đ
  }

  private Letters() {}

  /** Lower case of {@code c} with its tone taken off, quality kept: {@code Ấ -> â}. */
  static char toneless(char c) {
    return c < LIMIT ? TONELESS[c] : narrow(c);
  }

  /** The tone that a composed letter carries; {@link Tone#LEVEL} if none. */
  static int tone(char c) {
    return c < LIMIT ? TONE[c] : Tone.LEVEL;
  }

  /** The tone that a combining mark stands for, or -1 if it is not one. */
  static int combiningTone(char c) {
    return switch (c) {
      case '\u0301', '\u0341' -> Tone.ACUTE;
      case '\u0300', '\u0340' -> Tone.GRAVE;
      case '\u0309' -> Tone.HOOK;
      case '\u0303' -> Tone.TILDE;
      case '\u0323' -> Tone.DOT;
      default -> -1;
    };
  }

  /**
   * Lower case of {@code c} with all of its marks taken off: {@code Ấ -> a}, {@code đ -> d}, {@code
   * ñ -> n}.
   */
  static char base(char c) {
    return c < LIMIT ? BASE[c] : narrow(c);
  }

  /**
   * The letter that {@code toneless} becomes under the combining mark {@code c}, or 0 if Vietnamese
   * has no such letter.
   */
  static char withQuality(char toneless, char c) {
    return switch (c) {
      case HAT ->
          switch (toneless) {
            case 'a' -> A_HAT;
            case 'e' -> E_HAT;
            case 'o' -> O_HAT;
            default -> 0;
          };
      case BREVE -> toneless == 'a' ? A_BREVE : 0;
      case HORN ->
          switch (toneless) {
            case 'o' -> O_HORN;
            case 'u' -> U_HORN;
            default -> 0;
          };
      default -> 0;
    };
  }

  /** Whether {@code toneless} is one of the twelve vowels (a ă â e ê i o ô ơ u ư y). */
  static boolean isVowel(char toneless) {
    return switch (toneless) {
      case 'a', A_BREVE, A_HAT, 'e', E_HAT, 'i', 'o', O_HAT, O_HORN, 'u', U_HORN, 'y' -> true;
      default -> false;
    };
  }

  private static void fill(char c) {
    char lower = Character.toLowerCase(c);
    String nfd = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
    TONELESS[c] = lower;
    BASE[c] = isMarkedLatin(nfd) ? nfd.charAt(0) : lower;
    if (nfd.length() == 1 || !isVowel(nfd.charAt(0))) {
      return;
    }
    char letter = nfd.charAt(0);
    int tone = Tone.LEVEL;
    for (int i = 1; i < nfd.length(); i++) {
      int t = combiningTone(nfd.charAt(i));
      char quality = withQuality(letter, nfd.charAt(i));
      if (t >= 0 && tone == Tone.LEVEL) {
        tone = t;
      } else if (quality != 0) {
        letter = quality;
      } else {
        return; // a letter of another language, as ä
      }
    }
    TONELESS[c] = letter;
    TONE[c] = (byte) tone;
  }

  private static boolean isMarkedLatin(String nfd) {
    return nfd.length() > 1
        && Character.UnicodeScript.of(nfd.charAt(0)) == Character.UnicodeScript.LATIN
        && nfd.chars().skip(1).allMatch(m -> Character.getType(m) == Character.NON_SPACING_MARK);
  }

  private static void lookAlike(char c, char letter) {
    TONELESS[c] = letter;
    BASE[c] = letter == D_BAR ? 'd' : 'u';
    TONE[c] = Tone.LEVEL;
  }

  /**
   * Whether {@code c} is of a script that has no Vietnamese reading at all and composes by rules of
   * its own.
   */
  static boolean isOtherScript(char c) {
    return (c >= 0x370 && c < 0x1E00) || (c >= LIMIT && !isFullWidth(c));
  }

  /** Lower case of any code point, full-width forms narrow. */
  static int lowerCase(int codePoint) {
    return codePoint <= Character.MAX_VALUE
        ? narrow((char) codePoint)
        : Character.toLowerCase(codePoint);
  }

  private static boolean isFullWidth(char c) {
    return c >= '\uFF01' && c <= '\uFF5E';
  }

  private static char narrow(char c) {
    return Character.toLowerCase(isFullWidth(c) ? (char) (c - 0xFEE0) : c);
  }
}
