package vn.tracuu.opensearch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticleCodec;
import vn.tracuu.article.Section;
import vn.tracuu.article.Sections;
import vn.tracuu.engine.Facet;
import vn.tracuu.number.Citation;
import vn.tracuu.schema.ArticleNumbers;
import vn.tracuu.schema.FacetValues;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.LawName;
import vn.tracuu.schema.Masthead;
import vn.tracuu.schema.ProvisionTerms;
import vn.tracuu.schema.SegmentedText;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;

/** Articles as the documents that a node indexes; the node analyses the texts. */
final class Documents {
  private Documents() {}

  /**
   * The documents of an article: its own, and one for each of its sections, which is found as if it
   * were an article by itself.
   */
  static List<ObjectNode> of(Article article) {
    String written = article.title() + "\n" + article.text();
    String text = article.title() + "\n" + Masthead.blanked(article.text());
    SegmentedText words = SegmentedText.of(text);
    List<ObjectNode> documents = new ArrayList<>();
    documents.add(whole(article, written, text, words));
    int textStart = article.title().length() + 1;
    for (Section section : Sections.of(article)) {
      documents.add(section(article, section, textStart, text, words));
    }
    return documents;
  }

  /**
   * The article of a document that a node gave back.
   *
   * @throws IOException if it holds none
   */
  static Article article(JsonNode document) throws IOException {
    JsonNode article = document.path("_source").path(Fields.ARTICLE);
    try (JsonParser json = Cluster.JSON.treeAsTokens(article)) {
      json.nextToken();
      return ArticleCodec.read(json);
    }
  }

  /**
   * The article's own document.
   *
   * @param written title and text as they are
   * @param text what of them is searched
   */
  private static ObjectNode whole(
      Article article, String written, String text, SegmentedText words) {
    int titleEnd = article.title().length();
    int headEnd = article.lead() == null ? titleEnd : titleEnd + 1 + article.lead().length();
    ObjectNode d = Cluster.JSON.createObjectNode();
    d.put(Fields.ID, article.id());
    d.put(Fields.TITLE, article.title());
    d.put(Fields.TEXT.name(), text);
    int leadStart = words.wordsBefore(titleEnd);
    int bodyStart = words.wordsBefore(headEnd);
    WordSequence sequence =
        new WordSequence()
            .with(Zone.TITLE, words, 0, leadStart)
            .with(Zone.LEAD, words, leadStart, bodyStart)
            .with(Zone.BODY, words, bodyStart, words.size());
    String partOf = article.document().partOf();
    if (partOf != null) {
      SegmentedText name = SegmentedText.of(partOf);
      sequence.with(Zone.PART_OF, name, 0, name.size());
    }
    d.put(Fields.WORDS, sequence.bytes());
    if (article.origin().published() != null) {
      d.put(Fields.DAY, article.origin().published().day().toEpochDay());
    }
    int order = ProvisionTerms.order(article.document().place());
    if (order > 0) {
      d.put(Fields.PLACE_ORDER, order);
    }
    ArticleNumbers numbers = ArticleNumbers.of(article, written);
    addNumbers(d, numbers, headEnd);
    for (Facet facet : Facet.values()) {
      addAll(d, Fields.facet(facet), FacetValues.of(facet, article, numbers.own()));
    }
    addAll(d, Fields.LAW, LawName.of(article).stream().toList());
    addAll(d, Fields.CITED, numbers.cited());
    addAll(d, Fields.SITE_NAME, FacetValues.siteNames(article.origin()));
    d.putRawValue(Fields.ARTICLE, new RawValue(ArticleCodec.write(article)));
    return d;
  }

  /** Its place is the title, and the article's title the name of what it is a part of. */
  private static ObjectNode section(
      Article article, Section section, int textStart, String text, SegmentedText words) {
    int from = textStart + section.start();
    int start = words.wordsBefore(from);
    int headingEnd = words.wordsBefore(from + section.place().length());
    ObjectNode d = Cluster.JSON.createObjectNode();
    d.put(Fields.OF, article.id());
    d.put(Fields.PASSAGE.name(), text.substring(from, textStart + section.end()));
    d.put(
        Fields.WORDS,
        new WordSequence()
            .with(Zone.TITLE, words, start, headingEnd)
            .with(Zone.BODY, words, headingEnd, words.wordsBefore(textStart + section.end()))
            .with(Zone.PART_OF, words, 0, words.wordsBefore(textStart - 1))
            .bytes());
    return d;
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
