package vn.tracuu.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads a DOC: its text, notes, text boxes and the heads of its pages. */
final class DocFile {
  private DocFile() {}

  static FileContent read(byte[] bytes, Budget budget) throws UnreadableFile {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      refuseOthers(container.getRoot().getEntryNames());
      return content(container, budget);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.PROTECTED, "a password is asked for before it can be read", e);
    } catch (IOException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.DAMAGED, "it is not built as a DOC is: " + e.getMessage(), e);
    } catch (IndexOutOfBoundsException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.CUT, "it ends in the middle: a part of it is missing", e);
    }
  }

  /** Other documents of Office come in the same container. */
  private static void refuseOthers(Set<String> names) throws UnreadableFile {
    if (names.contains("EncryptedPackage")) {
      throw new UnreadableFile(
          UnreadableFile.Reason.PROTECTED, "a password is asked for before it can be read");
    }
    if (names.contains("WordDocument")) {
      return;
    }
    String kind = "an OLE container that holds no document of Word";
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.equals("workbook") || lower.equals("book")) {
        kind = "a spreadsheet, which is not read";
      } else if (lower.equals("powerpoint document")) {
        kind = "a presentation, which is not read";
      }
    }
    throw new UnreadableFile(UnreadableFile.Reason.OTHER_FORMAT, kind);
  }

  private static FileContent content(POIFSFileSystem container, Budget budget)
      throws IOException, UnreadableFile {
    if (container.getRoot().hasEntryCaseInsensitive("Macros")) {
      throw new UnreadableFile(UnreadableFile.Reason.MACROS, "it carries macros");
    }
    try (HWPFDocument document = new HWPFDocument(container)) {
      return content(document, budget);
    } catch (OldWordFileFormatException e) {
      return old(container);
    }
  }

  private static FileContent content(HWPFDocument document, Budget budget) {
    List<Draft> drafts = new ArrayList<>();
    HeaderStories heads = new HeaderStories(document);
    for (Range head : heads(heads)) {
      drafts.addAll(new DocBody(new DocNumbering(), budget, Piece.Kind.PAGE_HEAD).read(head));
    }
    DocNumbering numbering = new DocNumbering();
    drafts.addAll(new DocBody(numbering, budget, Piece.Kind.PARAGRAPH).read(document.getRange()));
    drafts.addAll(
        new DocBody(numbering, budget, Piece.Kind.PARAGRAPH).read(document.getMainTextboxRange()));
    for (Range notes : List.of(document.getFootnoteRange(), document.getEndnoteRange())) {
      drafts.addAll(new DocBody(numbering, budget, Piece.Kind.NOTE).read(notes));
    }
    FontRuns fonts = new FontRuns();
    List<Piece> pieces = Draft.pieces(drafts, fonts);
    List<String> notes = fonts.legacy().stream().map(e -> "converted from " + e).toList();
    return new FileContent(pieces, 0, FileContent.Layer.TEXT, notes);
  }

  private static List<Range> heads(HeaderStories stories) {
    List<Range> heads = new ArrayList<>();
    add(heads, stories.getFirstHeaderSubrange());
    add(heads, stories.getOddHeaderSubrange());
    return heads;
  }

  private static void add(List<Range> heads, @Nullable Range head) {
    if (head != null) {
      heads.add(head);
    }
  }

  /** Word 6 and 95: POI gives their text without fonts. */
  private static FileContent old(POIFSFileSystem container) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    try (Word6Extractor extractor = new Word6Extractor(container)) {
      for (String paragraph : extractor.getText().lines().toList()) {
        pieces.add(Piece.paragraph(paragraph.replaceAll("[\\x00-\\x08\\x0B-\\x1F]", " ")));
      }
    }
    return FileContent.ofText(pieces.stream().filter(piece -> !piece.isBlank()).toList());
  }
}
