package vn.tracuu.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;

/**
 * A file with one JSON object a line, each an article: {@code id}, {@code title}, and {@code text}
 * or {@code html}; and where known lead, url, published, author, site, number, type, issuer,
 * partOf, place. Other keys are passed over. A bad line is refused, the next one is read.
 */
final class JsonLines {
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
          "number",
          "type",
          "issuer",
          "partOf",
          "place");

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

  private final String file;

  JsonLines(String file) {
    this.file = file;
  }

  void read(InputStream in, Known known, Consumer<Ingested> sink) throws IOException {
    LineReader lines = new LineReader(in, Limits.MAX_PAGE_BYTES);
    for (int n = 1; lines.next(); n++) {
      String where = file + ":" + n;
      if (lines.tooLong()) {
        sink.accept(
            new Ingested.Refused(
                where,
                Ingested.Reason.TOO_LARGE,
                "a line of more than " + Limits.MAX_PAGE_BYTES + " bytes"));
      } else if (!lines.isBlank() && !known.skip(lines.bytes(), lines.length())) {
        sink.accept(readLine(lines, where));
      }
    }
  }

  private static Ingested readLine(LineReader line, String where) {
    try {
      return new Ingested.Accepted(article(fields(line)));
    } catch (RefusedException e) {
      return e.at(where);
    } catch (IOException e) {
      return new Ingested.Refused(
          where,
          Ingested.Reason.MALFORMED,
          "not a JSON object: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static Map<String, String> fields(LineReader line) throws IOException, RefusedException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line.bytes(), 0, line.length())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedException(Ingested.Reason.MALFORMED, "not a JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL && KEYS.contains(key)) {
          fields.put(key, json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
    return fields;
  }

  private static Article article(Map<String, String> f) throws RefusedException {
    String id = required(f, "id").strip();
    String html = f.get("html");
    List<Block> blocks =
        html != null && !html.isBlank()
            ? HtmlExtractor.extract(id, html).article().blocks()
            : paragraphs(f.getOrDefault("text", ""));
    String lead = f.containsKey("lead") ? oneLine(f.get("lead")) : "";
    boolean said =
        f.containsKey("text") || html != null; // a repealed clause has a title and an empty text
    if (!said && lead.isEmpty()) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no text, html or lead");
    }
    return new Article(
        id,
        title(f, lead, blocks),
        lead.isEmpty() ? null : lead,
        blocks,
        origin(f),
        new LegalDocument(
            known(f, "number"),
            known(f, "type"),
            known(f, "issuer"),
            known(f, "partOf"),
            known(f, "place")));
  }

  /**
   * The title; of an article without one the beginning of its lead or text, so that it can be
   * listed.
   */
  private static String title(Map<String, String> f, String lead, List<Block> blocks)
      throws RefusedException {
    String title = oneLine(f.get("title"));
    String instead = lead.isEmpty() && !blocks.isEmpty() ? blocks.getFirst().text() : lead;
    if (title.isEmpty() && instead.isEmpty()) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "neither title nor text");
    }
    return title.isEmpty() ? Lines.shortened(instead, MAX_MADE_TITLE) : title;
  }

  private static Origin origin(Map<String, String> f) throws RefusedException {
    String published = known(f, "published");
    Published day = published == null ? null : Published.parse(published).orElse(null);
    if (published != null && day == null) {
      throw new RefusedException(
          Ingested.Reason.MALFORMED, "published is not an ISO 8601 date: \"" + published + "\"");
    }
    return new Origin(
        WebAddress.orNull(f.get("url")),
        known(f, "site"),
        known(f, "author"),
        known(f, "source"),
        day);
  }

  private static String required(Map<String, String> f, String key) throws RefusedException {
    String value = f.get(key);
    if (value == null || value.isBlank()) {
      throw new RefusedException(Ingested.Reason.MALFORMED, "no " + key);
    }
    return value;
  }

  private static @Nullable String known(Map<String, String> f, String key) {
    String value = f.get(key);
    return value == null || value.isBlank() ? null : oneLine(value);
  }

  private static List<Block> paragraphs(String text) {
    return text.lines()
        .map(JsonLines::oneLine)
        .filter(l -> !l.isEmpty())
        .map(Block::paragraph)
        .toList();
  }

  private static String oneLine(@Nullable String s) {
    return s == null ? "" : Lines.oneLine(s);
  }
}
