package vn.tracuu.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats that are read, told by a file's first bytes; a name only says what may be one. */
public enum FileFormat {
  PDF,
  DOC,
  DOCX,
  XLS,
  ODT,
  RTF;

  /** How many first bytes tell a format. */
  public static final int HEAD = 1024;

  private static final Set<String> ENDINGS =
      Set.of("pdf", "doc", "docx", "docm", "dot", "dotx", "odt", "rtf", "xls");

  /** Where the list of the parts of a zip begins, in bytes before its end, at most. */
  private static final int LIST = 1 << 18;

  /** A file of this size in bytes or less holds nothing: 18-byte uploads are a common accident. */
  static final int MIN_BYTES = 64;

  /** Whether a name is that of such a file. */
  public static boolean isNamed(String name) {
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether a whole file is a document; a zip only if its list of parts says so. */
  public static boolean isDocument(byte[] bytes) {
    return beginsForSure(bytes)
        || (isZip(bytes)
            && (ofZip(bytes).equals(Optional.of(ODT)) || list(bytes).contains("word/")));
  }

  /**
   * Whether a file begins as a PDF, an OLE container or RTF does. A zip most often is a packed
   * folder and no document.
   *
   * @param head the first {@link #HEAD} bytes or all there are
   */
  public static boolean beginsForSure(byte[] head) {
    return isPdf(head) || isOle(head) || isRtf(head);
  }

  /** The format of a whole file; empty if it is none of these. */
  static Optional<FileFormat> of(byte[] bytes) {
    if (isPdf(bytes)) {
      return Optional.of(PDF);
    }
    if (isOle(bytes)) {
      return Optional.of(isWorkbook(bytes) ? XLS : DOC);
    }
    if (isRtf(bytes)) {
      return Optional.of(RTF);
    }
    return isZip(bytes) ? ofZip(bytes) : Optional.empty();
  }

  /** By the list of its parts, which a zip has at its end. */
  private static Optional<FileFormat> ofZip(byte[] bytes) {
    String head = latin1(bytes, 0, 200);
    String list = list(bytes);
    boolean odt =
        head.contains("mimetypeapplication/vnd.oasis.opendocument")
            || (list.contains("content.xml") && !list.contains("word/"));
    return Optional.of(odt ? ODT : DOCX);
  }

  private static String list(byte[] bytes) {
    return latin1(bytes, Math.max(0, bytes.length - LIST), LIST);
  }

  /** Readers accept bytes before the mark, within the first kilobyte. */
  private static boolean isPdf(byte[] bytes) {
    return latin1(bytes, 0, HEAD).contains("%PDF-");
  }

  static boolean isOle(byte[] bytes) {
    return latin1(bytes, 0, 8).equals("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
  }

  /** By the names of its streams, in UTF-16; a DOC may hold a workbook, not the other way. */
  private static boolean isWorkbook(byte[] bytes) {
    String all = latin1(bytes, 0, bytes.length);
    return !all.contains(wide("WordDocument"))
        && (all.contains(wide("Workbook")) || all.contains(wide("Book")));
  }

  private static String wide(String name) {
    return String.join("\0", name.split("", -1));
  }

  private static boolean isRtf(byte[] bytes) {
    return latin1(bytes, 0, 5).equals("{\\rtf");
  }

  private static boolean isZip(byte[] bytes) {
    return latin1(bytes, 0, 4).equals("PK\u0003\u0004");
  }

  private static String latin1(byte[] bytes, int from, int length) {
    int n = Math.max(0, Math.min(length, bytes.length - from));
    return new String(bytes, from, n, StandardCharsets.ISO_8859_1);
  }
}
