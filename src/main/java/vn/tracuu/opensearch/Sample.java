package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tracuu.article.Article;
import vn.tracuu.schema.Fields;

/**
 * A few of the articles that were added, to be compared with what the index made of them. Every so
 * many articles one is kept; the distance doubles when there are too many. Safe for all threads.
 */
final class Sample {
  private static final int SIZE = 64;

  private final Map<String, Article> kept = new LinkedHashMap<>();
  private long seen;
  private long distance = 1;

  synchronized void offer(Article article) {
    if (seen++ % distance == 0) {
      kept.put(article.id(), article);
      if (kept.size() > SIZE) {
        thinOut();
      }
    } else {
      kept.computeIfPresent(article.id(), (id, older) -> article);
    }
  }

  /**
   * Compares.
   *
   * @param severalOfOneId whether articles gave way to others of their id, so that another one may
   *     stand there
   * @throws IOException if an article is missing or is not as it was added
   */
  synchronized void verify(Cluster cluster, String index, boolean severalOfOneId)
      throws IOException {
    if (kept.isEmpty()) {
      return;
    }
    ObjectNode wanted = Cluster.JSON.createObjectNode();
    kept.keySet().forEach(id -> wanted.withArray("ids").add(Item.idOf(id)));
    JsonNode found = cluster.query("/" + index + "/_mget", wanted).path("docs");
    int i = 0;
    for (Article article : kept.values()) {
      JsonNode document = found.path(i++);
      if (!document.path("_source").has(Fields.ARTICLE)
          || (!severalOfOneId && !Documents.article(document).equals(article))) {
        throw new IOException("the new index does not give back " + article.id() + " as it was");
      }
    }
  }

  private void thinOut() {
    distance *= 2;
    boolean[] odd = {true};
    kept.keySet().removeIf(id -> odd[0] = !odd[0]);
  }
}
