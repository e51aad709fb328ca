package vn.tracuu.text;

/**
 * The characters that do harm wherever text is shown: the one definition, for what is read, sent
 * and written out.
 *
 * <ul>
 *   <li>controls, but for tab and line breaks: terminals and files obey them;
 *   <li>marks, embeddings, overrides and isolates of writing direction: with them a text can make
 *       the line around it read otherwise (CVE-2021-42574); Vietnamese needs none;
 *   <li>deprecated format characters, interlinear annotations and tags, which carry text that
 *       nobody sees;
 *   <li>halves of characters and noncharacters, which UTF-8 and XML do not have.
 * </ul>
 */
public final class HarmfulCharacters {
  private static final int ARABIC_LETTER_MARK = 0x061C;

  private HarmfulCharacters() {}

  /** Whether it is one of them; a surrogate is, by itself. */
  public static boolean isHarmful(int c) {
    if (c < 0xA0) {
      return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= 0x7F;
    }
    return c == ARABIC_LETTER_MARK
        || (c >= 0x200E && c <= 0x200F) // marks of direction
        || (c >= 0x202A && c <= 0x202E) // embeddings and overrides
        || (c >= 0x2066 && c <= 0x206F) // isolates, deprecated format characters
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c >= 0xFFF9 && c <= 0xFFFB) // interlinear annotations
        || (c >= 0xE0000 && c <= 0xE007F) // tags
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** The text without them; the same object if it has none. */
  public static String removed(String text) {
    int at = first(text);
    if (at == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, at);
    text.codePoints()
        .skip(text.codePointCount(0, at))
        .filter(c -> !isHarmful(c))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** Whether the text has any of them. */
  public static boolean in(String text) {
    return first(text) < text.length();
  }

  /** Where the first one stands; the text's length if there is none. */
  private static int first(String text) {
    int i = 0;
    while (i < text.length()) {
      char unit = text.charAt(i);
      if (isPlain(unit)) {
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      if (isHarmful(c)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** Nearly all characters of any page: told apart from the rest by one comparison or two. */
  private static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0x2000 && c != ARABIC_LETTER_MARK);
  }

  /**
   * Whether a reader would see anything of the text: a character that is neither blank nor harmful,
   * nor of no width, nor a mark without a letter below it.
   */
  public static boolean isSeen(String text) {
    return text.codePoints().anyMatch(HarmfulCharacters::isSeen);
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> !isFiller(c);
    };
  }

  /** Letters and symbols without a shape: Hangul fillers, the empty Braille cell. */
  private static boolean isFiller(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
  }
}
