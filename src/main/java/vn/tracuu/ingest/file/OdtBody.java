package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;

/** The paragraphs, lists, tables, notes and text boxes of an ODT. */
final class OdtBody {
  private static final int LEVELS = 10;
  private static final int MAX_BLANKS = 200;

  private final Xml xml;
  private final OdtStyles styles;
  private final Budget budget;
  private final List<Draft> notes = new ArrayList<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private @Nullable String list;
  private int level = -1;
  private boolean numbered = true;

  OdtBody(Xml xml, OdtStyles styles, Budget budget) {
    this.xml = xml;
    this.styles = styles;
    this.budget = budget;
  }

  /** Reads the text within the current element; notes come last. */
  List<Draft> read(Piece.Kind plain) throws XMLStreamException {
    List<Draft> drafts = new ArrayList<>();
    blocks(drafts, plain);
    drafts.addAll(notes);
    return drafts;
  }

  private void blocks(List<Draft> out, Piece.Kind plain) throws XMLStreamException {
    xml.children(name -> {
      switch (name) {
        case "p", "h" -> paragraph(name, out, plain);
        case "list" -> list(out, plain);
        case "table" -> table(out);
        case "section", "text-box", "frame", "index-body", "table-of-content" -> blocks(out, plain);
        default -> xml.skip();
      }
    });
  }

  private void list(List<Draft> out, Piece.Kind plain) throws XMLStreamException {
    String outer = list;
    String name = xml.attribute("style-name");
    boolean goesOn = "true".equals(xml.attribute("continue-numbering"));
    list = name == null ? outer : name;
    level++;
    if (level == 0 && !goesOn && list != null && xml.attribute("continue-list") == null) {
      counters.remove(list);
    }
    xml.children(child -> {
      if (child.equals("list-item")) {
        numbered = false;
        blocks(out, plain);
      } else {
        xml.skip();
      }
    });
    level--;
    list = outer;
    numbered = true;
  }

  /** The number of a list's paragraph; only the first one of an item has it. */
  private String number(String kind, @Nullable String style, int outline) {
    String of = list;
    int at = level;
    if (of == null || level < 0) {
      of = styles.list(style);
      at = 0;
      if (of == null && kind.equals("h") && outline > 0) {
        of = "";
        at = outline - 1;
      }
    } else if (numbered) {
      return "";
    }
    numbered = true;
    if (of == null || at < 0 || at >= LEVELS) {
      return "";
    }
    int[] counter = counters.computeIfAbsent(of, k -> new int[LEVELS]);
    counter[at] = counter[at] == 0 ? styles.start(of, at) : counter[at] + 1;
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      counter[deeper] = 0;
    }
    return styles.number(of, counter, at);
  }

  private void paragraph(String name, List<Draft> out, Piece.Kind plain) throws XMLStreamException {
    String style = xml.attribute("style-name");
    int outline = xml.number("outline-level", 0);
    DraftParagraph text = new DraftParagraph(budget);
    List<Draft> boxes = new ArrayList<>();
    inline(text, boxes, style, style);
    String number = text.isEmpty() ? "" : number(name, style, outline);
    Piece.Kind kind = plain;
    if (plain == Piece.Kind.PARAGRAPH && name.equals("h")) {
      kind = Piece.Kind.HEADING;
    } else if (plain == Piece.Kind.PARAGRAPH && number.equals(DocxNumbering.BULLET)) {
      kind = Piece.Kind.ITEM;
    }
    if (!text.isEmpty()) {
      out.add(Draft.paragraph(kind, text.numbered(number)));
    }
    out.addAll(boxes);
  }

  private void inline(
      DraftParagraph text, List<Draft> boxes, @Nullable String style, @Nullable String paragraph)
      throws XMLStreamException {
    String font = styles.font(style);
    LegacyEncoding encoding = FontRuns.encoding(font == null ? styles.font(paragraph) : font);
    xml.children(
        name -> {
          switch (name) {
            case "span" -> inline(text, boxes, xml.attribute("style-name"), paragraph);
            case "s" -> {
              text.append(null, " ".repeat(Math.clamp(xml.number("c", 1), 1, MAX_BLANKS)));
              xml.skip();
            }
            case "tab" -> {
              text.append(null, "\t");
              xml.skip();
            }
            case "line-break" -> {
              text.newLine();
              xml.skip();
            }
            case "note" -> note();
            case "frame", "text-box" -> blocks(boxes, Piece.Kind.PARAGRAPH);
            case "annotation", "tracked-changes", "ruby-text" -> xml.skip();
            default -> inline(text, boxes, style, paragraph);
          }
        },
        t -> text.append(encoding, t.replaceAll("\\s+", " ")));
  }

  /** A note within an item is none of the list. */
  private void note() throws XMLStreamException {
    String outerList = list;
    int outerLevel = level;
    boolean outerNumbered = numbered;
    list = null;
    level = -1;
    noteBody();
    list = outerList;
    level = outerLevel;
    numbered = outerNumbered;
  }

  private void noteBody() throws XMLStreamException {
    xml.children(name -> {
      if (name.equals("note-body")) {
        blocks(notes, Piece.Kind.NOTE);
      } else {
        xml.skip();
      }
    });
  }

  private void table(List<Draft> out) throws XMLStreamException {
    xml.children(name -> {
      switch (name) {
        case "table-row" -> row(out);
        case "table-header-rows", "table-rows", "table-row-group" -> table(out);
        default -> xml.skip();
      }
    });
  }

  private void row(List<Draft> out) throws XMLStreamException {
    Draft row = new Draft(Piece.Kind.ROW);
    List<Draft> inner = new ArrayList<>();
    xml.children(name -> {
      if (!name.equals("table-cell")) {
        xml.skip();
        return;
      }
      List<Draft> content = new ArrayList<>();
      blocks(content, Piece.Kind.PARAGRAPH);
      List<RunText> lines = new ArrayList<>();
      for (Draft draft : content) {
        if (draft.kind() == Piece.Kind.ROW) {
          inner.add(draft);
        } else {
          lines.addAll(draft.lines());
        }
      }
      row.addCell(lines);
    });
    out.add(row);
    out.addAll(inner);
  }
}
