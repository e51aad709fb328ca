package vn.tracuu.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
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
  /** How the note of a line begins whose date cannot be read. */
  static final String NO_DATE = "published is no date from " + Published.FIRST_YEAR;

  /** The longest title that is made of an article's first words, in UTF-16 units. */
  private static final int MAX_MADE_TITLE = 120;

  private final JsonFields fields = JsonFields.lenient();

  private JsonArticle() {}

  /**
   * Reads a line.
   *
   * @throws RefusedException if it is no JSON object
   */
  static JsonArticle read(byte[] line) throws RefusedException {
    JsonArticle article = new JsonArticle();
    try {
      article.fields.parse(line);
    } catch (JsonFields.NoObjectException e) {
      throw new RefusedException(Ingested.Reason.MALFORMED, "not a JSON object", e);
    } catch (IOException e) {
      throw new RefusedException(
          Ingested.Reason.MALFORMED, "not a JSON object: " + JsonFault.of(e));
    }
    return article;
  }

  /**
   * Whether its text is a page's as it was captured, chrome and all: collections of web text give
   * it no title and no lead.
   */
  boolean isCapture() {
    return !hasPage()
        && !text().isBlank()
        && fields.line("title") == null
        && fields.line("lead") == null
        && !fields.has("number");
  }

  /** The text that it holds; "" if it holds none. */
  String text() {
    return fields.getOrEmpty("text");
  }

  /** Whether it needs the file and the line to be told from others. */
  boolean hasNoName() {
    return fields.getOrEmpty("id").isBlank() && WebAddress.orNull(fields.get("url")) == null;
  }

  /** Whether it holds a page, and not the text alone. */
  boolean hasPage() {
    return !page().isBlank();
  }

  /** The page that it holds; "" if it holds none. */
  String page() {
    return fields.getOrEmpty("html");
  }

  /**
   * The site that its page is of, for what recurs there: the host of its address, else what it
   * calls its site; "" if it says neither.
   */
  String site() {
    String host = WebAddress.host(fields.get("url"));
    return host.isEmpty() ? fields.getOrEmpty("site") : host;
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
    List<Block> blocks = fields.blocks();
    // a repealed clause has a title and an empty text
    boolean said = JsonFields.BODIES.stream().anyMatch(fields::has);
    @Nullable String lead = fields.line("lead");
    if (!said && lead == null) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no text, html or lead");
    }
    return new Extraction(
        new Article(
            id,
            title(lead, blocks),
            lead,
            blocks,
            fields.origin(),
            fields.document(),
            fields.attachments()),
        List.of(),
        notes());
  }

  /** What the line says, and where it says nothing, what its page does. */
  private Article article(String id, Article page) {
    String title = title();
    @Nullable String lead = fields.line("lead");
    Origin said = fields.origin();
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
        lead == null ? page.lead() : lead,
        page.blocks(),
        origin,
        fields.document(),
        fields.attachments().isEmpty() ? page.attachments() : fields.attachments());
  }

  private HtmlExtractor.Said said() {
    return new HtmlExtractor.Said(fields.get("url"), fields.line("title"));
  }

  /** Its id; without one its address, and for a capture without either where it stands. */
  private String id(String where) throws RefusedException {
    String id = fields.getOrEmpty("id").strip();
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
    String title = fields.line("title");
    return title != null && HarmfulCharacters.isSeen(title) ? title : "";
  }

  /**
   * The title; of an article without one the beginning of its lead or text, so that it can be
   * listed.
   */
  private String title(@Nullable String lead, List<Block> blocks) throws RefusedException {
    String title = title();
    String instead = lead == null && !blocks.isEmpty() ? blocks.getFirst().text() : lead;
    if (title.isEmpty() && instead == null) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "neither title nor text");
    }
    return instead != null && title.isEmpty() ? Lines.shortened(instead, MAX_MADE_TITLE) : title;
  }

  /** What a keeper of the corpus should know of the line. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    String published = fields.line("published");
    if (published != null && fields.published() == null) {
      notes.add(NO_DATE + " to next year: \"" + Lines.shortened(published, MAX_MADE_TITLE) + "\"");
    }
    String address = fields.line("url");
    if (address != null && WebAddress.orNull(address) == null) {
      notes.add(HtmlExtractor.NO_ADDRESS + Lines.shortened(address, MAX_MADE_TITLE));
    }
    return notes;
  }

  private static <T> @Nullable T or(@Nullable T said, @Nullable T shown) {
    return said == null ? shown : said;
  }
}
