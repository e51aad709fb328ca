package vn.tracuu.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads an ODT: its text, notes and the heads of its pages. */
final class OdtFile {
  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private OdtFile() {}

  static FileContent read(byte[] bytes, Budget budget) throws UnreadableFile {
    Set<String> wanted = Set.of(CONTENT, STYLES, MANIFEST, "mimetype");
    ZipParts parts = ZipParts.of(bytes, wanted::contains, budget);
    refuseOthers(parts);
    byte[] content = parts.part(CONTENT);
    if (content == null) {
      throw new UnreadableFile(UnreadableFile.Reason.DAMAGED, "its text is missing");
    }
    try {
      OdtStyles styles = new OdtStyles();
      List<Draft> drafts = new ArrayList<>(drafts(parts.part(STYLES), styles, budget));
      drafts.addAll(drafts(content, styles, budget));
      FontRuns fonts = new FontRuns();
      List<Piece> pieces = Draft.pieces(drafts, fonts);
      List<String> notes = fonts.legacy().stream().map(e -> "converted from " + e).toList();
      return new FileContent(pieces, 0, FileContent.Layer.TEXT, notes);
    } catch (XMLStreamException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.DAMAGED, "a part of it is not well-formed XML", e);
    }
  }

  private static void refuseOthers(ZipParts parts) throws UnreadableFile {
    String manifest = string(parts.part(MANIFEST));
    if (manifest.contains("encryption-data")) {
      throw new UnreadableFile(
          UnreadableFile.Reason.PROTECTED, "a password is asked for before it can be read");
    }
    if (parts.names().stream()
        .anyMatch(name ->
            name.startsWith("Basic/")
                && name.endsWith(".xml")
                && !name.endsWith("-lc.xml")
                && !name.endsWith("-lb.xml"))) {
      throw new UnreadableFile(UnreadableFile.Reason.MACROS, "it carries macros");
    }
    String type = string(parts.part("mimetype"));
    if (!type.startsWith("application/vnd.oasis.opendocument.text")) {
      throw new UnreadableFile(
          UnreadableFile.Reason.OTHER_FORMAT, "an OpenDocument file that is no text");
    }
  }

  private static String string(byte @Nullable [] part) {
    return part == null ? "" : new String(part, StandardCharsets.UTF_8);
  }

  /** Styles stand before what they are used in. */
  private static List<Draft> drafts(byte @Nullable [] part, OdtStyles styles, Budget budget)
      throws XMLStreamException {
    List<Draft> drafts = new ArrayList<>();
    if (part != null) {
      Xml xml = new Xml(part, budget);
      xml.children(root ->
          xml.children(name -> {
            switch (name) {
              case "font-face-decls", "styles", "automatic-styles" -> styles.read(xml);
              case "body" -> body(xml, styles, budget, drafts);
              case "master-styles" -> pageHeads(xml, styles, budget, drafts);
              default -> xml.skip();
            }
          }));
    }
    return drafts;
  }

  private static void body(Xml xml, OdtStyles styles, Budget budget, List<Draft> drafts)
      throws XMLStreamException {
    xml.children(name -> {
      if (name.equals("text")) {
        drafts.addAll(new OdtBody(xml, styles, budget).read(Piece.Kind.PARAGRAPH));
      } else {
        xml.skip();
      }
    });
  }

  private static void pageHeads(Xml xml, OdtStyles styles, Budget budget, List<Draft> drafts)
      throws XMLStreamException {
    xml.children(page ->
        xml.children(name -> {
          if (name.equals("header") || name.equals("header-first")) {
            drafts.addAll(new OdtBody(xml, styles, budget).read(Piece.Kind.PAGE_HEAD));
          } else {
            xml.skip();
          }
        }));
  }
}
