package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.schema.Fields;

/**
 * The generations of an index in a cluster: one OpenSearch index each, {@code PREFIX-gen-N}, and
 * the alias {@code PREFIX} on the served one, which moves in one atomic step. Whether a generation
 * is whole stands in its mapping's {@code _meta}; one without is under construction, or was left by
 * a build that died.
 */
final class Generations {
  private static final String GENERATION = "gen-";
  private static final String OWN_VERSIONS =
      versions(Fields.SCHEMA_VERSION, Fields.ANALYSIS_VERSION, Fields.CLUSTER_VERSION);

  private final Cluster cluster;
  private final String prefix;

  Generations(Cluster cluster) {
    this.cluster = cluster;
    this.prefix = cluster.connection().prefix();
  }

  /**
   * A generation in the cluster.
   *
   * @param number grows from build to build
   * @param served whether the alias is on it
   * @param built when it was finished, or null if it is not whole
   * @param articles how many it has
   * @param schema the version of fields that it was built with
   * @param analysis the version of analysis
   * @param cluster the version of what only a cluster's index has
   */
  record Described(
      long number,
      boolean served,
      @Nullable Instant built,
      long articles,
      int schema,
      int analysis,
      int cluster) {
    String name() {
      return GENERATION + number;
    }

    String versions() {
      return Generations.versions(schema, analysis, cluster);
    }

    boolean isWhole() {
      return built != null;
    }

    IndexInfo info() {
      return new IndexInfo(name(), articles, built == null ? Instant.EPOCH : built);
    }
  }

  /** The name of the index of a generation. */
  String index(String generation) {
    return prefix + "-" + generation;
  }

  /** Under which alias a generation is written; there is none when it is served or deleted. */
  String building(Described generation) {
    return prefix + "-building-" + generation.number;
  }

  /** All of them, oldest first. */
  List<Described> list() throws IOException {
    return list("");
  }

  private List<Described> list(String parameters) throws IOException {
    List<Described> generations = new ArrayList<>();
    JsonNode indices = cluster.get("/" + prefix + "-" + GENERATION + "*" + parameters);
    indices
        .properties()
        .forEach(index -> describe(index.getKey(), index.getValue()).ifPresent(generations::add));
    generations.sort(Comparator.comparingLong(Described::number));
    return generations;
  }

  /**
   * The served one.
   *
   * @throws IndexUnavailableException if there is none or it is of another version; the message
   *     names the cure
   */
  Described served() throws IOException {
    Described served = // as the node knows that is asked: it need not reach the manager
        list("?local=true").stream()
            .filter(Described::served)
            .findFirst()
            .orElseThrow(() ->
                new IndexUnavailableException(
                    "no index \""
                        + prefix
                        + "\" at "
                        + cluster.hosts()
                        + ": run \"tracuu reindex --engine opensearch\" to build one",
                    "there is no index",
                    null));
    if (!served.versions().equals(OWN_VERSIONS)) {
      throw new IndexUnavailableException(
          "the index \"%s\" was built by another version (%s, this program needs %s): run \"tracuu reindex --engine opensearch\""
              .formatted(prefix, served.versions(), OWN_VERSIONS),
          "the index was built by another version",
          null);
    }
    return served;
  }

  private static String versions(int schema, int analysis, int cluster) {
    return "schema %d.%d, analysis %d".formatted(schema, cluster, analysis);
  }

  /**
   * Passes if every part of a generation is on a node that answers.
   *
   * @throws IndexUnavailableException if not
   */
  void requireSearchable(Described generation) throws IOException {
    String index = index(generation.name());
    JsonNode health = // of the index: that of the cluster is red while there is no manager
        cluster
            .get("/_cluster/health/" + index + "?local=true&timeout=1s&level=indices")
            .path("indices")
            .path(index);
    if (health.path("status").asText().equals("red")) {
      throw new IndexUnavailableException(
          "parts of the index \""
              + index
              + "\" are on no node that answers at "
              + cluster.hosts()
              + ": start the nodes that are down, or run \"tracuu reindex\"",
          "a part of the index is on no node that answers",
          null);
    }
  }

  /** Creates the index of the next generation, which nobody reads; gives its name. */
  Described create() throws IOException {
    long next = list().stream().mapToLong(Described::number).max().orElse(0) + 1;
    Described generation =
        new Described(
            next,
            false,
            null,
            0,
            Fields.SCHEMA_VERSION,
            Fields.ANALYSIS_VERSION,
            Fields.CLUSTER_VERSION);
    ObjectNode body = Mapping.index(cluster.connection(), meta(null, 0));
    body.putObject("aliases").putObject(building(generation));
    cluster.change("PUT", "/" + index(generation.name()), body);
    return generation;
  }

  /** How many articles an index has; their sections are not counted. */
  long count(String index) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.putObject("query").putObject("exists").put("field", Fields.ID);
    return cluster.query("/" + index + "/_count", body).path("count").asLong();
  }

  /** Notes in the index that it is whole. */
  Described finish(Described generation, long articles, Instant built) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.set("_meta", meta(built, articles));
    cluster.change("PUT", "/" + index(generation.name()) + "/_mapping", body);
    return new Described(
        generation.number,
        false,
        built,
        articles,
        generation.schema,
        generation.analysis,
        generation.cluster);
  }

  /** Makes a generation the served one, in one step. */
  void serve(Described generation) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    ArrayNode actions = body.putArray("actions");
    for (Described other : list()) {
      if (other.served && other.number != generation.number) {
        alias(actions.addObject().putObject("remove"), other);
      }
    }
    alias(actions.addObject().putObject("add"), generation);
    actions
        .addObject()
        .putObject("remove")
        .put("index", index(generation.name()))
        .put("alias", building(generation))
        .put("must_exist", false);
    cluster.change("POST", "/_aliases", body);
  }

  /** Deletes a generation. */
  void remove(Described generation) throws IOException {
    cluster.change("DELETE", "/" + index(generation.name()) + "?ignore_unavailable=true", null);
  }

  /**
   * Deletes what builds left that died, and all whole generations but the newest ones. The served
   * one stays in any case.
   */
  void tidyUp(int kept) throws IOException {
    List<Described> all = list();
    List<Described> whole = all.stream().filter(Described::isWhole).toList();
    for (Described generation : all) {
      boolean stays =
          generation.served
              || (generation.isWhole() && whole.indexOf(generation) >= whole.size() - kept);
      if (!stays) {
        remove(generation);
      }
    }
  }

  private void alias(ObjectNode action, Described generation) {
    action.put("index", index(generation.name())).put("alias", prefix);
  }

  private Optional<Described> describe(String index, JsonNode description) {
    JsonNode meta = description.path("mappings").path("_meta");
    try {
      String built = meta.path("built").asText("");
      return Optional.of(
          new Described(
              Long.parseLong(index.substring(prefix.length() + 1 + GENERATION.length())),
              description.path("aliases").has(prefix),
              built.isEmpty() ? null : Instant.parse(built),
              meta.path("articles").asLong(),
              meta.path("schema").asInt(),
              meta.path("analysis").asInt(),
              meta.path("cluster").asInt()));
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty(); // somebody else's
    }
  }

  private static ObjectNode meta(@Nullable Instant built, long articles) {
    ObjectNode meta = Cluster.JSON.createObjectNode();
    meta.put("schema", Fields.SCHEMA_VERSION);
    meta.put("analysis", Fields.ANALYSIS_VERSION);
    meta.put("cluster", Fields.CLUSTER_VERSION);
    meta.put("articles", articles);
    if (built != null) {
      meta.put("built", built.toString());
    }
    return meta;
  }
}
