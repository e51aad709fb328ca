package vn.tracuu.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles as JSON and back, for what this program keeps itself: the log of pushes, the stored
 * field of a Lucene document, the document of a cluster. Nothing of an article is lost on the way.
 * The keys are those of {@link ArticleParts}, as a corpus line or a pushed body has them; what
 * others write is judged by {@code ingest} before it becomes an article.
 *
 * <p>Keys that are not known are passed over, so that an older program can read what a newer one
 * has written. Stateless; safe for all threads.
 */
public final class ArticleCodec {
  /** What was written here was admitted before, so no length is too much. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private ArticleCodec() {}

  /** The article as one object of JSON. */
  public static String write(Article article) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(ArticleParts.of(article), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    }
    return text.toString();
  }

  /**
   * The article that {@link #write(Article)} made {@code json} of.
   *
   * @throws IOException if it is no article
   */
  public static Article read(String json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return read(parser);
    }
  }

  /**
   * The article of an object of JSON.
   *
   * @param json stands at the object's beginning
   * @throws IOException if it is no article
   */
  public static Article read(JsonParser json) throws IOException {
    Map<String, String> lines = new HashMap<>();
    List<Block> blocks = new ArrayList<>();
    List<Attachment> attachments = new ArrayList<>();
    try {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          lines.put(key, json.getText());
        } else if (value == JsonToken.START_ARRAY && key.equals(ArticleParts.BLOCKS)) {
          objects(json).forEach(o -> blocks.add(block(o)));
        } else if (value == JsonToken.START_ARRAY && key.equals(ArticleParts.ATTACHMENTS)) {
          objects(json).forEach(o -> attachments.add(attachment(o)));
        } else {
          json.skipChildren();
        }
      }
      return new ArticleParts(lines, blocks, attachments).article();
    } catch (IllegalArgumentException e) {
      throw new IOException("not an article: " + e.getMessage(), e);
    }
  }

  private static void write(ArticleParts parts, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, String> line : parts.lines().entrySet()) {
      json.writeStringField(line.getKey(), line.getValue());
    }
    json.writeArrayFieldStart(ArticleParts.BLOCKS);
    for (Block block : parts.blocks()) {
      json.writeStartObject();
      if (block.kind() != Block.Kind.PARAGRAPH) { // most are: half of the keys are saved
        json.writeStringField(ArticleParts.KIND, block.kind().name());
      }
      json.writeStringField(ArticleParts.TEXT, block.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!parts.attachments().isEmpty()) {
      json.writeArrayFieldStart(ArticleParts.ATTACHMENTS);
      for (Attachment file : parts.attachments()) {
        json.writeStartObject();
        json.writeStringField(ArticleParts.NAME, file.name());
        json.writeStringField(ArticleParts.URL, file.url());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** The objects of a list, each with the texts that it has. */
  private static List<Map<String, String>> objects(JsonParser json) throws IOException {
    List<Map<String, String>> objects = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> object = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          object.put(key, json.getText());
        } else {
          json.skipChildren();
        }
      }
      objects.add(object);
    }
    return objects;
  }

  private static Block block(Map<String, String> object) {
    String kind = object.getOrDefault(ArticleParts.KIND, Block.Kind.PARAGRAPH.name());
    return new Block(Block.Kind.valueOf(kind), object.getOrDefault(ArticleParts.TEXT, ""));
  }

  private static Attachment attachment(Map<String, String> object) {
    return new Attachment(
        object.getOrDefault(ArticleParts.NAME, ""), object.getOrDefault(ArticleParts.URL, ""));
  }
}
