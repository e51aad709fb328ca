package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tracuu.ingest.file.PaperLine.Side;
import vn.tracuu.ingest.line.Lines;

/** The pieces of a paper as lines. */
final class PaperLines {
  /** A gap as wide as this parts columns that are set with blanks. */
  private static final Pattern GAP = Pattern.compile("\t+[ \t]*| {4,}[ \t]*");

  private PaperLines() {}

  /** The lines of a piece: of a row column by column. */
  static List<PaperLine> of(Piece piece, int index) {
    List<PaperLine> lines = new ArrayList<>();
    if (piece.kind() == Piece.Kind.ROW && piece.cells().size() > 1) {
      for (int i = 0; i < piece.cells().size(); i++) {
        Side side = i == 0 ? Side.LEFT : Side.RIGHT;
        joined(piece.cells().get(i)).forEach(line -> add(lines, line, index, side));
      }
    } else {
      piece.cells().forEach(cell -> cell.forEach(line -> parts(lines, line, index)));
    }
    return lines;
  }

  /** Lines of a narrow column, where the motto is broken into two. */
  private static List<String> joined(List<String> cell) {
    List<String> lines = new ArrayList<>();
    for (String line : cell) {
      if (!lines.isEmpty()
          && !Motto.is(lines.getLast())
          && Motto.is(lines.getLast() + " " + line)) {
        lines.set(lines.size() - 1, lines.getLast() + " " + line);
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private static void parts(List<PaperLine> lines, String line, int index) {
    String[] parts = GAP.split(line.replace('\u00A0', ' ').strip(), 3);
    if (parts.length == 1 || parts[0].isBlank()) {
      add(lines, line, index, Side.ALONE);
      return;
    }
    for (int i = 0; i < parts.length; i++) {
      add(lines, parts[i], index, i == 0 ? Side.LEFT : Side.RIGHT);
    }
  }

  private static void add(List<PaperLine> lines, String text, int index, Side side) {
    String line = Lines.oneLine(text);
    if (!line.isEmpty()) {
      lines.add(new PaperLine(line, index, side));
    }
  }

  /** A table row as one line. */
  static String rowText(Piece row) {
    return row.cells().stream()
        .map(cell -> Lines.oneLine(String.join(" ", cell)))
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" | "));
  }
}
