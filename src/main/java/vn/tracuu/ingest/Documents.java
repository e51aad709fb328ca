package vn.tracuu.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.file.FileFormat;
import vn.tracuu.ingest.file.FileLimits;
import vn.tracuu.ingest.file.FileReading;
import vn.tracuu.ingest.file.Paper;
import vn.tracuu.ingest.file.UnreadableFile;

/**
 * The PDF, DOC, DOCX, XLS, ODT and RTF files of a corpus: tells them from pages by their first
 * bytes, and makes articles of them. Immutable; threads may share it.
 *
 * @param limits what one file may cost
 */
record Documents(FileLimits limits) {
  static final Documents STANDARD = new Documents(FileLimits.DEFAULT);

  /**
   * Whether a file is a document, or by its name should be one.
   *
   * @param in at its beginning, where it is left
   */
  boolean isDocument(Path file, BufferedInputStream in) throws IOException {
    in.mark(FileFormat.HEAD + 1);
    byte[] head = in.readNBytes(FileFormat.HEAD);
    in.reset();
    boolean named = FileKind.of(file).filter(kind -> kind == FileKind.DOCUMENT).isPresent();
    return named ? !FileKind.looksLikePage(head) : FileFormat.beginsForSure(head);
  }

  /** Whether bytes, an answer of a server, are a document. */
  static boolean isDocument(byte[] bytes) {
    return FileFormat.isDocument(bytes);
  }

  /**
   * The work on a document, its bytes read.
   *
   * @param id the article's id
   * @param name the file's name or path
   * @param address where it is from; null if nobody knows
   */
  Work work(String id, String name, InputStream in, @Nullable String address) throws IOException {
    return work(id, id, name, in.readNBytes(limits.maxBytes() + 1), address);
  }

  /**
   * The same of bytes.
   *
   * @param where the document, for refusals
   */
  Work work(String where, String id, String name, byte[] bytes, @Nullable String address) {
    return new Work(
        where, Sites.of(id), chrome -> extract(id, name, bytes, address).ofSite(Sites.of(id)));
  }

  /**
   * Makes an article of a document.
   *
   * @throws RefusedException if it gives none
   */
  Extraction extract(String id, String name, byte[] bytes, @Nullable String address)
      throws RefusedException {
    try {
      Paper paper = FileReading.read(bytes, name, limits);
      return new Extraction(
          article(id, paper, address), paper.removed(), paper.notes(), paper.facts());
    } catch (UnreadableFile e) {
      throw new RefusedException(reason(e.reason()), String.valueOf(e.getMessage()), e);
    }
  }

  private static Article article(String id, Paper paper, @Nullable String address) {
    Origin origin = new Origin(WebAddress.orNull(address), null, null, null, paper.published());
    return new Article(
        id, paper.title(), null, paper.blocks(), origin, paper.document(), List.of());
  }

  private static Ingested.Reason reason(UnreadableFile.Reason reason) {
    return switch (reason) {
      case EMPTY -> Ingested.Reason.EMPTY;
      case CUT -> Ingested.Reason.CUT;
      case DAMAGED -> Ingested.Reason.DAMAGED;
      case PROTECTED -> Ingested.Reason.PROTECTED;
      case MACROS -> Ingested.Reason.MACROS;
      case TOO_LARGE -> Ingested.Reason.TOO_LARGE;
      case BOMB -> Ingested.Reason.BOMB;
      case OTHER_FORMAT -> Ingested.Reason.BINARY;
      case BROKEN_TEXT -> Ingested.Reason.NO_ARTICLE;
    };
  }
}
