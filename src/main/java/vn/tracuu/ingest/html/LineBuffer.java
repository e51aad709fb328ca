package vn.tracuu.ingest.html;

import java.util.Arrays;
import vn.tracuu.ingest.line.Lines;

/**
 * The line that is being read: every run of white space is one blank, and none stands at its start.
 * An array of characters, as copying runs into it is the most frequent work of all. One thread.
 */
final class LineBuffer {
  private char[] chars = new char[1 << 10];
  private int length;

  void append(String text) {
    int size = text.length();
    ensure(size + 1);
    int i = 0;
    while (i < size) {
      int start = i;
      while (i < size && !Lines.isUnseen(text.charAt(i))) {
        i++;
      }
      text.getChars(start, i, chars, length);
      length += i - start;
      boolean blank = false;
      while (i < size && Lines.isUnseen(text.charAt(i))) {
        blank |= !Lines.isZeroWidth(text.charAt(i));
        i++;
      }
      if (blank) {
        blank();
      }
    }
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
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
