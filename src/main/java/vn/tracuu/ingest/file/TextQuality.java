package vn.tracuu.ingest.file;

import java.util.List;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Orthography;

/**
 * How much a text looks like words that somebody wrote.
 *
 * @param words words with a letter
 * @param valid share of them that are Vietnamese syllables by their spelling
 * @param single share of those of one letter; a twentieth in typed papers, a quarter in layers of
 *     bad recognition, a half where letters with marks come out of order
 * @param mixed share of those whose capitals stand behind small letters, or with figures inside
 */
record TextQuality(int words, double valid, double single, double mixed) {
  private static final double MAX_SINGLE = 0.2;
  private static final double MIN_VALID = 0.5;
  private static final double MAX_MIXED = 0.08;
  private static final int ENOUGH = 20;

  static TextQuality of(List<Piece> pieces) {
    Tally tally = new Tally();
    for (Piece piece : pieces) {
      piece.cells().forEach(cell -> cell.forEach(tally::line));
    }
    int n = Math.max(1, tally.words);
    return new TextQuality(
        tally.words, (double) tally.valid / n, (double) tally.single / n, (double) tally.mixed / n);
  }

  /** Whether it is no text: recognised in a wrong language, or in no order. */
  boolean isNoise() {
    return words >= ENOUGH && valid < MIN_VALID && (single >= MAX_SINGLE || mixed >= MAX_MIXED);
  }

  private static final class Tally {
    private int words;
    private int valid;
    private int single;
    private int mixed;

    void line(String line) {
      int start = -1;
      for (int i = 0; i <= line.length(); i++) {
        boolean in = i < line.length() && Character.isLetterOrDigit(line.charAt(i));
        if (in && start < 0) {
          start = i;
        } else if (!in && start >= 0) {
          word(line.substring(start, i));
          start = -1;
        }
      }
    }

    private void word(String word) {
      if (word.length() > 40 || word.codePoints().noneMatch(Character::isLetter)) {
        return;
      }
      words++;
      single += word.length() == 1 ? 1 : 0;
      mixed += isMixed(word) ? 1 : 0;
      valid += Orthography.allows(CanonicalForm.of(word)) ? 1 : 0;
    }

    /** {@code crAo}, {@code c0Nc}; not {@code QH13}, {@code 3m}. */
    private static boolean isMixed(String word) {
      for (int i = 1; i < word.length(); i++) {
        char a = word.charAt(i - 1);
        char b = word.charAt(i);
        if (Character.isLowerCase(a) && Character.isUpperCase(b)) {
          return true;
        }
        if (i + 1 < word.length()
            && Character.isLetter(a)
            && Character.isDigit(b)
            && Character.isLetter(word.charAt(i + 1))) {
          return true;
        }
      }
      return false;
    }
  }
}
