package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive: every response of status 200 that is HTML, and every conversion, the
 * text of a page as Common Crawl's WET files have it, in the archive's order. Its id is its
 * address, its site the host of that. Other records are passed over; a broken record ends the
 * archive, with a refusal that says where.
 */
final class Warc {
  private static final int OK = 200;

  private final String file;
  private final HtmlExtractor html;

  Warc(String file, HtmlExtractor html) {
    this.file = file;
    this.html = html;
  }

  /**
   * Looks at the first pages of each site.
   *
   * @param in the archive, unpacked
   */
  void survey(InputStream in, SitesOfFile sites) throws IOException {
    try (WarcReader records = new WarcReader(in)) {
      for (int n = 0; n < Limits.MAX_SURVEYED_RECORDS; n++) {
        var record = records.next();
        if (record.isEmpty()) {
          return;
        }
        look(record.get(), sites);
      }
    } catch (ParsingException e) {
      return; // met again when it is read, and listed
    }
  }

  private static void look(WarcRecord record, SitesOfFile sites) throws IOException {
    if (record instanceof WarcConversion text) {
      lookAt(text, sites);
    }
    if (record instanceof WarcResponse response && sites.wants(host(response))) {
      try {
        HttpResponse http = response.http();
        if (isPage(http)) {
          sites.add(host(response), PageBytes.read(body(http)).decode());
        }
      } catch (RefusedException e) {
        return; // met again when it is read, and listed
      }
    }
  }

  private static void lookAt(WarcConversion text, SitesOfFile sites) throws IOException {
    try {
      if (sites.wants(host(text))) {
        sites.addText(host(text), PageBytes.read(text.body().stream()).decode());
      }
    } catch (RefusedException e) {
      return; // met again when it is read, and listed
    }
  }

  /** Reads the records of {@code in}, unpacked, and hands over the work on each page. */
  void read(InputStream in, PageSink sink) throws IOException {
    try (WarcReader records = new WarcReader(in)) {
      int number = 0;
      for (var record = records.next(); record.isPresent(); record = records.next()) {
        number++;
        add(record.get(), file + ":" + number, sink);
      }
    } catch (ParsingException e) {
      sink.add(
          new Ingested.Refused(
              file, Ingested.Reason.MALFORMED, "not a web archive: " + e.getMessage()));
    }
  }

  private void add(WarcRecord record, String where, PageSink sink) throws IOException {
    if (record instanceof WarcConversion text) {
      addText(text, where, sink);
      return;
    }
    if (!(record instanceof WarcResponse response)) {
      return;
    }
    try {
      HttpResponse http = response.http();
      if (isPage(http)) {
        PageBytes page = PageBytes.read(body(http));
        String id = response.target();
        HtmlExtractor.Said said = new HtmlExtractor.Said(id, null);
        sink.add(
            new Work(
                where, host(response), chrome -> html.extract(id, page.decode(), chrome, said)));
      }
    } catch (RefusedException e) {
      sink.add(e.at(where));
    }
  }

  /** A page's text as Common Crawl keeps it in its WET files: a capture. */
  private void addText(WarcConversion text, String where, PageSink sink) throws IOException {
    try {
      PageBytes bytes = PageBytes.read(text.body().stream());
      String id = text.target();
      HtmlExtractor.Said said = new HtmlExtractor.Said(id, null);
      sink.add(
          new Work(
              where,
              host(text),
              chrome -> CapturedTextExtractor.extract(id, bytes.decode(), chrome.texts(), said)));
    } catch (RefusedException e) {
      sink.add(e.at(where));
    }
  }

  private static boolean isPage(HttpResponse http) throws IOException {
    String type = http.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return http.status() == OK && type.contains("html");
  }

  /** The page as it was before it was packed for its way. */
  private static InputStream body(HttpResponse http) throws IOException {
    InputStream body = http.body().stream();
    String coding = http.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    return coding.contains("gzip") ? new GZIPInputStream(body) : body;
  }

  private static String host(WarcTargetRecord response) {
    String host = response.targetURI().getHost();
    return host == null ? "" : host;
  }
}
