package vn.tracuu.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** Reads the pages of one file, of whatever kind, into a {@link PageSink}. */
final class FileReader {
  private static final int BUFFER = 1 << 16;

  private final HtmlExtractor html;
  private final PageSink sink;

  FileReader(HtmlExtractor html, PageSink sink) {
    this.html = html;
    this.sink = sink;
  }

  /**
   * Reads a file; what is wrong with it is added as a refusal.
   *
   * @param known asked before each line of a file of lines is read
   * @param bytes told how many bytes were read since it was told before
   */
  void read(Path file, String id, Known known, LongConsumer bytes) {
    try (InputStream in = open(file, bytes)) {
      switch (FileKind.of(file).orElseThrow()) {
        case HTML, MHTML -> addPage(SavedPage.read(file, in), id);
        case CAPTURED_TEXT -> addText(in, id);
        case JSON_LINES -> {
          SitesOfFile sites = survey(file, new JsonLines(id, html)::survey);
          new JsonLines(id, html).read(in, known, sites, sink.with(sites::chrome));
        }
        case ZIP, TAR -> {
          PackedPages pages = new PackedPages(id, html);
          SitesOfFile sites =
              survey(file, (packed, found) -> pages.survey(entries(file, packed), found));
          pages.read(entries(file, in), sink.with(sites::chrome));
        }
        case WARC -> {
          SitesOfFile sites = survey(file, new Warc(id, html)::survey);
          new Warc(id, html).read(in, sink.with(sites::chrome));
        }
      }
    } catch (RefusedException e) {
      sink.add(e.at(id));
    } catch (Unpacking.BombException e) {
      sink.add(new Ingested.Refused(id, Ingested.Reason.BOMB, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      sink.add(CorpusListing.unreadable(id, e));
    }
  }

  private static PackedPages.Entries entries(Path file, InputStream in) throws IOException {
    return FileKind.of(file).filter(kind -> kind == FileKind.ZIP).isPresent()
        ? new ZipEntries(in, Files.size(file))
        : new TarEntries(in);
  }

  /** A first pass over a file of many pages. */
  private interface Survey {
    void look(InputStream in, SitesOfFile sites) throws IOException;
  }

  private SitesOfFile survey(Path file, Survey survey) {
    SitesOfFile sites = new SitesOfFile(html);
    try (InputStream in = open(file, n -> {})) {
      survey.look(in, sites);
    } catch (IOException e) {
      return sites; // met again when the file is read, and listed
    }
    return sites;
  }

  /**
   * Opens a file, unpacked if its name or its first bytes say that it is packed: nothing behind
   * this unpacks a whole file unwatched.
   */
  static InputStream open(Path file, LongConsumer bytes) throws IOException {
    InputStream raw =
        new BufferedInputStream(new CountedStream(Files.newInputStream(file), bytes), BUFFER);
    try {
      if (!FileKind.isPacked(file) && !startsAsGzip(raw)) {
        return raw;
      }
      return new Unpacking(new GZIPInputStream(raw, BUFFER), Files.size(file));
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static boolean startsAsGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip;
  }

  private void addPage(SavedPage page, String id) {
    sink.add(
        new Work(
            id,
            Sites.of(id),
            chrome -> html.extract(id, page.bytes().decode(), chrome, page.said())));
  }

  private void addText(InputStream in, String id) throws IOException, RefusedException {
    PageBytes page = PageBytes.read(in);
    sink.add(
        new Work(id, Sites.of(id), chrome -> CapturedTextExtractor.extract(id, page.decode())));
  }
}
