package vn.tracuu.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads the pages of a file, of whatever kind, into a {@link Batch}. */
final class FileReader {
  private static final int BUFFER = 1 << 16;

  private final HtmlExtractor html;
  private final Batch batch;

  FileReader(HtmlExtractor html, Batch batch) {
    this.html = html;
    this.batch = batch;
  }

  /** Reads a file; what is wrong with it is added as a refusal. */
  void read(Path file, String id) {
    try (InputStream in = open(file)) {
      switch (FileKind.of(file).orElseThrow()) {
        case HTML -> addPage(in, id);
        case CAPTURED_TEXT -> addText(in, id);
        case JSON_LINES -> new JsonLines(id, html).read(in, batch);
        case WARC -> new Warc(id, html).read(in, batch);
      }
    } catch (RefusedException e) {
      batch.add(e.at(id));
    } catch (Unpacking.BombException e) {
      batch.add(new Ingested.Refused(id, Ingested.Reason.BOMB, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      batch.add(CorpusFiles.unreadable(id, e));
    }
  }

  /** Opens a file, unpacked if it is packed; a web archive unpacks itself. */
  static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    if (!FileKind.isPacked(file)) {
      return raw;
    }
    try {
      return new Unpacking(new GZIPInputStream(raw, BUFFER), Files.size(file));
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private void addPage(InputStream in, String id) throws IOException, RefusedException {
    PageBytes page = PageBytes.read(in);
    batch.add(
        new Work(
            id,
            CorpusFiles.site(id),
            page.length(),
            chrome -> html.extract(id, page.decode(), chrome)));
  }

  private void addText(InputStream in, String id) throws IOException, RefusedException {
    PageBytes page = PageBytes.read(in);
    batch.add(
        new Work(
            id,
            CorpusFiles.site(id),
            page.length(),
            chrome -> CapturedTextExtractor.extract(id, page.decode())));
  }
}
