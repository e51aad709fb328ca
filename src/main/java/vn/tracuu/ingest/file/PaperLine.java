package vn.tracuu.ingest.file;

import java.util.Locale;

/**
 * A line of a paper as its letterhead and signature are read: of a table, or of columns set with
 * blanks, each column's lines by themselves.
 *
 * @param text one line, blanks as a reader sees them
 * @param piece the piece that it is of
 * @param side in which column it stands
 */
record PaperLine(String text, int piece, Side side) {
  /** Where a line stands. */
  enum Side {
    ALONE,
    LEFT,
    RIGHT
  }

  /** Whether it has letters and all of them are capitals. */
  boolean isCapitals() {
    return isCapitals(text);
  }

  static boolean isCapitals(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && text.equals(text.toUpperCase(Locale.ROOT));
  }
}
