package vn.tracuu.suggest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Orthography;
import vn.tracuu.text.WrittenForm;

/**
 * Reads what a keyboard left where its Vietnamese input was off: Telex ({@code nghij quyeets}) and
 * VNI ({@code nghi5 quye61t}). Only what then is an allowed syllable with marks is read so.
 * Stateless.
 */
final class Keystrokes {
  private static final String TELEX_TONES = "sfrxj";
  private static final String HAT = "\u0302";
  private static final String BREVE = "\u0306";
  private static final String HORN = "\u031B";

  private static final int MAX_LENGTH = 12;

  private Keystrokes() {}

  /** The syllable that a word typed in Telex stands for, in NFC. */
  static Optional<String> telex(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder();
    int tone = 0;
    for (int i = 0; i < word.length() && word.length() <= MAX_LENGTH; i++) {
      char c = word.charAt(i);
      int asTone = TELEX_TONES.indexOf(c) + 1;
      if (asTone > 0 && hasVowel(letters)) {
        if (tone > 0) {
          return Optional.empty();
        }
        tone = asTone;
      } else if (!addTelex(letters, c)) {
        letters.append(c);
      }
    }
    return syllable(letters, tone).filter(s -> !s.equals(word));
  }

  /** The syllable that letters and figures typed in VNI stand for, in NFC. */
  static Optional<String> vni(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder();
    int tone = 0;
    for (int i = 0; i < word.length() && word.length() <= MAX_LENGTH; i++) {
      char c = word.charAt(i);
      if (c >= '1' && c <= '5' && hasVowel(letters) && tone == 0) {
        tone = c - '0';
      } else if (c < '0' || c > '9') {
        letters.append(c);
      } else if (!addVni(letters, c)) {
        return Optional.empty();
      }
    }
    return syllable(letters, tone);
  }

  private static boolean addTelex(StringBuilder letters, char c) {
    return switch (c) {
      case 'a', 'e', 'o' -> mark(letters, String.valueOf(c), HAT);
      case 'w' -> mark(letters, "uo", HORN) || mark(letters, "a", BREVE);
      case 'd' -> bar(letters);
      default -> false;
    };
  }

  private static boolean addVni(StringBuilder letters, char c) {
    return switch (c) {
      case '6' -> mark(letters, "aeo", HAT);
      case '7' -> mark(letters, "uo", HORN);
      case '8' -> mark(letters, "a", BREVE);
      case '9' -> bar(letters);
      default -> false;
    };
  }

  private static boolean bar(StringBuilder letters) {
    if (letters.isEmpty() || letters.charAt(0) != 'd') {
      return false;
    }
    letters.setCharAt(0, '\u0111');
    return true;
  }

  /** Puts the mark on the last of these vowels that is in the syllable; a horn on both of uo. */
  private static boolean mark(StringBuilder letters, String vowels, String mark) {
    for (int i = letters.length() - 1; i >= 0; i--) {
      if (vowels.indexOf(letters.charAt(i)) >= 0) {
        letters.replace(i, i + 1, composed(letters.charAt(i), mark));
        if (mark.equals(HORN) && i > 0 && letters.charAt(i - 1) == 'u') {
          letters.replace(i - 1, i, composed('u', mark));
        }
        return true;
      }
    }
    return false;
  }

  private static String composed(char letter, String mark) {
    return Normalizer.normalize(letter + mark, Normalizer.Form.NFC);
  }

  private static boolean hasVowel(CharSequence letters) {
    return letters
        .chars()
        .anyMatch(c ->
            "aeiouy"
                    .indexOf(
                        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0))
                >= 0);
  }

  private static Optional<String> syllable(StringBuilder letters, int tone) {
    String form = CanonicalForm.of(letters + (tone == 0 ? "" : String.valueOf(tone)));
    return Orthography.allows(form) ? Optional.of(WrittenForm.of(form)) : Optional.empty();
  }
}
