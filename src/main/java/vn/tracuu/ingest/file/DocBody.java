package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import vn.tracuu.text.legacy.LegacyEncoding;

/**
 * The paragraphs and tables of one story of a DOC (its text, notes, heads of pages, text boxes).
 * Deleted and hidden runs, instructions of fields and the signs of pictures are no text.
 */
final class DocBody {
  private static final char FIELD_BEGIN = 0x13;
  private static final char FIELD_SEPARATOR = 0x14;
  private static final char FIELD_END = 0x15;
  private static final char CELL = 0x07;
  private static final char LINE = 0x0B;
  private static final char PAGE = 0x0C;
  private static final char NO_BREAK_HYPHEN = 0x1E;
  private static final char OPTIONAL_HYPHEN = 0x1F;
  private static final int HEADING_LEVELS = 9;

  private final DocNumbering numbering;
  private final Budget budget;
  private final Piece.Kind plain;
  private final List<Draft> drafts = new ArrayList<>();
  private Draft row;
  private List<RunText> cell = new ArrayList<>();
  private int inInstruction;
  private int fields;

  DocBody(DocNumbering numbering, Budget budget, Piece.Kind plain) {
    this.numbering = numbering;
    this.budget = budget;
    this.plain = plain;
    this.row = new Draft(Piece.Kind.ROW);
  }

  List<Draft> read(Range story) {
    for (int i = 0; i < story.numParagraphs(); i++) {
      budget.step();
      add(story.getParagraph(i));
    }
    endRow();
    return drafts;
  }

  private void add(Paragraph paragraph) {
    if (paragraph.isTableRowEnd()) {
      endRow();
      return;
    }
    DraftParagraph text = text(paragraph);
    String number = text.isEmpty() ? "" : numbering.next(paragraph);
    if (paragraph.isInTable()) {
      cell.addAll(text.numbered(number));
      if (endsCell(paragraph)) {
        row.addCell(cell);
        cell = new ArrayList<>();
      }
      return;
    }
    endRow();
    if (!text.isEmpty()) {
      drafts.add(Draft.paragraph(kind(paragraph, number), text.numbered(number)));
    }
  }

  private Piece.Kind kind(Paragraph paragraph, String number) {
    if (plain != Piece.Kind.PARAGRAPH) {
      return plain;
    }
    if (paragraph.getLvl() < HEADING_LEVELS && paragraph.getStyleIndex() != 0) {
      return Piece.Kind.HEADING;
    }
    return number.equals(DocxNumbering.BULLET) ? Piece.Kind.ITEM : plain;
  }

  private static boolean endsCell(Paragraph paragraph) {
    String text = paragraph.text();
    return !text.isEmpty() && text.charAt(text.length() - 1) == CELL;
  }

  private void endRow() {
    if (!cell.isEmpty()) {
      row.addCell(cell);
      cell = new ArrayList<>();
    }
    if (!row.lines().isEmpty()) {
      drafts.add(row);
      row = new Draft(Piece.Kind.ROW);
    }
  }

  private DraftParagraph text(Paragraph paragraph) {
    DraftParagraph text = new DraftParagraph(budget);
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      boolean shown = !run.isMarkedDeleted() && !run.isVanished();
      append(text, run, shown);
    }
    return text;
  }

  private void append(DraftParagraph text, CharacterRun run, boolean shown) {
    LegacyEncoding encoding = FontRuns.encoding(run.getFontName());
    StringBuilder part = new StringBuilder();
    for (char c : run.text().toCharArray()) {
      budget.step();
      switch (c) {
        case FIELD_BEGIN -> {
          fields++;
          inInstruction++;
        }
        case FIELD_SEPARATOR -> inInstruction = Math.max(0, inInstruction - 1);
        case FIELD_END -> endField();
        default -> {
          if (shown && inInstruction == 0 && !run.isSymbol()) {
            append(text, encoding, part, c);
          }
        }
      }
    }
    flush(text, encoding, part);
  }

  /** A field without a separator has no result, and ends in its instruction. */
  private void endField() {
    fields = Math.max(0, fields - 1);
    inInstruction = Math.min(inInstruction, fields);
  }

  private static void append(
      DraftParagraph text,
      @org.jspecify.annotations.Nullable LegacyEncoding encoding,
      StringBuilder part,
      char c) {
    switch (c) {
      case LINE, PAGE -> {
        flush(text, encoding, part);
        text.newLine();
      }
      case NO_BREAK_HYPHEN -> part.append('-');
      case '\t' -> part.append('\t');
      case OPTIONAL_HYPHEN -> {}
      default -> {
        if (c >= ' ') {
          part.append(c);
        }
      }
    }
  }

  private static void flush(
      DraftParagraph text,
      @org.jspecify.annotations.Nullable LegacyEncoding encoding,
      StringBuilder part) {
    if (!part.isEmpty()) {
      text.append(encoding, part.toString());
      part.setLength(0);
    }
  }
}
