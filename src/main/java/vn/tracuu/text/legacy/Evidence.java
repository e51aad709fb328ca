package vn.tracuu.text.legacy;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Orthography;
import vn.tracuu.text.Segmenter;

/**
 * What speaks for a text being in an encoding: of the words that the encoding would change, how
 * many become Vietnamese syllables, and how many are some already.
 *
 * @param words all words of the text
 * @param changed the words that would change
 * @param after how many of these would be Vietnamese
 * @param before how many of these are Vietnamese as they stand
 */
record Evidence(int words, int changed, int after, int before) {
  /** Fewer changed words than this prove nothing by themselves. */
  private static final int ENOUGH = 5;

  /**
   * ASCII signs stand behind letters in any language, so VIQR has to change so many of all words;
   * in Vietnamese four of five carry marks.
   */
  private static final double DENSE = 0.4;

  /** No-break space, guillemets, general punctuation. */
  private static final Pattern AROUND = Pattern.compile("[\u00A0\u00AB\u00BB\u2000-\u206F]+");

  static Evidence of(String text, LegacyEncoding encoding) {
    Decoder decoder = Decoder.of(encoding);
    Tally tally = new Tally();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean letter = c >= 0x80 || decoder.isLetter(c);
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        tally.add(text.substring(start, i), encoding);
        start = -1;
      }
    }
    return new Evidence(tally.words, tally.changed, tally.after, tally.before);
  }

  /** Whether it is certain without being told. */
  boolean proves(LegacyEncoding encoding) {
    return changed >= ENOUGH
        && after >= 0.85 * changed
        && after - before >= 0.5 * changed
        && (encoding != LegacyEncoding.VIQR || changed >= DENSE * words);
  }

  /** Whether it is enough where a font, a charset or the rest of the page says so already. */
  boolean supports() {
    return changed > 0 && after >= 0.5 * changed && after > before;
  }

  private static final class Tally {
    private int words;
    private int changed;
    private int after;
    private int before;

    void add(String run, LegacyEncoding encoding) {
      String word = encoding == LegacyEncoding.VIQR ? withoutClosingSigns(run) : run;
      words++;
      StringBuilder out = new StringBuilder();
      Decoder.of(encoding).decode(word, out);
      String converted = Normalizer.normalize(out, Normalizer.Form.NFC);
      if (!converted.equals(word) && word.chars().anyMatch(Evidence::isAsciiLetter)) {
        changed++;
        after += syllables(converted) > 0 ? 1 : 0;
        before += isSyllable(word) ? 1 : 0;
      }
    }
  }

  /**
   * A run without one is a dash or a no-break space by itself, which some encoding has as a vowel.
   */
  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A full stop or question mark at a word's end is no evidence of a tone. */
  private static String withoutClosingSigns(String word) {
    int end = word.length();
    while (end > 0 && ".?!:'".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /**
   * Whether it is a syllable and nothing else but quotes, dashes or blanks of Unicode around it.
   */
  private static boolean isSyllable(String run) {
    String word = AROUND.matcher(run).replaceAll("");
    return word.chars().allMatch(CleanUnicode::isVietnamese) && syllables(word) == 1;
  }

  /** How many syllables {@code run} is made of; 0 if there is anything else in it. */
  private static int syllables(String run) {
    Segmenter segmenter = new Segmenter();
    segmenter.reset(run.toCharArray(), run.length());
    int syllables = 0;
    while (segmenter.next()) {
      String word = run.substring(segmenter.start(), segmenter.end());
      if (!word.chars().allMatch(CleanUnicode::isVietnamese)
          || !Orthography.allows(CanonicalForm.of(word))) {
        return 0;
      }
      syllables++;
    }
    return syllables;
  }
}
