package vn.tracuu.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The one spelling under which a syllable is indexed and compared: its letters without tone, then
 * the tone as a digit.
 *
 * <p>Whatever the encoding (NFC, NFD, mixed), the case, and the vowel that the tone mark was put
 * on, a syllable has one canonical form: {@code hoà}, {@code hòa} and {@code HÒA} are {@code hoa2};
 * {@code quý}, {@code qúy} and {@code quí} are {@code qui1}. The rules:
 *
 * <ol>
 *   <li>invisible characters (soft hyphen, zero-width space and joiners, byte order mark) go out;
 *   <li>letters in lower case, full-width letters narrow, the look-alikes ð and ɖ as đ, ƣ as ư;
 *   <li>the tone leaves its vowel and stands as {@code 1} sắc, {@code 2} huyền, {@code 3} hỏi,
 *       {@code 4} ngã, {@code 5} nặng behind the letters; no digit is the level tone;
 *   <li>raised and lowered digits are digits, and the signs of Roman numbers are their letters
 *       ({@code ²} is {@code 2}, {@code Ⅲ} is {@code iii});
 *   <li>{@code y} as the lone vowel after h k l m s t qu is {@code i}: {@code lý} and {@code lí}
 *       are {@code li1}.
 * </ol>
 *
 * <p>A word that is no Vietnamese syllable ({@code café}, {@code Straße}, {@code 日本}) keeps its
 * marks in place: it becomes lower case in NFC, nothing more. Canonical forms are fixed points: the
 * form of a form is itself. The digit cannot be mistaken, for a word of {@link Segmenter} never
 * holds letters and digits.
 *
 * <p>Stateless; safe for all threads.
 */
public final class CanonicalForm {
  private static final char FIRST_ROMAN = '\u2160';
  private static final char FIRST_SMALL_ROMAN = '\u2170';
  private static final String[] ROMAN = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"
  };

  private CanonicalForm() {}

  /** The canonical form of one word; see the class. */
  public static String of(String word) {
    char[] out = new char[maxLength(word.length())];
    return new String(out, 0, write(word.toCharArray(), word.length(), out));
  }

  /**
   * How long the canonical form of a word of {@code length} UTF-16 units can be, in UTF-16 units.
   */
  public static int maxLength(int length) {
    return 4 * length + 1; // NFC expands by 3 at most (Unicode Standard Annex 15), Ⅷ by 4
  }

  /**
   * Writes the canonical form of {@code word[0, length)} into {@code out}.
   *
   * @param out at least {@link #maxLength} long; not the same array as {@code word}
   * @return the length of the form in UTF-16 units
   */
  public static int write(char[] word, int length, char[] out) {
    int n = 0;
    int tone = Tone.LEVEL;
    for (int i = 0; i < length; i++) {
      char c = word[i];
      if (c < 0x80) {
        out[n++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        continue;
      }
      if (isInvisible(c)) {
        continue;
      }
      if (smallDigit(c) != 0) {
        out[n++] = smallDigit(c);
        continue;
      }
      if (isRomanSign(c)) {
        n = writeRoman(c, out, n);
        continue;
      }
      if (Letters.isOtherScript(c)) {
        return writeForeign(word, length, out);
      }
      char previous = n == 0 ? 0 : out[n - 1];
      int mark = Letters.combiningTone(c);
      if (mark < 0) {
        if (c >= 0x300 && c < 0x370) {
          char letter = Letters.withQuality(previous, c);
          if (letter == 0) {
            return writeForeign(word, length, out);
          }
          out[n - 1] = letter;
          continue;
        }
        mark = Letters.tone(c);
        out[n++] = Letters.toneless(c);
      } else if (!Letters.isVowel(previous)) {
        return writeForeign(word, length, out);
      }
      if (mark != Tone.LEVEL) {
        if (tone != Tone.LEVEL) {
          return writeForeign(word, length, out);
        }
        tone = mark;
      }
    }
    if (tone != Tone.LEVEL && !Spelling.isSyllable(out, n)) {
      return writeForeign(word, length, out);
    }
    if (Spelling.endsInLoneY(out, n)) {
      out[n - 1] = 'i';
    }
    if (tone != Tone.LEVEL) {
      out[n++] = Tone.digit(tone);
    }
    return n;
  }

  /** The digit that {@code c} is, raised or lowered; 0 if it is none. */
  static char smallDigit(char c) {
    if (c == '\u00B9') {
      return '1';
    }
    if (c == '\u00B2' || c == '\u00B3') {
      return (char) ('2' + c - '\u00B2');
    }
    boolean raised = c == '\u2070' || (c >= '\u2074' && c <= '\u2079');
    boolean lowered = c >= '\u2080' && c <= '\u2089';
    return raised || lowered ? (char) ('0' + (c & 0xF)) : 0;
  }

  /** Whether {@code c} is a Roman number up to twelve in one sign. */
  private static boolean isRomanSign(char c) {
    return (c >= FIRST_ROMAN && c < FIRST_ROMAN + ROMAN.length)
        || (c >= FIRST_SMALL_ROMAN && c < FIRST_SMALL_ROMAN + ROMAN.length);
  }

  private static int writeRoman(char c, char[] out, int at) {
    String letters = ROMAN[c - (c < FIRST_SMALL_ROMAN ? FIRST_ROMAN : FIRST_SMALL_ROMAN)];
    letters.getChars(0, letters.length(), out, at);
    return at + letters.length();
  }

  /** Whether {@code c} has no width and no meaning within a word. */
  static boolean isInvisible(char c) {
    return c == '\u00AD' || (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF';
  }

  /**
   * NFC and lower case; where that changed anything, the outcome may be a syllable after all
   * (Kelvin sign, y: {@code ky}).
   */
  private static int writeForeign(char[] word, int length, char[] out) {
    StringBuilder visible = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      if (!isInvisible(word[i])) {
        visible.append(word[i]);
      }
    }
    // Composed first: lower case of a composed letter is one letter, that of a loose mark is not
    // always.
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    StringBuilder lower = new StringBuilder(composed.length());
    composed.codePoints().map(Letters::lowerCase).forEach(lower::appendCodePoint);
    char[] form = Normalizer.normalize(lower, Normalizer.Form.NFC).toCharArray();
    if (!Arrays.equals(form, 0, form.length, word, 0, length)) {
      return write(form, form.length, out);
    }
    System.arraycopy(form, 0, out, 0, form.length);
    return form.length;
  }
}
