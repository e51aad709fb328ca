package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.schema.Fields;
import vn.tracuu.suggest.NumberSuggestions;

/**
 * The lists of a generation that a service holds in memory: its frequent phrases and its document
 * numbers. They stand in the same index as the articles, so that they come, go and are copied with
 * them, in documents of their own that have no id and so are no articles; one line an entry, with
 * how many articles have it behind the last tab.
 */
final class KeptLists {
  private static final String PHRASES = "phrases";
  private static final String NUMBERS = "numbers";

  /** Entries of a document. */
  private static final int CHUNK = 5_000;

  /** More documents than the longest list has. */
  private static final int MAX_DOCUMENTS = 1_000;

  private KeptLists() {}

  /** The documents that hold them, to be written. */
  static List<ObjectNode> documents(Phrases phrases, List<NumberSuggestions.Known> numbers) {
    List<String> ofPhrases = new ArrayList<>(phrases.size());
    for (int p = 0; p < phrases.size(); p++) {
      ofPhrases.add(phrases.text(p) + "\t" + phrases.articles(p));
    }
    List<ObjectNode> documents = new ArrayList<>(documents(PHRASES, ofPhrases));
    documents.addAll(
        documents(
            NUMBERS,
            numbers.stream()
                .map(n -> n.key() + "\t" + n.canonical() + "\t" + n.articles())
                .toList()));
    return documents;
  }

  private static List<ObjectNode> documents(String list, List<String> entries) {
    List<ObjectNode> documents = new ArrayList<>();
    for (int start = 0; start < entries.size(); start += CHUNK) {
      ObjectNode document = Cluster.JSON.createObjectNode().put(Fields.LIST, list);
      entries
          .subList(start, Math.min(start + CHUNK, entries.size()))
          .forEach(document.withArray(Fields.ENTRIES)::add);
      documents.add(document);
    }
    return documents;
  }

  /** The phrases of an index. */
  static Phrases phrases(Cluster cluster, String index) throws IOException {
    List<Phrases.Phrase> phrases = new ArrayList<>();
    read(
        cluster,
        index,
        PHRASES,
        entry -> phrases.add(Phrases.Phrase.of(what(entry), (int) articles(entry))));
    return Phrases.of(phrases);
  }

  /** The document numbers of an index. */
  static NumberSuggestions numbers(Cluster cluster, String index) throws IOException {
    List<NumberSuggestions.Known> numbers = new ArrayList<>();
    read(
        cluster,
        index,
        NUMBERS,
        entry -> numbers.add(NumberSuggestions.Known.of(what(entry), articles(entry))));
    return NumberSuggestions.of(numbers);
  }

  private static void read(Cluster cluster, String index, String list, Consumer<String> entry)
      throws IOException {
    ObjectNode search = Cluster.JSON.createObjectNode();
    search.put("size", MAX_DOCUMENTS).put("track_total_hits", false);
    search.putArray("_source").add(Fields.ENTRIES);
    search
        .putObject("query")
        .putObject("constant_score")
        .putObject("filter")
        .putObject("term")
        .put(Fields.LIST, list);
    JsonNode answer = Cluster.whole(cluster.study("/" + index + "/_search", search));
    for (JsonNode hit : answer.path("hits").path("hits")) {
      hit.path("_source").path(Fields.ENTRIES).forEach(each -> entry.accept(each.asText()));
    }
  }

  private static String what(String entry) {
    return entry.substring(0, entry.lastIndexOf('\t'));
  }

  private static long articles(String entry) {
    return Long.parseLong(entry.substring(entry.lastIndexOf('\t') + 1));
  }
}
