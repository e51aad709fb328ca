package vn.tracuu.number;

import java.util.Arrays;

/**
 * Signs that hide a number though a reader does not see them: soft hyphens, joiners without width,
 * Cyrillic letters that look like Latin ones.
 *
 * <p>Joiners go out, and so does a soft hyphen beside a separator or between letters; a soft hyphen
 * between a digit and a letter stands for the hyphen that it was typed as. A space without width
 * goes where it only lets a line break: beside a separator, between digits or capitals.
 */
final class Disguises {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char CYRILLIC = '\u0400';

  /** One more than the last composed Latin letter; signs begin here. */
  static final char AFTER_LATIN = '\u1F00';

  /** The Latin letter that each of U+0400 to U+045F looks like; a blank where none does. */
  private static final String LATIN =
      "     SIIJ       "
          + "A B  E    K MHO "
          + "PCTY X          "
          + "a    e        o "
          + "pc y x          "
          + "     siij       ";

  /** A text without disguises. */
  static final class Plain {
    private final char[] signs;
    private final int[] places;

    private Plain(char[] signs, int[] places) {
      this.signs = signs;
      this.places = places;
    }

    /** What is left of the text; not to be changed by more than one reader. */
    char[] signs() {
      return signs;
    }

    /** Where each sign stands in the original, in UTF-16 units. */
    int[] places() {
      return places;
    }
  }

  private Disguises() {}

  /** Whether {@code c} is one of these signs. */
  static boolean isOne(char c) {
    return c == SOFT_HYPHEN || c == ZERO_WIDTH_SPACE || isJoiner(c) || latin(c) != ' ';
  }

  /** {@code text} without its disguises. */
  static Plain off(String text) {
    char[] signs = new char[text.length()];
    int[] places = new int[text.length()];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isJoiner(c)
          || (c == SOFT_HYPHEN && !isHyphen(text, i))
          || (c == ZERO_WIDTH_SPACE && isBreak(text, i))) {
        continue;
      }
      places[n] = i;
      char latin = latin(c);
      signs[n++] = c == SOFT_HYPHEN ? '-' : latin == ' ' ? c : latin;
    }
    return new Plain(Arrays.copyOf(signs, n), Arrays.copyOf(places, n));
  }

  private static char latin(char c) {
    int i = c - CYRILLIC;
    return i >= 0 && i < LATIN.length() ? LATIN.charAt(i) : ' ';
  }

  /** Zero-width non-joiner and joiner, word joiner. */
  private static boolean isJoiner(char c) {
    return c == '\u200C' || c == '\u200D' || c == '\u2060';
  }

  private static boolean isBreak(String text, int at) {
    if (at == 0 || at + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char behind = text.charAt(at + 1);
    return isSeparator(before)
        || isSeparator(behind)
        || (Signs.isDigit(before) && Signs.isDigit(behind))
        || (Signs.isUpper(before) && Signs.isUpper(behind));
  }

  private static boolean isSeparator(char c) {
    return Signs.isSlash(c) || Signs.isDash(c);
  }

  private static boolean isHyphen(String text, int at) {
    if (at == 0 || at + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char behind = text.charAt(at + 1);
    return (Signs.isDigit(before) && Signs.isLetter(behind))
        || (Signs.isLetter(before) && Signs.isDigit(behind));
  }
}
