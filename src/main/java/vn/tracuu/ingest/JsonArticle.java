package vn.tracuu.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.html.SiteChrome;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.text.HarmfulCharacters;

/**
 * The article of one line of a JSONL file; {@link JsonLines} names the keys. What a line does not
 * say, its {@code html} may.
 */
final class JsonArticle {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "text",
          "html",
          "lead",
          "url",
          "published",
          "author",
          "source",
          "site",
          "section",
          "number",
          "type",
          "issuer",
          "partOf",
          "place");

  /** How the note of a line begins whose date cannot be read. */
  static final String NO_DATE = "published is no date from " + Published.FIRST_YEAR;

  /** The longest title that is made of an article's first words, in UTF-16 units. */
  private static final int MAX_MADE_TITLE = 120;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxStringLength(Limits.MAX_PAGE_BYTES)
                  .build())
          .build();

  private final Map<String, String> fields = new HashMap<>();
  private final List<Attachment> attachments = new ArrayList<>();

  private JsonArticle() {}

  /**
   * Reads a line.
   *
   * @throws RefusedException if it is no JSON object
   */
  static JsonArticle read(byte[] line) throws RefusedException {
    JsonArticle article = new JsonArticle();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedException(Ingested.Reason.MALFORMED, "not a JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        article.readField(json);
      }
    } catch (IOException e) {
      throw new RefusedException(
          Ingested.Reason.MALFORMED, "not a JSON object: " + JsonFault.of(e));
    }
    return article;
  }

  private void readField(JsonParser json) throws IOException {
    String key = json.currentName();
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_ARRAY && key.equals("attachments")) {
      readAttachments(json);
    } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL && KEYS.contains(key)) {
      fields.put(key, json.getText());
    } else {
      json.skipChildren();
    }
  }

  /**
   * A list of objects with {@code name} and {@code url}; what has no address of the web is none.
   */
  private void readAttachments(JsonParser json) throws IOException {
    for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
      Map<String, String> file = new HashMap<>();
      if (t != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        if (json.nextToken().isScalarValue()) {
          file.put(key, json.getText());
        } else {
          json.skipChildren();
        }
      }
      String url = WebAddress.orNull(file.get("url"));
      if (url != null) {
        String name = oneLine(file.get("name"));
        attachments.add(new Attachment(name.isEmpty() ? WebAddress.fileName(url) : name, url));
      }
    }
  }

  /**
   * Whether its text is a page's as it was captured, chrome and all: collections of web text give
   * it no title and no lead.
   */
  boolean isCapture() {
    return !hasPage()
        && !text().isBlank()
        && oneLine(fields.get("title")).isEmpty()
        && oneLine(fields.get("lead")).isEmpty()
        && !fields.containsKey("number");
  }

  /** The text that it holds; "" if it holds none. */
  String text() {
    return fields.getOrDefault("text", "");
  }

  /** Whether it needs the file and the line to be told from others. */
  boolean hasNoName() {
    return fields.getOrDefault("id", "").isBlank() && WebAddress.orNull(fields.get("url")) == null;
  }

  /** Whether it holds a page, and not the text alone. */
  boolean hasPage() {
    return !page().isBlank();
  }

  /** The page that it holds; "" if it holds none. */
  String page() {
    return fields.getOrDefault("html", "");
  }

  /**
   * The site that its page is of, for what recurs there: the host of its address, else what it
   * calls its site; "" if it says neither.
   */
  String site() {
    String host = WebAddress.host(fields.get("url"));
    return host.isEmpty() ? fields.getOrDefault("site", "") : host;
  }

  /**
   * The article.
   *
   * @param where the file and the line: the id of a capture that has neither id nor address
   * @param chrome what is known of the site of its page or capture
   */
  Extraction article(String where, HtmlExtractor html, SiteChrome chrome) throws RefusedException {
    String id = id(where);
    if (hasPage()) {
      Extraction found = html.extract(id, page(), chrome, said());
      List<String> notes = new ArrayList<>(found.notes());
      notes.addAll(notes());
      return new Extraction(article(id, found.article()), found.removed(), notes);
    }
    if (isCapture()) {
      HtmlExtractor.Said said = new HtmlExtractor.Said(fields.get("url"), null);
      Extraction found = CapturedTextExtractor.extract(id, text(), chrome.texts(), said);
      fields.remove("source"); // of the collection, and not of the article
      List<String> notes = new ArrayList<>(found.notes());
      notes.addAll(notes());
      return new Extraction(article(id, found.article()), found.removed(), notes);
    }
    List<Block> blocks = paragraphs(fields.getOrDefault("text", ""));
    // a repealed clause has a title and an empty text
    boolean said = fields.containsKey("text") || fields.containsKey("html");
    String lead = oneLine(fields.get("lead"));
    if (!said && lead.isEmpty()) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no text, html or lead");
    }
    return new Extraction(
        new Article(
            id, title(lead, blocks), orNull(lead), blocks, origin(), document(), attachments),
        List.of(),
        notes());
  }

  /** What the line says, and where it says nothing, what its page does. */
  private Article article(String id, Article page) {
    String title = title();
    String lead = oneLine(fields.get("lead"));
    Origin said = origin();
    Origin shown = page.origin();
    Origin origin =
        new Origin(
            or(said.url(), shown.url()),
            or(said.site(), shown.site()),
            or(said.author(), shown.author()),
            or(said.source(), shown.source()),
            or(said.published(), shown.published()),
            or(said.section(), shown.section()));
    return new Article(
        id,
        title.isEmpty() ? page.title() : title,
        lead.isEmpty() ? page.lead() : lead,
        page.blocks(),
        origin,
        document(),
        attachments.isEmpty() ? page.attachments() : attachments);
  }

  private HtmlExtractor.Said said() {
    return new HtmlExtractor.Said(fields.get("url"), known("title"));
  }

  /** Its id; without one its address, and for a capture without either where it stands. */
  private String id(String where) throws RefusedException {
    String id = fields.getOrDefault("id", "").strip();
    String address = WebAddress.orNull(fields.get("url"));
    if (id.isEmpty() && address != null) {
      return address;
    }
    if (id.isEmpty() && isCapture()) {
      return where;
    }
    if (id.isEmpty()) {
      throw new RefusedException(Ingested.Reason.MALFORMED, "no id");
    }
    return id;
  }

  /** The title; "" if none of it can be seen. */
  private String title() {
    String title = oneLine(fields.get("title"));
    return HarmfulCharacters.isSeen(title) ? title : "";
  }

  /**
   * The title; of an article without one the beginning of its lead or text, so that it can be
   * listed.
   */
  private String title(String lead, List<Block> blocks) throws RefusedException {
    String title = title();
    String instead = lead.isEmpty() && !blocks.isEmpty() ? blocks.getFirst().text() : lead;
    if (title.isEmpty() && instead.isEmpty()) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "neither title nor text");
    }
    return title.isEmpty() ? Lines.shortened(instead, MAX_MADE_TITLE) : title;
  }

  /** A date that cannot be read costs the date, not the article. */
  private @Nullable Published published() {
    String published = known("published");
    return published == null ? null : Published.parse(published).orElse(null);
  }

  /** What a keeper of the corpus should know of the line. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    String published = known("published");
    if (published != null && published() == null) {
      notes.add(NO_DATE + " to next year: \"" + Lines.shortened(published, MAX_MADE_TITLE) + "\"");
    }
    String address = known("url");
    if (address != null && WebAddress.orNull(address) == null) {
      notes.add(HtmlExtractor.NO_ADDRESS + Lines.shortened(address, MAX_MADE_TITLE));
    }
    return notes;
  }

  private Origin origin() {
    return new Origin(
        WebAddress.orNull(fields.get("url")),
        known("site"),
        known("author"),
        known("source"),
        published(),
        known("section"));
  }

  private LegalDocument document() {
    return new LegalDocument(
        known("number"), known("type"), known("issuer"), known("partOf"), known("place"));
  }

  private @Nullable String known(String key) {
    return orNull(oneLine(fields.get(key)));
  }

  private static <T> @Nullable T or(@Nullable T said, @Nullable T shown) {
    return said == null ? shown : said;
  }

  private static @Nullable String orNull(String s) {
    return s.isEmpty() ? null : s;
  }

  private static List<Block> paragraphs(String text) {
    return text.lines()
        .map(Lines::oneLine)
        .filter(l -> !l.isEmpty())
        .map(Block::paragraph)
        .toList();
  }

  private static String oneLine(@Nullable String s) {
    return s == null ? "" : Lines.oneLine(s);
  }
}
