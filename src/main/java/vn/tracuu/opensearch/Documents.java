package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.tracuu.article.Article;
import vn.tracuu.schema.Fields;

/** Articles as the documents that a node indexes. */
final class Documents {
  private Documents() {}

  static ObjectNode of(Article article) {
    ObjectNode d = Cluster.JSON.createObjectNode();
    d.put(Fields.ID, article.id());
    d.put(Fields.TITLE.name(), article.title());
    d.put(Fields.TEXT.name(), article.title() + "\n" + article.text());
    if (article.document().partOf() != null) {
      d.put(Fields.PART_OF.name(), article.document().partOf());
    }
    if (article.origin().published() != null) {
      d.put(Fields.DAY, article.origin().published().day().toEpochDay());
    }
    d.set(Mapping.ARTICLE, ArticleJson.of(article));
    return d;
  }
}
