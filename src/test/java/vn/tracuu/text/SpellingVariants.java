package vn.tracuu.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** All ways to write a syllable that mean the same. */
final class SpellingVariants {
  private static final String VOWELS = "aăâeêioôơuưy";
  private static final String[] TONE_MARKS = {"", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};

  private SpellingVariants() {}

  /**
   * The tone mark on each vowel in turn (both placements, and the misplaced ones); composed,
   * decomposed and the mixtures; three cases.
   */
  static Set<String> of(SyllableInventory.Syllable syllable) {
    Set<String> variants = new LinkedHashSet<>();
    String letters = syllable.letters();
    for (int i = 0; i < letters.length(); i++) {
      if (VOWELS.indexOf(letters.charAt(i)) >= 0) {
        addMarked(variants, letters, i + 1, TONE_MARKS[syllable.tone()]);
      }
    }
    return variants;
  }

  private static void addMarked(Set<String> to, String letters, int at, String mark) {
    String head = letters.substring(0, at);
    String tail = letters.substring(at);
    String loose = head + mark + tail; // ê + U+0323
    addCases(to, loose);
    addCases(to, Normalizer.normalize(loose, Normalizer.Form.NFC));
    addCases(to, Normalizer.normalize(loose, Normalizer.Form.NFD));
    addCases(to, qualityBehindTone(head, mark) + tail); // ẹ + U+0302
    addCases(to, head + mark + "\u200B" + tail);
  }

  /** The last letter's own mark behind the tone: not always NFD's order, but seen in files. */
  private static String qualityBehindTone(String head, String mark) {
    String decomposed = Normalizer.normalize(head, Normalizer.Form.NFD);
    if (decomposed.length() == head.length() || head.charAt(head.length() - 1) < 0x80) {
      return head + mark;
    }
    int quality = decomposed.length() - 1;
    String toned =
        Normalizer.normalize(decomposed.substring(0, quality) + mark, Normalizer.Form.NFC);
    return toned + decomposed.charAt(quality);
  }

  private static void addCases(Set<String> to, String spelled) {
    to.add(spelled);
    to.add(spelled.toUpperCase(Locale.ROOT));
    int first = spelled.offsetByCodePoints(0, 1);
    to.add(spelled.substring(0, first).toUpperCase(Locale.ROOT) + spelled.substring(first));
  }
}
