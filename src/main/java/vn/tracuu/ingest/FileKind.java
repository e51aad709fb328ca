package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tracuu.ingest.file.FileFormat;

/**
 * The kinds of files in a corpus, told by the ending of the name; each of them may be packed with
 * gzip ({@code .gz}). Mirrors keep the names of the web ({@code view.aspx?ItemID=5}, {@code
 * tin-tuc}): a name that says nothing is that of a page if the file begins as one.
 */
enum FileKind {
  /** A saved page. */
  HTML,
  /** A saved page with its pictures, in one file of MIME parts. */
  MHTML,
  /** A page's text as a person copied it, with its chrome. */
  CAPTURED_TEXT,
  /** One article a line. */
  JSON_LINES,
  /** A document as offices publish it: PDF, DOC, DOCX, XLS, ODT, RTF. */
  DOCUMENT,
  /** A web archive: many pages as a crawler met them, or their texts (WET). */
  WARC,
  /** A packed folder of saved pages. */
  ZIP,
  /** The same, as {@code tar} packs it. */
  TAR;

  static final String ENDINGS =
      ".html .htm .xhtml .mht .mhtml .txt .md .jsonl .warc .wet .pdf .doc .docx .xls .odt .rtf, each"
          + " also with .gz; .zip .tar .tar.gz .tgz; and whatever begins as a page or a PDF";

  private static final String PACKED = ".gz";

  /** Endings of files that stand beside pages and are none. */
  private static final Set<String> NO_PAGES =
      Arrays.stream(
              ("css js mjs json xml jpg jpeg png gif svg webp avif ico bmp tif tiff woff woff2 ttf eot"
                      + " otf mp3 mp4 m4a avi mov wav webm ogg xlsx ppt pptx ods odp"
                      + " csv tsv exe dll jar class conf cfg ini log db sqlite bak tmp swp lock yml"
                      + " yaml properties rss atom map rar 7z gz bz2 xz zst py sh bat cmd java part"
                      + " download crdownload cdx warcinfo epub djvu psd ai eml")
                  .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());

  /** How much of a file tells whether it is a page, in bytes. */
  static final int HEAD = 1024;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)^\\W{0,4}\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,800}?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|title|meta)\\b.*");

  /** The kind of a file by its name; empty if it is none that is read here. */
  static Optional<FileKind> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
      return Optional.of(TAR);
    }
    String bare = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    String ending = bare.substring(bare.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "mht", "mhtml" -> Optional.of(MHTML);
      case "txt", "md" -> Optional.of(CAPTURED_TEXT);
      case "jsonl" -> Optional.of(JSON_LINES);
      case "warc", "wet" -> Optional.of(WARC);
      case "zip" -> Optional.of(ZIP);
      case "tar" -> Optional.of(TAR);
      case "pdf", "doc", "docx", "docm", "dot", "dotx", "xls", "odt", "rtf" ->
          Optional.of(DOCUMENT);
      default -> maybePage(name, bare) ? Optional.of(HTML) : Optional.empty();
    };
  }

  /**
   * False for hidden files, for packed ones, and for those whose ending says that they are none.
   */
  private static boolean maybePage(String name, String bare) {
    String ending = bare.substring(bare.lastIndexOf('.') + 1);
    return bare.length() == name.length() && !bare.startsWith(".") && !NO_PAGES.contains(ending);
  }

  /** True if the name alone says what it is. */
  static boolean isCertain(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String bare = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    return of(file).filter(kind -> kind != HTML).isPresent()
        || bare.endsWith(".html")
        || bare.endsWith(".htm")
        || bare.endsWith(".xhtml");
  }

  /** The kind of a file by its name, and where that says nothing, by how it begins. */
  static Optional<FileKind> told(Path file) {
    Optional<FileKind> kind = of(file);
    if (kind.isEmpty() || isCertain(file)) {
      return kind;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      return looksLikePage(head) || FileFormat.beginsForSure(head) ? kind : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** True if it begins as a page does. */
  static boolean looksLikePage(InputStream in) throws IOException {
    return looksLikePage(in.readNBytes(HEAD));
  }

  /** True if the first {@link #HEAD} bytes are those of a page. */
  static boolean looksLikePage(byte[] head) {
    return PAGE.matcher(new String(head, StandardCharsets.UTF_8)).matches();
  }

  static boolean isPacked(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(PACKED) || name.endsWith(".tgz");
  }
}
