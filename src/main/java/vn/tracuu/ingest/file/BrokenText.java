package vn.tracuu.ingest.file;

import java.util.regex.Pattern;

/** Templates of programs and texts whose letters were lost, which are no papers. */
final class BrokenText {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*[\\w.]{1,60}\\s*\\}\\}|<<[\\w.]{1,60}>>|\\$\\{[\\w.]{1,60}\\}");

  /** A letter that became a question mark, within a word. */
  private static final Pattern LOST =
      Pattern.compile("\\p{L}\\?{1,3}\\p{L}|\\?{1,3}\\p{L}{1,3}\\?");

  private static final int MIN_PLACEHOLDERS = 2;
  private static final int MIN_LOST = 5;
  private static final int ONE_IN = 60;

  private BrokenText() {}

  static void refuse(FileContent content) throws UnreadableFile {
    int placeholders = 0;
    int lost = 0;
    long length = 0;
    for (Piece piece : content.pieces()) {
      for (var cell : piece.cells()) {
        for (String line : cell) {
          placeholders += (int) PLACEHOLDER.matcher(line).results().count();
          lost += (int) LOST.matcher(line).results().count();
          length += line.length();
        }
      }
    }
    if (placeholders >= MIN_PLACEHOLDERS) {
      throw new UnreadableFile(
          UnreadableFile.Reason.BROKEN_TEXT, "a template whose places were not filled");
    }
    if (lost >= MIN_LOST && (long) lost * ONE_IN > length) {
      throw new UnreadableFile(
          UnreadableFile.Reason.BROKEN_TEXT, "letters became question marks in it");
    }
  }
}
