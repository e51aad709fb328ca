package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.tracuu.schema.Fields;

/**
 * A document on its way to an index.
 *
 * @param article the article that it is of
 * @param section whether it is only a section of it
 * @param action the line before it, {@code {"create": {"_id": ..}}}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Item(
    String id,
    String article,
    boolean section,
    String file,
    long position,
    ObjectNode action,
    byte[] document) {
  /** The longest id that OpenSearch takes, in bytes of UTF-8. */
  private static final int MAX_ID = 512;

  boolean isAt(JsonNode source) {
    return source.path(Fields.FILE).asText().equals(file)
        && source.path(Fields.POSITION).asLong() == position;
  }

  /** Whether this article gives way to the one that stands there. */
  boolean givesWayTo(JsonNode source) {
    int order = file.compareTo(source.path(Fields.FILE).asText());
    return order == 0 ? source.path(Fields.POSITION).asLong() > position : order < 0;
  }

  /** The same document, to replace what has not changed since it was looked at. */
  Item replacing(JsonNode found) {
    ObjectNode line = Cluster.JSON.createObjectNode();
    line.putObject("index")
        .put("_id", id)
        .put("if_seq_no", found.path("_seq_no").asLong())
        .put("if_primary_term", found.path("_primary_term").asLong());
    return new Item(id, article, section, file, position, line, document);
  }

  /** Under which id OpenSearch keeps an article: its own, or a digest of a very long one. */
  static String idOf(String article) {
    byte[] bytes = article.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_ID) {
      return article;
    }
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
