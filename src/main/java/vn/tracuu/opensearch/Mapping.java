package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.tracuu.engine.Facet;
import vn.tracuu.schema.Fields;

/**
 * What an index of a generation is made of, in OpenSearch's words: settings and fields. The names
 * of the fields and what their terms are stand in {@link Fields}; here stands how OpenSearch is
 * told.
 */
final class Mapping {
  /** In UTF-16 units; what Lucene takes as one value, whatever the letters. */
  private static final int MAX_WHOLE = 8_191;

  private Mapping() {}

  /** The body of the request that creates an index. */
  static ObjectNode index(Connection connection, ObjectNode meta) {
    ObjectNode index = Cluster.JSON.createObjectNode();
    ObjectNode settings = index.putObject("settings").putObject("index");
    settings.put("number_of_shards", connection.shards());
    settings.put("auto_expand_replicas", "0-" + connection.replicas());
    settings.put("max_result_window", 20_000); // MAX_DEPTH and a page, or what a report counts
    settings.put("refresh_interval", "-1"); // nobody reads it before it is whole
    ObjectNode mappings = index.putObject("mappings");
    mappings.put("dynamic", "strict");
    mappings.set("_meta", meta);
    mappings
        .putObject("_source")
        .putArray("includes")
        .add(Fields.ARTICLE)
        .add(Fields.ENTRIES)
        .add(Fields.FILE)
        .add(Fields.POSITION);
    addFields(mappings.putObject("properties"));
    return index;
  }

  private static void addFields(ObjectNode fields) {
    keyword(fields, Fields.ID);
    keyword(fields, Fields.OF);
    keyword(fields, Fields.LIST).put("doc_values", false);
    fields.putObject(Fields.ENTRIES).put("type", "object").put("enabled", false);
    ObjectNode title = searched(fields, Fields.TITLE);
    terms(title, Fields.TITLE_FOLDED, "tracuu_folded", "positions");
    terms(title, Fields.TITLE_EXACT, "tracuu_exact", "positions");
    whole(title, Fields.TITLE_WHOLE);
    for (Fields.Searched text : List.of(Fields.TEXT, Fields.PASSAGE)) {
      ObjectNode parts = searched(fields, text.name());
      terms(parts, text.folded(), "tracuu_folded", "positions");
      terms(parts, text.pairs(), "tracuu_pairs", "freqs");
      if (text.equals(Fields.TEXT)) {
        terms(parts, Fields.TEXT_EXACT, "tracuu_exact", "positions");
      }
    }
    fields.putObject(Fields.WORDS).put("type", "binary").put("doc_values", true);
    fields.putObject(Fields.DAY).put("type", "long");
    for (Facet facet : Facet.values()) {
      ObjectNode parts = keyword(fields, Fields.facet(facet)).putObject("fields");
      terms(parts, Fields.words(facet), "tracuu_folded", "positions").put("norms", false);
    }
    keyword(fields, Fields.SITE_NAME).put("doc_values", false);
    keyword(fields, Fields.LAW);
    keyword(fields, Fields.BEARS);
    fields.putObject(Fields.PLACE_ORDER).put("type", "integer").put("index", false);
    keyword(fields, Fields.NUMBERS);
    fields
        .putObject(Fields.CITES)
        .put("type", "text")
        .put("analyzer", "keyword") // each value is a term
        .put("index_options", "freqs")
        .put("norms", false);
    keyword(fields, Fields.CITED_TIMES).put("index", false);
    keyword(fields, Fields.FILE).put("index", false).put("doc_values", false);
    fields
        .putObject(Fields.POSITION)
        .put("type", "long")
        .put("index", false)
        .put("doc_values", false);
    fields.putObject(Fields.ARTICLE).put("type", "object").put("enabled", false);
  }

  private static ObjectNode keyword(ObjectNode fields, String name) {
    return fields.putObject(name).put("type", "keyword");
  }

  /** A text of which only the fields below it are searched; gives those. */
  private static ObjectNode searched(ObjectNode fields, String name) {
    ObjectNode field = fields.putObject(name);
    field.put("type", "text").put("index", false).put("norms", false);
    return field.putObject("fields");
  }

  /** The text as it is, below it; none where it is too long for that. */
  private static void whole(ObjectNode parts, String name) {
    parts
        .putObject(name.substring(name.lastIndexOf('.') + 1))
        .put("type", "keyword")
        .put("index", false)
        .put("ignore_above", MAX_WHOLE);
  }

  /** A field of terms below a text: {@code text.pairs} below {@code text}. */
  private static ObjectNode terms(ObjectNode parts, String name, String analyzer, String options) {
    return parts
        .putObject(name.substring(name.lastIndexOf('.') + 1))
        .put("type", "text")
        .put("analyzer", analyzer)
        .put("index_options", options);
  }
}
