package vn.tracuu.ingest.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** A piece whose runs are not converted yet; a paragraph has one cell. */
final class Draft {
  private final Piece.Kind kind;
  private final List<List<RunText>> cells = new ArrayList<>();

  Draft(Piece.Kind kind) {
    this.kind = kind;
  }

  static Draft paragraph(Piece.Kind kind, List<RunText> lines) {
    Draft draft = new Draft(kind);
    draft.cells.add(lines);
    return draft;
  }

  void addCell(List<RunText> lines) {
    cells.add(lines);
  }

  Piece.Kind kind() {
    return kind;
  }

  /** The lines of all its cells. */
  List<RunText> lines() {
    return cells.stream().flatMap(List::stream).toList();
  }

  /** The pieces of drafts, their runs converted where all of them together ask for it. */
  static List<Piece> pieces(List<Draft> drafts, FontRuns fonts) {
    drafts.forEach(draft -> draft.lines().forEach(line -> line.seenBy(fonts)));
    return drafts.stream().map(draft -> draft.piece(fonts)).filter(p -> !p.isBlank()).toList();
  }

  private Piece piece(FontRuns fonts) {
    List<List<String>> text = new ArrayList<>();
    for (List<RunText> cell : cells) {
      text.add(cell.stream().map(line -> clean(line.text(fonts))).toList());
    }
    return new Piece(kind, text);
  }

  /** In NFC, without soft hyphens, which are a letter before the conversion and nothing after. */
  private static String clean(String text) {
    String seen = text.indexOf('\u00AD') < 0 ? text : text.replace("\u00AD", "");
    return Normalizer.normalize(seen, Normalizer.Form.NFC);
  }
}
