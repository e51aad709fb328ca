package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import vn.tracuu.ingest.html.SiteChrome;

/**
 * A file with one JSON object a line, each an article: with the keys of {@link
 * vn.tracuu.article.ArticleParts}, and {@code text} or {@code html} in place of {@code blocks}.
 * Other keys are passed over. A bad line is refused, the next one is read.
 *
 * <p>A line of a collection of web text has a {@code text} without a title: it is read as a
 * captured page. Its id may be missing: it is its address then, else the file and the line.
 */
final class JsonLines {
  private static final byte[] PAGE_KEY = "\"html\"".getBytes(UTF_8);
  private static final byte[] TITLE_KEY = "\"title\"".getBytes(UTF_8);

  private final String file;
  private final HtmlExtractor html;

  JsonLines(String file, HtmlExtractor html) {
    this.file = file;
    this.html = html;
  }

  /** Looks at the first pages of each site. */
  void survey(InputStream in, SitesOfFile sites) throws IOException {
    LineReader lines = new LineReader(in, Limits.MAX_PAGE_BYTES);
    for (int n = 0; n < Limits.MAX_SURVEYED_RECORDS && lines.next(); n++) {
      if (!lines.tooLong() && mayHaveChrome(lines)) {
        look(line(lines), sites);
      }
    }
  }

  private static void look(byte[] line, SitesOfFile sites) throws IOException {
    try {
      JsonArticle article = Defects.guarded(() -> JsonArticle.read(line));
      if (article.hasPage() && sites.wants(article.site())) {
        sites.add(article.site(), article.page());
      } else if (article.isCapture() && sites.wants(article.site())) {
        sites.addText(article.site(), article.text());
      }
    } catch (RefusedException e) {
      return; // met again when it is read, and listed
    }
  }

  /** Reads the lines that are not known, and hands over the work on each. */
  void read(InputStream in, Known known, SitesOfFile sites, PageSink sink) throws IOException {
    LineReader lines = new LineReader(in, Limits.MAX_PAGE_BYTES);
    for (int n = 1; lines.next(); n++) {
      String where = file + ":" + n;
      if (lines.tooLong()) {
        sink.add(
            new Ingested.Refused(
                where,
                Ingested.Reason.TOO_LARGE,
                "a line of more than " + Limits.MAX_PAGE_BYTES + " bytes"));
      } else if (!lines.isBlank()) {
        try {
          refuseCut(lines);
          add(lines, n, known, sites, sink);
        } catch (RefusedException e) {
          sink.add(e.at(where));
        }
      }
    }
  }

  /**
   * A line is known if its bytes are; one with a page only if its site is also what it was, because
   * that has a say in what becomes of the page.
   */
  private void add(LineReader lines, int number, Known known, SitesOfFile sites, PageSink sink)
      throws IOException, RefusedException {
    String where = file + ":" + number;
    if (mayHaveChrome(lines)) {
      byte[] read = line(lines);
      JsonArticle article = Defects.guarded(() -> JsonArticle.read(read));
      boolean chromed = article.hasPage() || article.isCapture();
      SiteChrome chrome =
          Defects.guarded(() -> chromed ? sites.chrome(article.site()) : SiteChrome.NONE);
      String name = article.hasNoName() ? where : "";
      byte[] line = with(read, chrome.fingerprint() + name);
      if (!known.skip(number, line, line.length)) {
        sink.add(new Work(where, article.site(), c -> article.article(where, html, c)));
      }
    } else if (!known.skip(number, lines.bytes(), lines.length())) {
      byte[] line = line(lines);
      sink.add(
          new Work(where, "", c -> JsonArticle.read(line).article(where, html, SiteChrome.NONE)));
    }
  }

  /** A last line without an end that is no whole object: the file was cut off within it. */
  private static void refuseCut(LineReader lines) throws IOException, RefusedException {
    if (lines.isEnded() || lines.bytes()[0] != '{') {
      return;
    }
    byte[] line = line(lines);
    try {
      Defects.guarded(() -> JsonArticle.read(line));
    } catch (RefusedException e) {
      throw new RefusedException(
          Ingested.Reason.CUT, "the file ends in the middle of this line", e);
    }
  }

  private static byte[] line(LineReader lines) {
    return Arrays.copyOf(lines.bytes(), lines.length());
  }

  private static byte[] with(byte[] line, String more) {
    byte[] tail = more.getBytes(UTF_8);
    byte[] both = Arrays.copyOf(line, line.length + tail.length);
    System.arraycopy(tail, 0, both, line.length, tail.length);
    return both;
  }

  /** True if the line may hold a page or a capture; false is certain. */
  private static boolean mayHaveChrome(LineReader lines) {
    return holds(lines, PAGE_KEY) || !holds(lines, TITLE_KEY);
  }

  private static boolean holds(LineReader lines, byte[] key) {
    byte[] line = lines.bytes();
    int last = lines.length() - key.length;
    for (int i = 0; i <= last; i++) {
      if (line[i] == '"' && Arrays.equals(line, i, i + key.length, key, 0, key.length)) {
        return true;
      }
    }
    return false;
  }
}
