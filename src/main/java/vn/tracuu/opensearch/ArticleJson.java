package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;

/** Articles as JSON and back, as a node keeps them; nothing is lost on the way. */
final class ArticleJson {
  private ArticleJson() {}

  static ObjectNode of(Article article) {
    ObjectNode json = Cluster.JSON.createObjectNode();
    json.put("id", article.id());
    json.put("title", article.title());
    put(json, "lead", article.lead());
    ArrayNode blocks = json.putArray("blocks");
    article.blocks().forEach(b -> blocks.add(b.kind().name().charAt(0) + b.text()));
    Origin origin = article.origin();
    put(json, "url", origin.url());
    put(json, "site", origin.site());
    put(json, "author", origin.author());
    put(json, "source", origin.source());
    put(json, "published", origin.published() == null ? null : origin.published().toString());
    put(json, "section", origin.section());
    LegalDocument document = article.document();
    put(json, "number", document.number());
    put(json, "type", document.type());
    put(json, "issuer", document.issuer());
    put(json, "partOf", document.partOf());
    put(json, "place", document.place());
    for (Attachment attachment : article.attachments()) {
      json.withArray("attachments")
          .addObject()
          .put("name", attachment.name())
          .put("url", attachment.url());
    }
    return json;
  }

  static Article read(JsonNode json) {
    String published = text(json, "published");
    List<Block> blocks = new ArrayList<>();
    json.path("blocks").forEach(b -> blocks.add(block(b.asText())));
    List<Attachment> attachments = new ArrayList<>();
    json.path("attachments")
        .forEach(
            a -> attachments.add(new Attachment(a.path("name").asText(), a.path("url").asText())));
    return new Article(
        json.path("id").asText(),
        json.path("title").asText(),
        text(json, "lead"),
        blocks,
        new Origin(
            text(json, "url"),
            text(json, "site"),
            text(json, "author"),
            text(json, "source"),
            published == null ? null : Published.parse(published).orElse(null),
            text(json, "section")),
        new LegalDocument(
            text(json, "number"),
            text(json, "type"),
            text(json, "issuer"),
            text(json, "partOf"),
            text(json, "place")),
        attachments);
  }

  /** The first letter says of which kind it is. */
  private static Block block(String written) {
    for (Block.Kind kind : Block.Kind.values()) {
      if (kind.name().charAt(0) == written.charAt(0)) {
        return new Block(kind, written.substring(1));
      }
    }
    throw new IllegalArgumentException("a block of no known kind: " + written.charAt(0));
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isTextual() ? value.textValue() : null;
  }
}
