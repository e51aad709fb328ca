package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import vn.tracuu.ingest.line.Removed;

/** Makes a {@link Paper} of a file's bytes. Stateless; safe for all threads. */
public final class FileReading {
  private FileReading() {}

  /**
   * Reads a file.
   *
   * @param bytes all of it
   * @param name its name or path, which counts only where the text says nothing
   * @throws UnreadableFile if it gives no article
   */
  public static Paper read(byte[] bytes, String name, FileLimits limits) throws UnreadableFile {
    if (bytes.length > limits.maxBytes()) {
      throw new UnreadableFile(
          UnreadableFile.Reason.TOO_LARGE, "larger than %,d bytes".formatted(limits.maxBytes()));
    }
    if (bytes.length < FileFormat.MIN_BYTES) {
      throw new UnreadableFile(
          UnreadableFile.Reason.EMPTY, "%,d bytes hold no document".formatted(bytes.length));
    }
    FileFormat format =
        FileFormat.of(bytes)
            .orElseThrow(() ->
                new UnreadableFile(
                    UnreadableFile.Reason.OTHER_FORMAT,
                    "it does not begin as a PDF, DOC, DOCX, XLS, ODT or RTF file"));
    return guarded(bytes, name, format, new Budget(limits));
  }

  /**
   * Parsers of hostile files fail in ways of their own: endless nesting, arrays of impossible
   * length, text without end. Each costs its file a refusal.
   */
  private static Paper guarded(byte[] bytes, String name, FileFormat format, Budget budget)
      throws UnreadableFile {
    try {
      return paper(bytes, name, format, budget);
    } catch (Budget.ExceededException e) {
      throw new UnreadableFile(UnreadableFile.Reason.TOO_LARGE, String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.DAMAGED, "nested without end: it cannot be read", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.TOO_LARGE, "it takes more memory than there is", e);
    } catch (RuntimeException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.DAMAGED, "it is not built as a %s file is".formatted(format), e);
    }
  }

  private static Paper paper(byte[] bytes, String name, FileFormat format, Budget budget)
      throws UnreadableFile {
    List<Removed> removed = new ArrayList<>();
    FileContent content =
        switch (format) {
          case PDF -> PdfFile.read(bytes, budget, removed);
          case DOCX -> DocxFile.read(bytes, budget);
          case ODT -> OdtFile.read(bytes, budget);
          case DOC -> DocFile.read(bytes, budget);
          case XLS -> XlsFile.read(bytes, budget);
          case RTF -> RtfFile.read(bytes, budget);
        };
    boolean text = content.layer() != FileContent.Layer.PICTURES;
    if (text && content.pieces().stream().allMatch(Piece::isBlank)) {
      throw new UnreadableFile(UnreadableFile.Reason.EMPTY, "no text is in it");
    }
    BrokenText.refuse(content);
    return PaperReader.read(content, format, name, removed);
  }
}
