package vn.tracuu.text;

/**
 * What each character is to the {@link Segmenter}: one byte for every UTF-16 unit, looked up
 * instead of asked of {@link Character}.
 */
final class CharacterClasses {
  static final byte OTHER = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** A combining mark: part of the word that it stands in, never the start of one. */
  static final byte MARK = 3;

  /** No width, no meaning: see {@link CanonicalForm#isInvisible}. */
  static final byte INVISIBLE = 4;

  static final byte SENTENCE_END = 5;
  static final byte LINE_END = 6;
  private static final byte HIGH_SURROGATE = 7;

  /** A raised or lowered digit: {@code m²}, {@code CO₂}. No run of it goes on with others. */
  static final byte SMALL_DIGIT = 8;

  private static final byte[] CLASS = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < CLASS.length; c++) {
      CLASS[c] = classify((char) c);
    }
  }

  private CharacterClasses() {}

  /** The class of the character that begins at {@code i}; a lone surrogate is {@link #OTHER}. */
  static byte at(char[] text, int i, int length) {
    byte kind = CLASS[text[i]];
    if (kind != HIGH_SURROGATE) {
      return kind;
    }
    return i + 1 < length && Character.isLowSurrogate(text[i + 1])
        ? ofType(Character.getType(Character.toCodePoint(text[i], text[i + 1])))
        : OTHER;
  }

  private static byte classify(char c) {
    if (CanonicalForm.isInvisible(c)) {
      return INVISIBLE;
    }
    return switch (c) {
      case '\n', '\r', '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> LINE_END;
      case '.', '!', '?', ':', ';', '\u2026' -> SENTENCE_END;
      default ->
          CanonicalForm.smallDigit(c) != 0
              ? SMALL_DIGIT
              : Character.isHighSurrogate(c) ? HIGH_SURROGATE : ofType(Character.getType(c));
    };
  }

  private static byte ofType(int type) {
    return switch (type) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          MARK;
      default -> OTHER;
    };
  }
}
