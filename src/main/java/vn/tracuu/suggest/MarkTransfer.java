package vn.tracuu.suggest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tracuu.text.Orthography;
import vn.tracuu.text.WrittenForm;

/**
 * Puts the marks of a typed word on other letters: {@code xở} on {@code so} is {@code sở}, {@code
 * hạt} on {@code hoat} is {@code hoạt}, {@code đờưng} on {@code duong} is {@code đường}. Vowels
 * take the quality of typed vowels of the same letter; the tone and the bar of đ go over whole.
 * Stateless.
 */
final class MarkTransfer {
  /** Combining marks of the tones, in the order of their digits in a canonical form, from 1. */
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  private static final char D_BAR = '\u0111';

  private MarkTransfer() {}

  /**
   * The letters with the marks of {@code typed}, in NFC.
   *
   * @param letters a syllable without marks
   * @return empty if the typed word has no marks, or if no such syllable is allowed
   */
  static Optional<String> on(String letters, String typed) {
    return withTone(qualities(letters, typed), tone(typed)).filter(s -> !s.equals(letters));
  }

  /** A typed word with another tone, 1 to 5; empty if no such syllable is allowed. */
  static Optional<String> toned(String typed, int tone) {
    return withTone(withoutTone(typed), tone);
  }

  /** The tone of a word, 1 to 5, or 0; of a misspelled one, too. */
  static int tone(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFD)
        .chars()
        .map(c -> TONES.indexOf(c) + 1)
        .max()
        .orElse(0);
  }

  private static Optional<String> withTone(String letters, int tone) {
    String form = tone == 0 ? letters : letters + (char) ('0' + tone);
    return Orthography.allows(form) ? Optional.of(WrittenForm.of(form)) : Optional.empty();
  }

  private static String withoutTone(String typed) {
    StringBuilder kept = new StringBuilder(Normalizer.normalize(typed, Normalizer.Form.NFD));
    for (int i = kept.length() - 1; i >= 0; i--) {
      if (TONES.indexOf(kept.charAt(i)) >= 0) {
        kept.deleteCharAt(i);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static String qualities(String letters, String typed) {
    StringBuilder marked = new StringBuilder(letters);
    List<Character> vowels = new ArrayList<>();
    for (char c : withoutTone(typed).toCharArray()) {
      vowels.add(c);
    }
    if (vowels.contains(D_BAR) && letters.startsWith("d")) {
      marked.setCharAt(0, D_BAR);
    }
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      for (int v = 0; v < vowels.size(); v++) {
        if (vowels.get(v) > 0x7F && base(vowels.get(v)) == letter) {
          marked.setCharAt(i, vowels.remove(v));
          break;
        }
      }
    }
    return marked.toString();
  }

  private static char base(char vowel) {
    return Normalizer.normalize(String.valueOf(vowel), Normalizer.Form.NFD).charAt(0);
  }
}
