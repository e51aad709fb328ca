package vn.tracuu.query;

import java.util.ArrayList;
import java.util.List;
import vn.tracuu.text.Segmenter;

/**
 * A word as it was typed, in its place.
 *
 * @param text what stands there, spelled as typed
 * @param start where it begins in {@link Query#text()}, in UTF-16 units
 * @param end where it ends (exclusive)
 */
public record Word(String text, int start, int end) {
  /** The words of a text, in order: syllables and runs of digits, as {@link Segmenter} has them. */
  static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    Segmenter segmenter = new Segmenter();
    segmenter.reset(text.toCharArray(), text.length());
    while (segmenter.next()) {
      words.add(of(text, segmenter.start(), segmenter.end()));
    }
    return words;
  }

  static Word of(String text, int start, int end) {
    return new Word(text.substring(start, end), start, end);
  }

  private static boolean isSmallDigit(char c) {
    return c >= '\u00B2' && Character.getType(c) == Character.OTHER_NUMBER;
  }

  boolean isFigures() {
    return Character.isDigit(text.codePointAt(0)) || isSmallDigit(text.charAt(0));
  }
}
