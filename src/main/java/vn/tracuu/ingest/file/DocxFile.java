package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads a DOCX: its text, notes and the heads of its pages. */
final class DocxFile {
  private static final String TYPES = "[Content_Types].xml";
  private static final Pattern HEAD = Pattern.compile("word/header\\d*\\.xml");

  private final ZipParts parts;
  private final Budget budget;

  private DocxFile(ZipParts parts, Budget budget) {
    this.parts = parts;
    this.budget = budget;
  }

  static FileContent read(byte[] bytes, Budget budget) throws UnreadableFile {
    ZipParts parts =
        ZipParts.of(
            bytes,
            name -> name.equals(TYPES) || (name.startsWith("word/") && name.endsWith(".xml")),
            budget);
    DocxFile file = new DocxFile(parts, budget);
    try {
      return file.content();
    } catch (XMLStreamException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.DAMAGED, "a part of it is not well-formed XML", e);
    }
  }

  private FileContent content() throws UnreadableFile, XMLStreamException {
    if (parts.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
      throw new UnreadableFile(UnreadableFile.Reason.MACROS, "it carries macros");
    }
    byte[] document = document();
    DocxStyles styles = DocxStyles.of(parts.part("word/styles.xml"), budget);
    DocxNumbering numbering = DocxNumbering.of(parts.part("word/numbering.xml"), budget);
    List<Draft> drafts = new ArrayList<>();
    for (String name : new TreeSet<>(parts.names())) {
      if (HEAD.matcher(name).matches()) {
        drafts.addAll(part(parts.part(name), styles, new DocxNumbering(), Piece.Kind.PAGE_HEAD));
      }
    }
    drafts.addAll(part(document, styles, numbering, Piece.Kind.PARAGRAPH));
    for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
      drafts.addAll(part(parts.part(notes), styles, numbering, Piece.Kind.NOTE));
    }
    FontRuns fonts = new FontRuns();
    List<Piece> pieces = Draft.pieces(drafts, fonts);
    List<String> notes = fonts.legacy().stream().map(e -> "converted from " + e).toList();
    return new FileContent(pieces, 0, FileContent.Layer.TEXT, notes);
  }

  private List<Draft> part(
      byte @Nullable [] part, DocxStyles styles, DocxNumbering numbering, Piece.Kind plain)
      throws XMLStreamException {
    return part == null
        ? List.of()
        : new DocxBody(new Xml(part, budget), styles, numbering, budget, plain).read();
  }

  /** The part that the package names as its document. */
  private byte[] document() throws UnreadableFile, XMLStreamException {
    byte[] usual = parts.part("word/document.xml");
    byte[] types = parts.part(TYPES);
    if (usual != null || types == null) {
      return found(usual);
    }
    String[] name = {""};
    String[] other = {""};
    Xml xml = new Xml(types, budget);
    xml.children(root ->
        xml.children(child -> {
          String type = String.valueOf(xml.attribute("ContentType"));
          String part = xml.attribute("PartName");
          if (type.contains("wordprocessingml.document.main") && part != null) {
            name[0] = part.startsWith("/") ? part.substring(1) : part;
          }
          other[0] = type.contains("spreadsheetml") ? "a spreadsheet" : other[0];
          other[0] = type.contains("presentationml") ? "a presentation" : other[0];
          xml.skip();
        }));
    if (!other[0].isEmpty() && name[0].isEmpty()) {
      throw new UnreadableFile(
          UnreadableFile.Reason.OTHER_FORMAT, other[0] + ", which is not read");
    }
    return found(parts.part(name[0]));
  }

  private static byte[] found(byte @Nullable [] document) throws UnreadableFile {
    if (document == null) {
      throw new UnreadableFile(
          UnreadableFile.Reason.OTHER_FORMAT, "a zip file that holds no document of Word");
    }
    return document;
  }
}
