package vn.tracuu.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.warc.GzipMembers;

/** Reads the pages of one file, of whatever kind, into a {@link PageSink}. */
final class FileReader {
  private static final int BUFFER = 1 << 16;

  private final HtmlExtractor html;
  private final Documents documents;
  private final PageSink sink;
  private final Consumer<String> passed;

  /**
   * A reader.
   *
   * @param passed told what is passed over within a file, one kind at a time
   */
  FileReader(HtmlExtractor html, Documents documents, PageSink sink, Consumer<String> passed) {
    this.html = html;
    this.documents = documents;
    this.sink = sink;
    this.passed = passed;
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
        case HTML, MHTML, DOCUMENT -> addPageOrDocument(file, in, id);
        case CAPTURED_TEXT -> addText(in, id);
        case JSON_LINES -> {
          SitesOfFile sites = survey(file, new JsonLines(id, html)::survey);
          new JsonLines(id, html).read(in, known, sites, sink.with(sites::chrome));
        }
        case ZIP -> addZip(file, id, bytes);
        case TAR -> addTar(in, file, id);
        case WARC -> addArchive(in, file, id);
      }
    } catch (RefusedException e) {
      sink.add(e.at(id));
    } catch (IOException e) {
      sink.add(Unreadable.at(id, e));
    }
  }

  private void addZip(Path file, String id, LongConsumer bytes) throws IOException {
    PackedPages pages = new PackedPages(id, html, documents);
    long size = Files.size(file);
    SitesOfFile sites = new SitesOfFile(html);
    try (ZipEntries first = new ZipEntries(file, size, n -> {})) {
      pages.survey(first, sites);
    }
    try (ZipEntries entries = new ZipEntries(file, size, bytes)) {
      pages.read(entries, sink.with(sites::chrome), passed);
    }
  }

  private void addTar(InputStream in, Path file, String id) throws IOException {
    PackedPages pages = new PackedPages(id, html, documents);
    SitesOfFile sites = survey(file, (first, found) -> pages.survey(new TarEntries(first), found));
    pages.read(new TarEntries(in), sink.with(sites::chrome), passed);
  }

  private void addArchive(InputStream in, Path file, String id) throws IOException {
    Warc archive = new Warc(id, html, documents);
    SitesOfFile sites = survey(file, (first, of) -> archive.survey(first, members(first), of));
    archive.read(in, members(in), sink.with(sites::chrome), passed);
  }

  /** An archive is unpacked member by member, so that a damaged one costs no other. */
  private static @Nullable GzipMembers members(InputStream in) {
    return in instanceof Unpacking unpacking && unpacking.packed() instanceof GzipMembers members
        ? members
        : null;
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
      boolean archive = FileKind.of(file).filter(kind -> kind == FileKind.WARC).isPresent();
      InputStream unpacked = archive ? new GzipMembers(raw) : new GZIPInputStream(raw, BUFFER);
      return new Unpacking(unpacked, Files.size(file));
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

  /** The first bytes tell which of the two it is; a name may lie. */
  private void addPageOrDocument(Path file, InputStream in, String id)
      throws IOException, RefusedException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    if (documents.isDocument(file, buffered)) {
      sink.add(documents.work(id, id, buffered, null));
    } else {
      addPage(Defects.guarded(() -> SavedPage.read(file, buffered)), id);
    }
  }

  private void addPage(SavedPage page, String id) {
    sink.add(new Work(id, Sites.of(id), chrome -> html.extract(id, page, chrome, Sites.of(id))));
  }

  private void addText(InputStream in, String id) throws IOException, RefusedException {
    PageBytes page = PageBytes.read(in);
    sink.add(
        new Work(
            id,
            Sites.surveyed(id),
            chrome -> CapturedTextExtractor.extract(id, page.decode(), chrome.texts())));
  }
}
