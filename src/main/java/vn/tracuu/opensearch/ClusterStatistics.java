package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.IndexStatistics;

/**
 * The figures of one generation, which never changes once it is served: each is asked for once, all
 * terms of a query together, and kept while there is room. They are summed over the parts of the
 * index, so that they are those of the whole.
 *
 * <p>Only what replaced articles left behind is counted as well, until the nodes merge it away.
 * Safe for all threads; the terms that one thread {@linkplain #expect expects} are looked up by
 * whoever needs one first.
 */
final class ClusterStatistics implements IndexStatistics {
  /** Terms that are kept: 200,000 take about 30 MB. */
  private static final int KEPT = 200_000;

  private final Cluster cluster;
  private final String index;
  private final List<String> routings;
  private final Map<String, FieldFigures> fields = new ConcurrentHashMap<>();
  private final Map<Key, Counts> known =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Counts> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(String field, String text) {}

  /**
   * @param articles how many articles have a term
   * @param occurrences how often they have it together
   */
  private record Counts(int articles, long occurrences) {
    static final Counts NONE = new Counts(0, 0);
  }

  /** How many articles have a field, and how many terms all of them together. */
  private record FieldFigures(long articles, long terms) {}

  private ClusterStatistics(Cluster cluster, String index, List<String> routings) {
    this.cluster = cluster;
    this.index = index;
    this.routings = routings;
  }

  /** The figures of an index. */
  static ClusterStatistics of(Cluster cluster, String index) throws IOException {
    return new ClusterStatistics(cluster, index, routings(cluster, index));
  }

  /** One routing for each part of the index, by which a request reaches that part. */
  private static List<String> routings(Cluster cluster, String index) throws IOException {
    JsonNode settings = cluster.get("/" + index + "/_settings").path(index).path("settings");
    int shards = settings.path("index").path("number_of_shards").asInt(1);
    if (shards == 1) {
      return List.of("0");
    }
    Set<Integer> reached = new HashSet<>();
    List<String> routings = new ArrayList<>();
    for (int i = 0; routings.size() < shards; i++) {
      JsonNode found = cluster.get("/" + index + "/_search_shards?routing=" + i);
      if (reached.add(found.path("shards").path(0).path(0).path("shard").asInt())) {
        routings.add(String.valueOf(i));
      }
    }
    return routings;
  }

  /** Into how many parts the index is divided. */
  int parts() {
    return routings.size();
  }

  /** The figures as one query asks for them. For one thread. */
  IndexStatistics forOneQuery() {
    return new OneQuery();
  }

  @Override
  public int articlesWith(String field, String text) throws IOException {
    return counts(new Key(field, text)).articles;
  }

  @Override
  public long occurrences(String field, String text) throws IOException {
    return counts(new Key(field, text)).occurrences;
  }

  @Override
  public long articlesWith(String field) throws IOException {
    return figures(field).articles;
  }

  @Override
  public long terms(String field) throws IOException {
    return figures(field).terms;
  }

  private Counts counts(Key key) throws IOException {
    Counts found = known(key);
    if (found == null) {
      lookUp(Set.of(key));
      found = known(key);
    }
    return found == null ? Counts.NONE : found;
  }

  private synchronized @Nullable Counts known(Key key) {
    return known.get(key);
  }

  private FieldFigures figures(String field) throws IOException {
    FieldFigures found = fields.get(field);
    if (found == null) {
      lookUp(Set.of(new Key(field, "a")));
      found = fields.get(field);
    }
    return found == null ? new FieldFigures(0, 0) : found;
  }

  /** Remembers the terms that a query will ask for, until it asks for one. */
  private final class OneQuery implements IndexStatistics {
    private final Set<Key> expected = new LinkedHashSet<>();

    @Override
    public void expect(String field, Collection<String> texts) {
      for (String text : texts) {
        Key key = new Key(field, text);
        if (known(key) == null) {
          expected.add(key);
        }
      }
    }

    @Override
    public int articlesWith(String field, String text) throws IOException {
      lookUpExpected();
      return ClusterStatistics.this.articlesWith(field, text);
    }

    @Override
    public long occurrences(String field, String text) throws IOException {
      lookUpExpected();
      return ClusterStatistics.this.occurrences(field, text);
    }

    @Override
    public long articlesWith(String field) throws IOException {
      lookUpExpected();
      return ClusterStatistics.this.articlesWith(field);
    }

    @Override
    public long terms(String field) throws IOException {
      return ClusterStatistics.this.terms(field);
    }

    private void lookUpExpected() throws IOException {
      if (!expected.isEmpty()) {
        lookUp(expected);
        expected.clear();
      }
    }
  }

  /**
   * Asks every part of the index for the figures of terms: as those of a document that has just
   * these terms.
   */
  private void lookUp(Set<Key> keys) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    ObjectNode document = Cluster.JSON.createObjectNode();
    ObjectNode analyzers = Cluster.JSON.createObjectNode();
    for (Key key : keys) {
      names.add(key.field);
      document.withArray(source(key.field)).add(key.text);
      analyzers.put(key.field, "keyword"); // each value is a term as it is
    }
    ObjectNode request = Cluster.JSON.createObjectNode();
    for (String routing : routings) {
      ObjectNode asked = request.withArray("docs").addObject();
      asked.put("_index", index).put("routing", routing).set("doc", document);
      names.forEach(asked.withArray("fields")::add);
      asked.set("per_field_analyzer", analyzers);
      asked.put("term_statistics", true).put("field_statistics", true);
      asked.put("positions", false).put("offsets", false).put("payloads", false);
    }
    JsonNode answers = cluster.query("/_mtermvectors", request).path("docs");
    for (JsonNode answer : answers) {
      if (answer.has("error")) {
        throw RefusedException.of(503, answer);
      }
    }
    names.forEach(name -> rememberField(name, answers));
    keys.forEach(key -> remember(key, answers));
  }

  /** The text that a field is made of: {@code text} of {@code text.pairs}. */
  private static String source(String field) {
    for (Fields.Searched text : List.of(Fields.TEXT, Fields.PASSAGE)) {
      if (field.startsWith(text.name() + ".")) {
        return text.name();
      }
    }
    return field;
  }

  private void rememberField(String field, JsonNode answers) {
    long articles = 0;
    long terms = 0;
    for (JsonNode answer : answers) {
      JsonNode figures = answer.path("term_vectors").path(field).path("field_statistics");
      articles += Math.max(0, figures.path("doc_count").asLong());
      terms += Math.max(0, figures.path("sum_ttf").asLong());
    }
    fields.put(field, new FieldFigures(articles, terms));
  }

  private synchronized void remember(Key key, JsonNode answers) {
    int articles = 0;
    long occurrences = 0;
    for (JsonNode answer : answers) {
      JsonNode term = answer.path("term_vectors").path(key.field).path("terms").path(key.text);
      articles += term.path("doc_freq").asInt();
      occurrences += term.path("ttf").asLong();
    }
    known.put(key, new Counts(articles, occurrences));
  }
}
