package vn.tracuu.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * The kinds of files in a corpus, told by the ending of the name; each of them may be packed with
 * gzip ({@code .gz}).
 */
enum FileKind {
  /** A saved page. */
  HTML {
    @Override
    void read(InputStream in, String id, Known known, Consumer<Ingested> sink)
        throws IOException, RefusedException {
      sink.accept(
          new Ingested.Accepted(HtmlExtractor.extract(id, PageBytes.read(in).decode()).article()));
    }
  },
  /** A page's text as a person copied it, with its chrome. */
  CAPTURED_TEXT {
    @Override
    void read(InputStream in, String id, Known known, Consumer<Ingested> sink)
        throws IOException, RefusedException {
      sink.accept(
          new Ingested.Accepted(
              CapturedTextExtractor.extract(id, PageBytes.read(in).decode()).article()));
    }
  },
  /** One article a line. */
  JSON_LINES {
    @Override
    void read(InputStream in, String id, Known known, Consumer<Ingested> sink) throws IOException {
      new JsonLines(id).read(in, known, sink);
    }
  };

  static final String ENDINGS = ".html .htm .xhtml .txt .md .jsonl, each also with .gz";

  private static final String PACKED = ".gz";
  private static final int BUFFER = 1 << 16;

  abstract void read(InputStream in, String id, Known known, Consumer<Ingested> sink)
      throws IOException, RefusedException;

  /** The kind of a file by its name; empty if it is none that is read here. */
  static Optional<FileKind> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String bare = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    return switch (bare.substring(bare.lastIndexOf('.') + 1)) {
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "txt", "md" -> Optional.of(CAPTURED_TEXT);
      case "jsonl" -> Optional.of(JSON_LINES);
      default -> Optional.empty();
    };
  }

  /**
   * Reads the file's pages and hands over what became of each.
   *
   * @param known asked before each line of a file of lines is read
   * @param bytes told how many bytes were read since it was told before
   */
  void read(Path file, String id, Known known, Consumer<Ingested> sink, LongConsumer bytes)
      throws IOException, RefusedException {
    try (InputStream raw =
            new BufferedInputStream(new CountedStream(Files.newInputStream(file), bytes), BUFFER);
        InputStream in =
            file.toString().toLowerCase(Locale.ROOT).endsWith(PACKED)
                ? new GZIPInputStream(raw, BUFFER)
                : raw) {
      read(in, id, known, sink);
    }
  }
}
