package vn.tracuu.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.text.HarmfulCharacters;

/**
 * The fields of an article that was sent as JSON, each with the type it must have; what they say is
 * for {@link ArticleJson} to judge. For one article.
 */
final class SentFields {
  /** The keys whose values are one line of text. */
  static final Set<String> LINES =
      Set.of(
          "id",
          "title",
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

  /** The keys of which one gives the text. */
  static final Set<String> BODIES = Set.of("text", "html", "blocks");

  private static final int MAX_DEPTH = 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Limits.MAX_PAGE_BYTES)
                  .build())
          .build();

  private final BiConsumer<String, String> problem;
  private final Map<String, String> fields = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();

  /** Fields that are still to be parsed; {@code problem} is told the key, and a sentence. */
  SentFields(BiConsumer<String, String> problem) {
    this.problem = problem;
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  @Nullable String get(String key) {
    return fields.get(key);
  }

  String getOrEmpty(String key) {
    return fields.getOrDefault(key, "");
  }

  List<Block> blocks() {
    return blocks;
  }

  /**
   * Reads the fields.
   *
   * @throws IOException if {@code text} is not one object of JSON
   */
  void parse(String text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("it begins otherwise");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (key.equals("blocks") && value == JsonToken.START_ARRAY) {
          fields.put(key, "");
          parseBlocks(json);
        } else if (LINES.contains(key) || BODIES.contains(key)) {
          parseText(json, key, key.equals("blocks") ? "a list" : "a text");
        } else {
          json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw new IOException("something comes after its end");
      }
    }
  }

  private void parseText(JsonParser json, String key, String wanted) throws IOException {
    JsonToken value = json.currentToken();
    if (value == JsonToken.VALUE_STRING && wanted.equals("a text")) {
      fields.put(key, clean(key, json.getText()));
    } else if (value != JsonToken.VALUE_NULL) {
      problem.accept(key, key + " must be " + wanted);
      json.skipChildren();
    }
  }

  private void parseBlocks(JsonParser json) throws IOException {
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      String where = "blocks[" + i + "]";
      if (json.currentToken() == JsonToken.START_OBJECT) {
        parseBlock(json, where);
      } else {
        problem.accept(where, where + " must be an object with kind and text");
        json.skipChildren();
      }
    }
  }

  private void parseBlock(JsonParser json, String where) throws IOException {
    String text = "";
    Block.Kind kind = Block.Kind.PARAGRAPH;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      boolean known = key.equals("kind") || key.equals("text");
      if (known && value != JsonToken.VALUE_STRING) {
        problem.accept(where + "." + key, where + "." + key + " must be a text");
      } else if (key.equals("kind")) {
        kind = kind(where + ".kind", json.getText());
      } else if (key.equals("text")) {
        text = Lines.oneLine(clean(where + ".text", json.getText()));
      }
      json.skipChildren();
    }
    if (!text.isEmpty()) {
      blocks.add(new Block(kind, text));
    }
  }

  private Block.Kind kind(String where, String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(Block.Kind.values())
        .filter(k -> k.name().equals(wanted))
        .findFirst()
        .orElseGet(() -> {
          problem.accept(where, where + " must be one of " + Arrays.toString(Block.Kind.values()));
          return Block.Kind.PARAGRAPH;
        });
  }

  /** The text without characters that do harm where it is shown. */
  private String clean(String where, String text) {
    if (!isWhole(text)) {
      problem.accept(where, where + " holds half a character (a lone surrogate)");
    }
    return HarmfulCharacters.removed(text);
  }

  /** True if no character is cut in half. */
  static boolean isWhole(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
