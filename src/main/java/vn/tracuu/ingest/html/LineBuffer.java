package vn.tracuu.ingest.html;

import java.util.Arrays;
import java.util.Set;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.text.HarmfulCharacters;

/**
 * The line that is being read: every run of white space is one blank, and none stands at its start.
 * An array of characters, as copying runs into it is the most frequent work of all. One thread.
 */
final class LineBuffer {
  private static final Set<String> UNITS = Set.of("m", "km", "cm", "mm", "dm", "hm", "dam");

  /** Above the blank, all characters below it are seen. */
  private static final char DELETE = 0x7F;

  private char[] chars = new char[1 << 10];
  private int length;

  /** All bits of the characters that were appended: below the surrogates there is none of them. */
  private int bits;

  /** Copies the text whole, then closes the gaps in it. */
  void append(String text) {
    int size = text.length();
    ensure(size);
    char[] line = chars;
    int from = length;
    int end = from + size;
    text.getChars(0, size, line, from);
    int to = from;
    int all = bits;
    boolean blank = to == 0 || line[to - 1] == ' '; // what stands before the next character
    for (int i = from; i < end; i++) {
      char c = line[i];
      if ((c > ' ' && c < DELETE) || !Lines.isUnseen(c)) {
        line[to++] = c;
        all |= c;
        blank = false;
      } else if (!blank && !Lines.isZeroWidth(c)) {
        line[to++] = ' ';
        blank = true;
      }
    }
    length = to;
    bits = all;
  }

  /** One blank, unless there is one or nothing before it. */
  void blank() {
    if (length > 0 && chars[length - 1] != ' ') {
      ensure(1);
      chars[length++] = ' ';
    }
  }

  private void ensure(int more) {
    if (chars.length - length < more) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
    }
  }

  int length() {
    return length;
  }

  /** True if the last character is of a word. */
  boolean endsInWord() {
    return length > 0 && Character.isLetterOrDigit(chars[length - 1]);
  }

  /** True if the last word is a unit of length: 20 km. */
  boolean endsInUnit() {
    int start = length;
    while (start > 0 && Character.isLetter(chars[start - 1])) {
      start--;
    }
    return UNITS.contains(new String(chars, start, length - start));
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** True if nothing but blanks and the signs between cells is in it. */
  boolean hasNoText() {
    for (int i = 0; i < length; i++) {
      if (chars[i] != '|' && chars[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  void trimEnd() {
    while (length > 0 && chars[length - 1] == ' ') {
      length--;
    }
  }

  void clear() {
    length = 0;
    bits = 0;
  }

  @Override
  public String toString() {
    String text = new String(chars, 0, length);
    return bits < Character.MIN_SURROGATE ? text : HarmfulCharacters.removed(text);
  }
}
