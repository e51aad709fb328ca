package vn.tracuu.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;

/**
 * Reads an XLS: its sheets row by row, cells as they are shown. Formulas are not computed: the
 * values that were saved with them count. Hidden sheets and rows are no text.
 */
final class XlsFile {
  private final HSSFWorkbook book;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final Budget budget;

  private XlsFile(HSSFWorkbook book, Budget budget) {
    this.book = book;
    this.budget = budget;
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  static FileContent read(byte[] bytes, Budget budget) throws UnreadableFile {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (container.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        throw new UnreadableFile(UnreadableFile.Reason.MACROS, "it carries macros");
      }
      try (HSSFWorkbook book = new HSSFWorkbook(container)) {
        return new XlsFile(book, budget).content();
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.PROTECTED, "a password is asked for before it can be read", e);
    } catch (IOException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.DAMAGED, "it is not built as an XLS is: " + e.getMessage(), e);
    }
  }

  private FileContent content() {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
        add(drafts, book.getSheetAt(i));
      }
    }
    FontRuns fonts = new FontRuns();
    List<Piece> pieces = Draft.pieces(drafts, fonts);
    List<String> notes = fonts.legacy().stream().map(e -> "converted from " + e).toList();
    return new FileContent(pieces, 0, FileContent.Layer.TEXT, notes);
  }

  private void add(List<Draft> drafts, Sheet sheet) {
    for (Row row : sheet) {
      if (row.getZeroHeight()) {
        continue;
      }
      List<List<RunText>> cells = new ArrayList<>();
      for (Cell cell : row) {
        List<RunText> lines = lines(cell);
        if (!lines.isEmpty()) {
          cells.add(lines);
        }
      }
      if (cells.size() == 1) {
        drafts.add(Draft.paragraph(Piece.Kind.PARAGRAPH, cells.getFirst()));
      } else if (!cells.isEmpty()) {
        Draft draft = new Draft(Piece.Kind.ROW);
        cells.forEach(draft::addCell);
        drafts.add(draft);
      }
    }
  }

  private List<RunText> lines(Cell cell) {
    String shown = formatter.formatCellValue(cell);
    budget.step();
    budget.characters(shown.length());
    @Nullable LegacyEncoding encoding =
        FontRuns.encoding(book.getFontAt(cell.getCellStyle().getFontIndex()).getFontName());
    List<RunText> lines = new ArrayList<>();
    for (String line : shown.split("\n", -1)) {
      if (!line.isBlank()) {
        RunText text = new RunText();
        text.append(encoding, line.strip());
        lines.add(text);
      }
    }
    return lines;
  }
}
