package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Facet;
import vn.tracuu.number.Citation;
import vn.tracuu.schema.ArticleNumbers;
import vn.tracuu.schema.FacetValues;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.SegmentedText;
import vn.tracuu.schema.WordSequence;

/** Articles as the documents that a node indexes; the node analyses the texts. */
final class Documents {
  private Documents() {}

  static ObjectNode of(Article article) {
    String text = article.title() + "\n" + article.text();
    int titleEnd = article.title().length();
    int headEnd = article.lead() == null ? titleEnd : titleEnd + 1 + article.lead().length();
    ObjectNode d = Cluster.JSON.createObjectNode();
    d.put(Fields.ID, article.id());
    d.put(Fields.TITLE.name(), article.title());
    d.put(Fields.TEXT.name(), text);
    String partOf = article.document().partOf();
    if (partOf != null) {
      d.put(Fields.PART_OF.name(), partOf);
    }
    d.put(Fields.WORDS, words(text, titleEnd, headEnd, partOf));
    if (article.origin().published() != null) {
      d.put(Fields.DAY, article.origin().published().day().toEpochDay());
    }
    ArticleNumbers numbers = ArticleNumbers.of(article, text);
    addNumbers(d, numbers, headEnd);
    for (Facet facet : Facet.values()) {
      addAll(d, Fields.facet(facet), FacetValues.of(facet, article, numbers.own()));
    }
    addAll(d, Fields.CITED, numbers.cited());
    addAll(d, Fields.SITE_NAME, FacetValues.siteNames(article.origin()));
    d.set(Mapping.ARTICLE, ArticleJson.of(article));
    return d;
  }

  private static byte[] words(String text, int titleEnd, int headEnd, @Nullable String partOf) {
    SegmentedText words = SegmentedText.of(text);
    return WordSequence.of(
        words,
        words.wordsBefore(titleEnd),
        words.wordsBefore(headEnd),
        partOf == null ? null : SegmentedText.of(partOf));
  }

  private static void addNumbers(ObjectNode d, ArticleNumbers numbers, int headEnd) {
    addAll(d, Fields.BEARS, numbers.bearing());
    addAll(d, Fields.NUMBERS, numbers.listed());
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Citation citation : numbers.citations()) {
      for (String term : ArticleNumbers.terms(citation, headEnd)) {
        times.merge(term, 1, Integer::sum);
        d.withArray(Fields.CITES).add(term); // once for each time: the node counts them
      }
    }
    times.forEach((term, n) -> d.withArray(Fields.CITED_TIMES).add(term + "\t" + n));
  }

  private static void addAll(ObjectNode d, String field, Iterable<String> values) {
    ArrayNode array = Cluster.JSON.createArrayNode();
    values.forEach(array::add);
    if (!array.isEmpty()) {
      d.set(field, array);
    }
  }
}
