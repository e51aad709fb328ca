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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.ArticleParts;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.text.HarmfulCharacters;

/**
 * The fields of an article that others wrote as JSON: a line of a corpus, or a pushed body. The
 * keys are those of {@link ArticleParts}, and {@code text} or {@code html} in place of {@code
 * blocks}; other keys are passed over.
 *
 * <p>Lenient, for lines: any number or truth value is a text, and what has the wrong type is not
 * there. Strict, for bodies: everything wrong is told. What the fields say is for {@link
 * JsonArticle} and {@link ArticleJson} to judge. For one article.
 */
final class JsonFields {
  /** The keys of which one gives the text. */
  static final Set<String> BODIES = Set.of("text", "html", ArticleParts.BLOCKS);

  private static final Set<String> TEXTS = texts();

  private static final JsonFactory STRICT =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(constraints(20))
          .build();

  private static final JsonFactory LENIENT =
      JsonFactory.builder().streamReadConstraints(constraints(100)).build();

  private final boolean strict;
  private final BiConsumer<String, String> problem;
  private final Map<String, String> fields = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();

  private JsonFields(boolean strict, BiConsumer<String, String> problem) {
    this.strict = strict;
    this.problem = problem;
  }

  /** Fields that are still to be parsed, leniently. */
  static JsonFields lenient() {
    return new JsonFields(false, (key, wrong) -> {});
  }

  /** Fields that are still to be parsed; {@code problem} is told the key, and a sentence. */
  static JsonFields strict(BiConsumer<String, String> problem) {
    return new JsonFields(true, problem);
  }

  private static Set<String> texts() {
    Set<String> texts = new HashSet<>(ArticleParts.LINES);
    texts.addAll(BODIES);
    texts.remove(ArticleParts.BLOCKS);
    return Set.copyOf(texts);
  }

  private static StreamReadConstraints constraints(int depth) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(depth)
        .maxStringLength(Limits.MAX_PAGE_BYTES)
        .build();
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

  /** The value of a key as one line; null if there is none. */
  @Nullable String line(String key) {
    String line = Lines.oneLine(getOrEmpty(key));
    return line.isEmpty() ? null : line;
  }

  /** Passes over a key that is there. */
  void remove(String key) {
    fields.remove(key);
  }

  /** The text, a paragraph each line; without one the blocks. */
  List<Block> blocks() {
    String text = getOrEmpty("text");
    return text.isEmpty()
        ? blocks
        : text.lines().map(Lines::oneLine).filter(l -> !l.isEmpty()).map(Block::paragraph).toList();
  }

  List<Attachment> attachments() {
    return attachments;
  }

  /** Where it comes from; an address that is none of the web is left out. */
  Origin origin() {
    return parts().origin(WebAddress.orNull(get(ArticleParts.URL)));
  }

  LegalDocument document() {
    return parts().document();
  }

  /** When it was published; null if it does not say, or that cannot be read. */
  @Nullable Published published() {
    return parts().published();
  }

  private ArticleParts parts() {
    Map<String, String> lines = new HashMap<>();
    for (String key : ArticleParts.LINES) {
      String line = line(key);
      if (line != null) {
        lines.put(key, line);
      }
    }
    return new ArticleParts(lines, blocks, attachments);
  }

  /**
   * Reads a line, leniently or strictly as these fields are.
   *
   * @throws IOException if it does not begin with an object of JSON
   */
  void parse(byte[] line) throws IOException {
    try (JsonParser json = (strict ? STRICT : LENIENT).createParser(line)) {
      parse(json);
    }
  }

  /**
   * Reads a whole text, leniently or strictly as these fields are.
   *
   * @throws IOException if it is not one object of JSON
   */
  void parse(String text) throws IOException {
    try (JsonParser json = (strict ? STRICT : LENIENT).createParser(text)) {
      parse(json);
      if (json.nextToken() != null) {
        throw new IOException("something comes after its end");
      }
    }
  }

  private void parse(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new NoObjectException();
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (TEXTS.contains(key)) {
        parseText(json, key, fields);
      } else if (key.equals(ArticleParts.BLOCKS) && value == JsonToken.START_ARRAY) {
        fields.put(key, "");
        parseObjects(json, key, "kind and text", this::addBlock);
      } else if (key.equals(ArticleParts.ATTACHMENTS) && value == JsonToken.START_ARRAY) {
        parseObjects(json, key, "name and url", this::addAttachment);
      } else {
        boolean list = key.equals(ArticleParts.BLOCKS) || key.equals(ArticleParts.ATTACHMENTS);
        if (list && value != JsonToken.VALUE_NULL) {
          problem.accept(key, key + " must be a list");
        }
        json.skipChildren();
      }
    }
  }

  /** The JSON is no object. */
  static final class NoObjectException extends IOException {
    private static final long serialVersionUID = 1;

    private NoObjectException() {
      super("it begins otherwise");
    }
  }

  private void parseText(JsonParser json, String where, Map<String, String> into)
      throws IOException {
    JsonToken value = json.currentToken();
    String key = json.currentName();
    if (value == JsonToken.VALUE_STRING && strict) {
      into.put(key, clean(where, json.getText()));
    } else if (!strict && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
      into.put(key, json.getText());
    } else if (value != JsonToken.VALUE_NULL) {
      problem.accept(where, where + " must be a text");
      json.skipChildren();
    }
  }

  /** What is made of an object of a list: its texts, and where it stands. */
  private interface ObjectReader {
    void read(Map<String, String> object, String where);
  }

  private void parseObjects(JsonParser json, String list, String keys, ObjectReader reader)
      throws IOException {
    Set<String> known = Set.of(keys.split(" and ", -1));
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      String where = list + "[" + i + "]";
      if (json.currentToken() != JsonToken.START_OBJECT) {
        problem.accept(where, where + " must be an object with " + keys);
        json.skipChildren();
        continue;
      }
      Map<String, String> object = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        if (known.contains(key)) {
          parseText(json, where + "." + key, object);
          object.computeIfPresent(
              ArticleParts.KIND, (k, name) -> kind(where + ".kind", name).name());
        } else {
          json.skipChildren();
        }
      }
      reader.read(object, where);
    }
  }

  private void addBlock(Map<String, String> object, String where) {
    String kind = object.getOrDefault(ArticleParts.KIND, Block.Kind.PARAGRAPH.name());
    String text = Lines.oneLine(object.getOrDefault(ArticleParts.TEXT, ""));
    if (!text.isEmpty()) {
      blocks.add(new Block(Block.Kind.valueOf(kind), text));
    }
  }

  /**
   * What has no address of the web is none in a line of a corpus; a body may give the name alone,
   * as the service itself does where the page does not say from where a file is.
   */
  private void addAttachment(Map<String, String> object, String where) {
    String name = Lines.oneLine(object.getOrDefault(ArticleParts.NAME, ""));
    String said = object.getOrDefault(ArticleParts.URL, "");
    String url = WebAddress.orNull(said);
    if (url != null) {
      attachments.add(new Attachment(name.isEmpty() ? WebAddress.fileName(url) : name, url));
    } else if (!said.isBlank()) {
      String key = where + ".url";
      problem.accept(key, key + " must be the whole address of a file: https://host/path");
    } else if (name.isEmpty()) {
      problem.accept(where, where + " must be an object with name and url");
    } else if (strict) {
      attachments.add(new Attachment(name, ""));
    }
    if (name.length() > Admission.MAX_LINE) {
      String key = where + ".name";
      problem.accept(key, key + " has more than " + Admission.MAX_LINE + " characters");
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
