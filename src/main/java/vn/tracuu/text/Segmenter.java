package vn.tracuu.text;

/**
 * Walks over a text and stops at each word: a run of letters (a syllable, in Vietnamese) or a run
 * of digits.
 *
 * <p>Letters and digits never share a word ({@code số39} is {@code số} and {@code 39}). Combining
 * marks and invisible characters belong to the word that they stand in. Between two words it tells
 * whether a sentence or a block ended: at a line break, and at {@code . ! ? : ; …} before white
 * space or the end. Offsets are UTF-16 units of the text as it was given, never of a normalised
 * copy.
 *
 * <p>A cursor over one text, to be used by one thread; {@link #reset} makes it ready for the next
 * text. It allocates nothing.
 */
public final class Segmenter {
  /**
   * The longest word in UTF-16 units; a longer run is cut into words of this length, as Lucene's
   * tokenizers do.
   */
  public static final int MAX_WORD = 255;

  /**
   * Stands in a term between letters and figures that were written together; no word has it. Here,
   * because what analyses texts and what asks for them must agree.
   */
  public static final char GLUE = '+';

  private char[] text = new char[0];
  private int length;
  private int start;
  private int end;
  private boolean afterBreak;
  private boolean digits;

  /**
   * Begins again, at the start of {@code text[0, length)}; the array is read while walking and must
   * not change.
   */
  public void reset(char[] newText, int newLength) {
    text = newText;
    length = newLength;
    start = 0;
    end = 0;
    afterBreak = false;
    digits = false;
  }

  /** Goes to the next word; false when there is none. */
  public boolean next() {
    boolean broke = false;
    int i = end;
    while (i < length) {
      byte kind = CharacterClasses.at(text, i, length);
      if (isWord(kind)) {
        take(i, kind);
        afterBreak = broke;
        return true;
      }
      broke |=
          kind == CharacterClasses.LINE_END
              || (kind == CharacterClasses.SENTENCE_END && closesAt(i));
      i++;
    }
    start = length;
    end = length;
    return false;
  }

  /** Where the word begins, in UTF-16 units. */
  public int start() {
    return start;
  }

  /** Where the word ends (exclusive), in UTF-16 units. */
  public int end() {
    return end;
  }

  /** Whether a sentence or block ended between the word before and this one. */
  public boolean afterBreak() {
    return afterBreak;
  }

  /** Whether the word is a run of digits. */
  public boolean isDigits() {
    return digits;
  }

  private static boolean isWord(byte kind) {
    return kind == CharacterClasses.LETTER
        || kind == CharacterClasses.DIGIT
        || kind == CharacterClasses.SMALL_DIGIT;
  }

  private void take(int from, byte kind) {
    start = from;
    digits = kind != CharacterClasses.LETTER;
    int limit = Math.min(length, from + MAX_WORD);
    int i = from;
    int last = from;
    while (i < limit) {
      byte k = CharacterClasses.at(text, i, length);
      if (k == kind || (k == CharacterClasses.MARK && !digits)) {
        i += Character.isHighSurrogate(text[i]) && i + 1 < length ? 2 : 1;
        last = i;
      } else if (k == CharacterClasses.INVISIBLE) {
        i++;
      } else {
        break;
      }
    }
    end = last;
  }

  /**
   * Whether the closing sign at {@code i} is followed by white space, a closing bracket or quote,
   * or the end of the text.
   */
  private boolean closesAt(int i) {
    if (i + 1 >= length) {
      return true;
    }
    char next = text[i + 1];
    return Character.isWhitespace(next)
        || Character.isSpaceChar(next) // the no-break ones
        || "\"')]\u201D\u2019\u00BB".indexOf(next) >= 0;
  }
}
