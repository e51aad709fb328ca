package vn.tracuu.ingest;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of files in a corpus, told by the ending of the name; each of them may be packed with
 * gzip ({@code .gz}).
 */
enum FileKind {
  /** A saved page. */
  HTML,
  /** A page's text as a person copied it, with its chrome. */
  CAPTURED_TEXT,
  /** One article a line. */
  JSON_LINES,
  /** A web archive: many pages as a crawler met them, or their texts (WET). */
  WARC;

  static final String ENDINGS = ".html .htm .xhtml .txt .md .jsonl .warc .wet, each also with .gz";

  private static final String PACKED = ".gz";

  /** The kind of a file by its name; empty if it is none that is read here. */
  static Optional<FileKind> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String bare = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    return switch (bare.substring(bare.lastIndexOf('.') + 1)) {
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "txt", "md" -> Optional.of(CAPTURED_TEXT);
      case "jsonl" -> Optional.of(JSON_LINES);
      case "warc", "wet" -> Optional.of(WARC);
      default -> Optional.empty();
    };
  }

  static boolean isPacked(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(PACKED);
  }
}
