package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.html.SiteChrome;
import vn.tracuu.ingest.warc.Codings;
import vn.tracuu.ingest.warc.GzipMembers;
import vn.tracuu.ingest.warc.HttpResponse;
import vn.tracuu.ingest.warc.WarcRecord;
import vn.tracuu.ingest.warc.WarcRecords;

/**
 * The pages of a web archive: every response of status 200 or 203 that is HTML, and every
 * conversion, the text of a page as WET files have it, in the archive's order. Its id is its
 * address, its site the host of that. Other records are passed over and counted; what is wrong with
 * a record costs that record, which is refused by its number.
 */
final class Warc {
  private static final int OK = 200;
  private static final int OK_OF_A_PROXY = 203;
  private static final List<String> DOCUMENT_TYPES =
      List.of(
          "pdf",
          "word",
          "opendocument.text",
          "rtf",
          "excel",
          "octet-stream",
          "download",
          "x-binary");

  private final String file;
  private final HtmlExtractor html;
  private final Documents documents;
  private final Codings codings = new Codings(Limits.MAX_PAGE_BYTES);

  Warc(String file, HtmlExtractor html, Documents documents) {
    this.file = file;
    this.documents = documents;
    this.html = html;
  }

  /**
   * Looks at the first pages of each site.
   *
   * @param in the archive, unpacked
   */
  void survey(InputStream in, @Nullable GzipMembers members, SitesOfFile sites) throws IOException {
    WarcRecords records = new WarcRecords(in, members, Limits.MAX_PAGE_BYTES);
    for (int n = 0; n < Limits.MAX_SURVEYED_RECORDS; n++) {
      Optional<WarcRecord> record = records.next();
      if (record.isEmpty()) {
        return;
      }
      look(record.get(), sites);
    }
  }

  private void look(WarcRecord record, SitesOfFile sites) throws IOException {
    try {
      String target = record.target();
      if (target == null || !sites.wants(WebAddress.host(target))) {
        return;
      }
      if (isText(record)) {
        sites.addText(WebAddress.host(target), text(record).decode());
      } else {
        byte[] answer = answer(record, what -> {});
        if (answer != null && !Documents.isDocument(answer)) {
          sites.add(WebAddress.host(target), PageBytes.of(answer).decode());
        }
      }
    } catch (RefusedException e) {
      return; // met again when it is read, and listed
    }
  }

  /**
   * Reads the records of {@code in}, unpacked, and hands over the work on each page.
   *
   * @param passed told what is passed over, one kind of record at a time
   */
  void read(InputStream in, @Nullable GzipMembers members, PageSink sink, Consumer<String> passed)
      throws IOException {
    WarcRecords records = new WarcRecords(in, members, Limits.MAX_PAGE_BYTES);
    int number = 0;
    boolean rubbishFirst = false;
    for (var record = records.next(); record.isPresent(); record = records.next()) {
      if (record.get().state() != WarcRecord.State.RUBBISH) {
        number++;
      } else if (number == 0) {
        rubbishFirst = true;
        continue;
      }
      add(record.get(), file + ":" + number, sink, passed);
    }
    if (number == 0) {
      sink.add(
          new Ingested.Refused(
              file, Ingested.Reason.BINARY, "not a web archive: no record begins in it"));
    } else if (rubbishFirst) {
      sink.add(
          new Ingested.Refused(
              file, Ingested.Reason.DAMAGED, "bytes before the first record are of none"));
    }
  }

  private void add(WarcRecord record, String where, PageSink sink, Consumer<String> passed)
      throws IOException {
    try {
      if (isText(record)) {
        addText(record, where, sink);
        return;
      }
      byte[] answer = answer(record, passed);
      if (answer == null) {
        return;
      }
      String target = target(record);
      if (Documents.isDocument(answer)) {
        sink.add(documentOf(where, target, answer));
        return;
      }
      PageBytes page = PageBytes.of(answer);
      sink.add(new Work(where, WebAddress.host(target), chrome -> extract(target, page, chrome)));
    } catch (RefusedException e) {
      sink.add(e.at(where));
    }
  }

  /** Whether it is a page's text as Common Crawl keeps it in its WET files: a capture. */
  private static boolean isText(WarcRecord record) {
    return record.type().equals("conversion");
  }

  private static PageBytes text(WarcRecord record) throws RefusedException {
    refuseUnlessThere(record);
    if (record.state() == WarcRecord.State.TOO_LARGE) {
      throw new RefusedException(Ingested.Reason.TOO_LARGE, "the text is larger than a page");
    }
    return PageBytes.of(record.content());
  }

  private static void addText(WarcRecord record, String where, PageSink sink)
      throws IOException, RefusedException {
    String target = target(record);
    PageBytes bytes = text(record);
    HtmlExtractor.Said said = new HtmlExtractor.Said(target, null);
    sink.add(
        new Work(
            where,
            WebAddress.host(target),
            chrome -> {
              Extraction found =
                  CapturedTextExtractor.extract(target, bytes.decode(), chrome.texts(), said);
              return new Extraction(
                  located(found.article(), target), found.removed(), found.notes());
            }));
  }

  private Extraction extract(String target, PageBytes page, SiteChrome chrome)
      throws RefusedException {
    HtmlExtractor.Said said = new HtmlExtractor.Said(target, null);
    Extraction found = html.extract(target, page.decode(), chrome, said);
    return new Extraction(located(found.article(), target), found.removed(), found.notes());
  }

  /** Where a record was fetched from is known better than what its page says of that. */
  private static Article located(Article article, String target) {
    Origin said = article.origin();
    String url = WebAddress.orNull(target);
    String host = WebAddress.host(target);
    Origin origin =
        new Origin(
            url == null ? said.url() : url,
            said.site() == null && !host.isEmpty() ? host : said.site(),
            said.author(),
            said.source(),
            said.published(),
            said.section());
    return new Article(
        article.id(),
        article.title(),
        article.lead(),
        article.blocks(),
        origin,
        article.document(),
        article.attachments());
  }

  private Work documentOf(String where, String target, byte[] answer) {
    Work.Steps steps =
        chrome -> {
          Extraction found = documents.extract(target, target, answer, target);
          return new Extraction(
              located(found.article(), target), found.removed(), found.notes(), found.file());
        };
    return new Work(where, WebAddress.host(target), steps);
  }

  /** The page or document that a record holds; null if it is of another kind. */
  private byte @Nullable [] answer(WarcRecord record, Consumer<String> passed)
      throws RefusedException, IOException {
    refuseUnlessThere(record);
    if (!record.type().equals("response")) {
      pass(record.type(), passed);
      return null;
    }
    if (record.state() == WarcRecord.State.TOO_LARGE) {
      passed.accept("responses larger than a page");
      return null;
    }
    if (record.content().length == 0) {
      throw new RefusedException(Ingested.Reason.EMPTY, "the record is empty");
    }
    Optional<HttpResponse> http = HttpResponse.parse(record.content());
    if (http.isEmpty()) {
      throw new RefusedException(
          Ingested.Reason.MALFORMED, "the record does not begin as an answer of a server does");
    }
    return answer(http.get(), record, passed);
  }

  private byte @Nullable [] answer(HttpResponse http, WarcRecord record, Consumer<String> passed)
      throws RefusedException {
    if (http.status() != OK && http.status() != OK_OF_A_PROXY) {
      passed.accept("responses of status " + http.status());
      return null;
    }
    String type = http.field("content-type").toLowerCase(Locale.ROOT);
    boolean page = type.contains("html");
    if (!page && !mayBeDocument(type)) {
      passed.accept("responses that are no pages");
      return null;
    }
    String unused = target(record);
    byte[] answer = decoded(http);
    if (!page && !Documents.isDocument(answer)) {
      passed.accept(type.isEmpty() ? "responses without a type" : "responses that are no pages");
      return null;
    }
    return answer;
  }

  /** Servers send documents as all sorts of things; their first bytes tell. */
  private static boolean mayBeDocument(String type) {
    return type.isEmpty() || DOCUMENT_TYPES.stream().anyMatch(type::contains);
  }

  private byte[] decoded(HttpResponse http) throws RefusedException {
    try {
      return codings.decode(http);
    } catch (Codings.UnknownCodingException e) {
      throw new RefusedException(
          Ingested.Reason.CODING,
          "packed with \"" + e.getMessage() + "\", which cannot be unpacked here");
    }
  }

  private static void refuseUnlessThere(WarcRecord record) throws RefusedException {
    switch (record.state()) {
      case CUT ->
          throw new RefusedException(
              Ingested.Reason.CUT, "the record is shorter than it says: a part of it is missing");
      case NO_LENGTH ->
          throw new RefusedException(
              Ingested.Reason.MALFORMED, "the record's Content-Length is no length");
      case RUBBISH ->
          throw new RefusedException(Ingested.Reason.DAMAGED, "bytes behind it are of no record");
      case WHOLE, TOO_LARGE -> {}
    }
  }

  /** What accompanies pages in every archive is nothing that is missed. */
  private static void pass(String type, Consumer<String> passed) {
    switch (type) {
      case "warcinfo", "request", "metadata" -> {}
      case "" -> passed.accept("records without a type");
      default -> passed.accept("records of type " + type);
    }
  }

  private static String target(WarcRecord record) throws RefusedException {
    String target = record.target();
    if (target == null) {
      throw new RefusedException(Ingested.Reason.MALFORMED, "the record has no address");
    }
    return target;
  }
}
