package vn.tracuu.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Extracts single pages, for people who want to see what the ingester makes of them. */
public final class Pages {
  private Pages() {}

  /** What became of one page, with what was removed from it. */
  public sealed interface Inspected {
    /** An article was found. */
    record Found(Extraction extraction) implements Inspected {}

    /** The page is refused. */
    record Refused(Ingested.Refused refusal) implements Inspected {}
  }

  /**
   * Extracts the page in {@code file}, a saved page or captured text; anything that is not {@code
   * .txt} or {@code .md} is read as HTML.
   */
  public static Inspected inspect(Path file) {
    String id = file.toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      String text = PageBytes.read(in).decode();
      boolean captured = FileKind.of(file).filter(k -> k == FileKind.CAPTURED_TEXT).isPresent();
      return new Inspected.Found(
          captured ? CapturedTextExtractor.extract(id, text) : HtmlExtractor.extract(id, text));
    } catch (RefusedException e) {
      return new Inspected.Refused(e.at(id));
    } catch (IOException e) {
      return new Inspected.Refused(Corpus.unreadable(id, e));
    }
  }
}
