package vn.tracuu.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the index is.
 *
 * @param kind embedded in a folder, or in a cluster
 * @param index the folder
 * @param synonyms the operator's own words that mean the same; need not exist
 * @param hosts nodes of the cluster, {@code http://host:9200}; empty of an embedded one
 * @param prefix what the names of our indices in the cluster begin with
 * @param user who we are there; empty: nobody asks
 * @param password of that user
 * @param authorities a PEM file of the authorities that signed the nodes' certificates, or null
 * @param shards into how many parts a new index is divided
 * @param replicas how many copies of each part there are besides the first
 */
public record EngineSettings(
    Kind kind,
    Path index,
    Path synonyms,
    List<URI> hosts,
    String prefix,
    String user,
    String password,
    @Nullable Path authorities,
    int shards,
    int replicas) {
  private static final int MAX_SHARDS = 1_024;
  private static final int MAX_REPLICAS = 10;

  /** Which engine. */
  public enum Kind {
    LUCENE,
    OPENSEARCH
  }

  public EngineSettings {
    hosts = List.copyOf(hosts);
  }

  /** An index in a folder. */
  public static EngineSettings embedded(Path folder) {
    return of(Map.of(Setting.INDEX, new Choice(folder.toString(), "default")));
  }

  /** Whether the index is in a cluster. */
  public boolean distributed() {
    return kind == Kind.OPENSEARCH;
  }

  /**
   * Reads chosen values.
   *
   * @throws InvalidSettingsException with all problems
   */
  public static EngineSettings of(Map<Setting, Choice> chosen) {
    Values v = new Values(chosen);
    EngineSettings settings = read(v);
    InvalidSettingsException.throwIfAny(v.problems());
    return settings;
  }

  static EngineSettings read(Values v) {
    String authorities = v.text(Setting.OPENSEARCH_CA);
    EngineSettings settings =
        new EngineSettings(
            v.choice(Setting.ENGINE, Kind.class),
            Path.of(v.name(Setting.INDEX)),
            Path.of(v.name(Setting.SYNONYMS)),
            v.hosts(Setting.HOSTS),
            v.prefix(Setting.PREFIX),
            v.text(Setting.OPENSEARCH_USER),
            v.text(Setting.OPENSEARCH_PASSWORD),
            authorities.isEmpty() ? null : Path.of(authorities),
            v.number(Setting.SHARDS, 1, MAX_SHARDS),
            v.number(Setting.REPLICAS, 0, MAX_REPLICAS));
    if (settings.distributed() && settings.hosts.isEmpty()) {
      v.problems().add("--engine opensearch needs --hosts, such as node1:9200,node2:9200");
    }
    return settings;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "EngineSettings[%s, index=%s, synonyms=%s, hosts=%s, prefix=%s, user=%s, password=%s, shards=%d, replicas=%d]"
        .formatted(
            kind,
            index,
            synonyms,
            hosts,
            prefix,
            user,
            password.isEmpty() ? "" : "***",
            shards,
            replicas);
  }
}
