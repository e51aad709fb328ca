package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;

/**
 * The paragraphs, tables and text boxes of one part of a DOCX. What was deleted in a tracked
 * change, what is hidden, instructions of fields and the second copy of a text box are no text.
 */
final class DocxBody {
  private final Xml xml;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Budget budget;
  private final Piece.Kind plain;

  /**
   * A reader of a part.
   *
   * @param plain what its plain paragraphs are
   */
  DocxBody(Xml xml, DocxStyles styles, DocxNumbering numbering, Budget budget, Piece.Kind plain) {
    this.xml = xml;
    this.styles = styles;
    this.numbering = numbering;
    this.budget = budget;
    this.plain = plain;
  }

  /** Reads the whole part. */
  List<Draft> read() throws XMLStreamException {
    List<Draft> drafts = new ArrayList<>();
    xml.children(root -> blocks(drafts));
    return drafts;
  }

  private void blocks(List<Draft> out) throws XMLStreamException {
    xml.children(name -> block(name, out));
  }

  private void block(String name, List<Draft> out) throws XMLStreamException {
    switch (name) {
      case "p" -> new Paragraph().read(out);
      case "tbl" -> table(out);
      case "footnote", "endnote" -> note(out);
      case "body",
          "sdt",
          "sdtContent",
          "ins",
          "moveTo",
          "customXml",
          "AlternateContent",
          "Choice" ->
          blocks(out);
      default -> xml.skip();
    }
  }

  /** The lines between text and notes are notes of a type. */
  private void note(List<Draft> out) throws XMLStreamException {
    if (xml.attribute("type") == null) {
      blocks(out);
    } else {
      xml.skip();
    }
  }

  private void table(List<Draft> out) throws XMLStreamException {
    xml.children(name -> {
      switch (name) {
        case "tr" -> row(out);
        case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> table(out);
        default -> xml.skip();
      }
    });
  }

  private void row(List<Draft> out) throws XMLStreamException {
    Draft row = new Draft(plain == Piece.Kind.PARAGRAPH ? Piece.Kind.ROW : plain);
    List<Draft> inner = new ArrayList<>();
    boolean[] deleted = {false};
    cells(row, inner, deleted);
    if (!deleted[0]) {
      out.add(row);
      out.addAll(inner);
    }
  }

  private void cells(Draft row, List<Draft> inner, boolean[] deleted) throws XMLStreamException {
    xml.children(name -> {
      switch (name) {
        case "tc" -> cell(row, inner);
        case "trPr" ->
            xml.children(property -> {
              deleted[0] |= property.equals("del");
              xml.skip();
            });
        case "sdt", "sdtContent", "customXml" -> cells(row, inner, deleted);
        default -> xml.skip();
      }
    });
  }

  /** The lines of its paragraphs; rows of a table in it come behind its own row. */
  private void cell(Draft row, List<Draft> inner) throws XMLStreamException {
    List<Draft> content = new ArrayList<>();
    blocks(content);
    List<RunText> lines = new ArrayList<>();
    for (Draft draft : content) {
      if (draft.kind() == Piece.Kind.ROW) {
        inner.add(draft);
      } else {
        lines.addAll(draft.lines());
      }
    }
    row.addCell(lines);
  }

  /** A paragraph as it is read. */
  private final class Paragraph {
    private final DraftParagraph text = new DraftParagraph(budget);
    private final List<Draft> boxes = new ArrayList<>();
    private @Nullable String style;
    private @Nullable String list;
    private int level = -1;
    private boolean heading;

    void read(List<Draft> out) throws XMLStreamException {
      xml.children(name -> inline(name));
      String number = number();
      if (!text.isEmpty()) {
        out.add(Draft.paragraph(kind(number), text.numbered(number)));
      }
      out.addAll(boxes);
    }

    private Piece.Kind kind(String number) {
      if (plain != Piece.Kind.PARAGRAPH) {
        return plain;
      }
      if (heading || styles.isHeading(style)) {
        return Piece.Kind.HEADING;
      }
      return number.equals(DocxNumbering.BULLET) ? Piece.Kind.ITEM : Piece.Kind.PARAGRAPH;
    }

    /** An empty paragraph counts in no list. */
    private String number() {
      String id = list == null ? styles.list(style) : list;
      if (id == null || id.equals("0") || text.isEmpty()) {
        return "";
      }
      return numbering.next(id, level < 0 ? styles.level(style) : level);
    }

    private void inline(String name) throws XMLStreamException {
      switch (name) {
        case "pPr" -> properties();
        case "r" -> run();
        case "hyperlink",
            "ins",
            "moveTo",
            "smartTag",
            "sdt",
            "sdtContent",
            "fldSimple",
            "customXml",
            "bdo",
            "dir",
            "AlternateContent",
            "Choice",
            "oMath",
            "oMathPara" ->
            xml.children(this::inline);
        default -> xml.skip();
      }
    }

    private void properties() throws XMLStreamException {
      xml.children(name -> {
        switch (name) {
          case "pStyle" -> style = xml.attribute("val");
          case "outlineLvl" -> heading = xml.number("val", 9) < 9;
          case "numPr" -> {
            xml.children(of -> {
              if (of.equals("numId")) {
                list = xml.attribute("val");
              } else if (of.equals("ilvl")) {
                level = xml.number("val", 0);
              }
              xml.skip();
            });
            return;
          }
          default -> {}
        }
        xml.skip();
      });
    }

    private void run() throws XMLStreamException {
      Run run = new Run();
      xml.children(name -> {
        switch (name) {
          case "rPr" -> run.properties();
          case "t" -> {
            StringBuilder t = new StringBuilder();
            xml.children(n -> xml.skip(), t::append);
            run.append(t.toString());
          }
          case "tab", "ptab" -> {
            run.append("\t");
            xml.skip();
          }
          case "br", "cr" -> {
            text.newLine();
            xml.skip();
          }
          case "noBreakHyphen" -> {
            run.append("-");
            xml.skip();
          }
          case "pict", "drawing", "object", "AlternateContent" -> boxes(name);
          default -> xml.skip();
        }
      });
    }

    /** Text boxes within a drawing stand behind the paragraph that holds them. */
    private void boxes(String name) throws XMLStreamException {
      switch (name) {
        case "txbxContent" -> blocks(boxes);
        case "Fallback" -> xml.skip();
        default -> xml.children(this::boxes);
      }
    }

    /** The properties of a run. */
    private final class Run {
      private @Nullable String font;
      private @Nullable String runStyle;
      private boolean hidden;

      void properties() throws XMLStreamException {
        xml.children(name -> {
          String value = xml.attribute("val");
          switch (name) {
            case "rFonts" -> font = DocxStyles.font(xml);
            case "rStyle" -> runStyle = value;
            case "vanish" -> hidden = !"0".equals(value) && !"false".equals(value);
            default -> {}
          }
          xml.skip();
        });
      }

      void append(String t) {
        if (!hidden && !styles.hides(runStyle)) {
          text.append(encoding(), t);
        }
      }

      private @Nullable LegacyEncoding encoding() {
        String of = font == null ? styles.runFont(runStyle) : font;
        return FontRuns.encoding(of == null ? styles.font(style) : of);
      }
    }
  }
}
