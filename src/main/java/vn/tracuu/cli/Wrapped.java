package vn.tracuu.cli;

/** Text broken at blanks into lines that a terminal shows whole. */
final class Wrapped {
  private static final char ESCAPE = '\u001B';

  /** What is left of a terminal that is too narrow to indent in, in columns. */
  private static final int NARROWEST = 20;

  private Wrapped() {}

  /**
   * Breaks a line.
   *
   * @param indent in front of every line
   * @param width columns of the terminal; 0: the line stays whole
   */
  static String of(String indent, String line, int width) {
    if (width == 0) {
      return indent + line;
    }
    int room = Math.max(NARROWEST, width - indent.length());
    StringBuilder lines = new StringBuilder(line.length() + 80).append(indent);
    int column = 0;
    for (String word : line.split(" ", -1)) {
      int columns = columns(word);
      if (column > 0 && column + 1 + columns > room) {
        lines.append('\n').append(indent);
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += columns;
    }
    return lines.toString();
  }

  /** Without styles and without marks that stand on the letter before. */
  private static int columns(String word) {
    int columns = 0;
    boolean styling = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == ESCAPE) {
        styling = true;
      } else if (styling) {
        styling = c != 'm';
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        columns++;
      }
    }
    return columns;
  }
}
